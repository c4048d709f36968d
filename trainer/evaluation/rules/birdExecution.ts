import { ruleDefinitions } from "../../api/generated/catalogue.ts";
import { gradeRows } from "./gradeRows.ts";
import { isError, pythonRows } from "./pythonRows.ts";
import { areRowsEqual, profileOf } from "./rowProfile.ts";
import type { ResultRows, Rule } from "./rule.ts";

/**
 * BIRD's execution accuracy as its official script gives it; see `compareAsBird`. Its known defects are kept:
 * repeated rows and the order of rows do not count, the order of columns does. What is not kept: there a prediction
 * that deletes the rows runs before the gold SQL on the same connection and is right; here it is refused and 0.
 */
export const birdExecution: Rule = {
  ...ruleDefinitions.birdExecution,
  grade: (judged) =>
    gradeRows(judged, { compare: (predicted, gold) => Number(compareAsBird(predicted, gold)) }),
};

/**
 * BIRD's rule as its script computes it in Python, `set(predicted) == set(gold)`: order and repetition of rows vanish,
 * columns keep their order, floats are equal only when identical, two empty results are equal whatever their columns.
 * A text that is no UTF-8 or a list, on either side, is an error to that script and so a wrong prediction.
 */
export function compareAsBird(predicted: ResultRows, gold: ResultRows): boolean {
  const [ours, theirs] = [pythonRows(predicted.rows), pythonRows(gold.rows)];
  if (isError(ours) || isError(theirs)) return false;
  if (areRowsEqual(ours.rows, theirs.rows)) return true;
  if (predicted.rows[0]?.length !== gold.rows[0]?.length) return false;
  const [left, right] = [profileOf(ours.rows), profileOf(theirs.rows)];
  const goldKeys = right.distinctKeys;
  return left.keys.every((key) => goldKeys.has(key)) && left.distinctKeys.size === goldKeys.size;
}
