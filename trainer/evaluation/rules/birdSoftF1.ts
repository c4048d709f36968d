import { ruleDefinitions } from "../../api/generated/catalogue.ts";
import { gradeRows } from "./gradeRows.ts";
import { isError, pythonRows } from "./pythonRows.ts";
import { cellIdentity } from "./rowKey.ts";
import { areRowsEqual, isRowEqual, profileOf, type Rows } from "./rowProfile.ts";
import type { ResultRows, Rule } from "./rule.ts";

/**
 * BIRD's soft F1 as its official script computes it. Its known defect is kept: rows are compared by position, so that
 * the same rows in another order, which the gold SQL may not fix, score less than 1. `softF1` is the same idea without
 * the defect.
 */
export const birdSoftF1: Rule = {
  ...ruleDefinitions.birdSoftF1,
  grade: (judged) => gradeRows(judged, { compare: gradeAsBird }),
};

/**
 * Repeated rows dropped, the n-th row of one side against the n-th of the other. A cell counts as matched where its
 * value occurs anywhere in the other row. The sums are added in the rows' order, as the script adds them.
 */
export function gradeAsBird(predicted: ResultRows, gold: ResultRows): number {
  if (predicted.rows.length === 0 && gold.rows.length === 0) return 1;
  const [ours, theirs] = [pythonRows(predicted.rows), pythonRows(gold.rows)];
  if (isError(ours) || isError(theirs)) return 0;
  if (areRowsEqual(ours.rows, theirs.rows)) return 1;
  const [left, right] = [profileOf(ours.rows).distinctRows, profileOf(theirs.rows).distinctRows];
  let [matched, onlyPredicted, onlyGold] = [0, 0, 0];
  for (const [index, goldRow] of right.entries()) {
    const row = left[index];
    if (row === undefined) {
      onlyGold += 1;
    } else if (isRowEqual(row, goldRow)) {
      matched += 1;
    } else {
      const found = countHeld(row, goldRow);
      matched += found / goldRow.length;
      onlyPredicted += (row.length - found) / goldRow.length;
      onlyGold += (goldRow.length - countHeld(goldRow, row)) / goldRow.length;
    }
  }
  for (let index = right.length; index < left.length; index += 1) onlyPredicted += 1;
  const precision = share(matched, matched + onlyPredicted);
  const recall = share(matched, matched + onlyGold);
  return share(2 * precision * recall, precision + recall);
}

/** How many of a row's cells occur anywhere in another row. */
function countHeld(row: Rows[number], other: Rows[number]): number {
  let count = 0;
  for (const value of row) {
    const identity = cellIdentity(value);
    if (other.some((candidate) => cellIdentity(candidate) === identity)) count += 1;
  }
  return count;
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
