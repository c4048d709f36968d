import { isError, pythonRows } from "./pythonRows.ts";
import { areRowsEqual, profileOf } from "./rowProfile.ts";
import type { ResultRows } from "./rule.ts";

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
