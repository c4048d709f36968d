import { areCellsEqual } from "../evaluation/rules/areCellsEqual.ts";
import { cancelEqualRows } from "../evaluation/rules/compareStrictly.ts";
import { matchRows } from "../evaluation/rules/matchRows.ts";
import type { SqlValue } from "../sql/executors/executor.ts";
import { isDecimal, isTyped } from "../sql/executors/sqlValue.ts";

type Rows = readonly (readonly SqlValue[])[];

/** Same rows in the same order, cells equal as `areCellsEqual` says. */
export function haveSameSequence(left: Rows, right: Rows): boolean {
  return left.length === right.length && firstDifference(left, right) === undefined;
}

/** Same rows as often, in any order. */
export function haveSameRows(left: Rows, right: Rows): boolean {
  return left.length === right.length && (haveSameSequence(left, right) || matchRows(left, right));
}

/** The first place where two results differ, for people: `["Oslo", 3] or ["Bergen", 3]`. */
export function describeFirstDifference(left: Rows, right: Rows): string {
  const index = firstDifference(left, right) ?? Math.min(left.length, right.length);
  return `${describeRow(left[index])} or ${describeRow(right[index])}`;
}

/** A row of each that the other does not have, whatever their order. */
export function describeDifference(left: Rows, right: Rows): string {
  const [leftOver, rightOver] = cancelEqualRows(left, right);
  return `${describeRow(leftOver[0])} or ${describeRow(rightOver[0])}`;
}

function firstDifference(left: Rows, right: Rows): number | undefined {
  const index = left.findIndex((row, position) => {
    const other = right[position];
    return other === undefined || !row.every((cell, column) => areCellsEqual(cell, other[column] ?? null));
  });
  return index === -1 ? undefined : index;
}

const longestRow = 80;

function describeRow(row: readonly SqlValue[] | undefined): string {
  if (row === undefined) return "nothing";
  const text = JSON.stringify(row.map((cell) => describeCell(cell)));
  return text.length <= longestRow ? text : `${text.slice(0, longestRow)}…`;
}

function describeCell(cell: SqlValue): string | number | boolean | null {
  if (typeof cell === "bigint") return String(cell);
  if (isTyped(cell)) return isDecimal(cell) ? cell.text : `${cell.type} ${cell.text}`;
  return cell instanceof Uint8Array ? `${cell.length} bytes` : cell;
}
