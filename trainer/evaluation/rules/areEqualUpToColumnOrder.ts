import { isPermutedTable } from "./isPermutedTable.ts";
import { cellIdentity, cellKey } from "./rowKey.ts";
import { areMultisetsEqual, areRowsEqual, profileOf, type Rows } from "./rowProfile.ts";

/**
 * Whether some order of the right side's columns makes both sides the same rows: the same sequence where `isOrdered`,
 * the same multiset elsewhere. Exact; the rows of a side all have as many cells. Two empty sides are equal.
 */
export function areEqualUpToColumnOrder(left: Rows, right: Rows, isOrdered: boolean): boolean {
  if (left.length !== right.length || left[0]?.length !== right[0]?.length) return false;
  if (areRowsEqual(left, right)) return true;
  const [first] = left;
  const likes = isOrdered ? right.slice(0, 1) : right;
  // A row of the left needs one with the same cells; nearly all wrong results end here.
  if (first !== undefined && !likes.some((row) => haveSameCells(first, row))) return false;
  if (isOrdered) return areMultisetsEqual(columnKeys(left), columnKeys(right));
  return areMultisetsEqual(profileOf(left).keys, profileOf(right).keys) || isPermutedTable(left, right);
}

function haveSameCells(left: Rows[number], right: Rows[number]): boolean {
  const rest = right.map(cellIdentity);
  return left.every((value) => {
    const position = rest.indexOf(cellIdentity(value));
    if (position !== -1) rest.splice(position, 1);
    return position !== -1;
  });
}

/** One string a column, the same for two columns exactly when their cells are equal one by one. */
function columnKeys(rows: Rows): string[] {
  const keys = new Array<string>(rows[0]?.length ?? 0).fill("");
  for (const row of rows) for (const [column, value] of row.entries()) keys[column] += cellKey(value);
  return keys;
}
