import { isPermutedTable } from "./isPermutedTable.ts";
import { cellKey } from "./rowKey.ts";
import { areKeysEqual, areMultisetsEqual, profileOf, type Rows } from "./rowProfile.ts";

/**
 * Whether some order of the right side's columns makes both sides the same rows: the same sequence where `isOrdered`,
 * the same multiset elsewhere. Exact; the rows of a side all have as many cells. Two empty sides are equal.
 */
export function areEqualUpToColumnOrder(left: Rows, right: Rows, isOrdered: boolean): boolean {
  if (left.length !== right.length || left[0]?.length !== right[0]?.length) return false;
  const [leftKeys, rightKeys] = [profileOf(left).keys, profileOf(right).keys];
  if (areKeysEqual(leftKeys, rightKeys)) return true;
  if ((left[0]?.length ?? 0) < 2) return !isOrdered && areMultisetsEqual(leftKeys, rightKeys);
  if (isOrdered) return areMultisetsEqual(columnKeys(left), columnKeys(right));
  return areMultisetsEqual(leftKeys, rightKeys) || isPermutedTable(left, right);
}

/** One string a column, the same for two columns exactly when their cells are equal one by one. */
function columnKeys(rows: Rows): string[] {
  const keys = new Array<string>(rows[0]?.length ?? 0).fill("");
  for (const row of rows) for (const [column, value] of row.entries()) keys[column] += cellKey(value);
  return keys;
}
