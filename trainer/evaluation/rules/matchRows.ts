import type { SqlValue } from "../../sql/executors/executor.ts";
import { areCellsEqual, isNumeric, toNumber } from "./areCellsEqual.ts";
import { cellIdentity, cellKey } from "./rowKey.ts";

type Row = readonly SqlValue[];

/**
 * Whether the rows on both sides can be paired one to one, all cells of a pair equal within the tolerance.
 *
 * Being near is not transitive, so neither rounding nor sorting decides it: rows are put in groups by what must be
 * exactly equal, and within a group paired by augmenting paths (Kuhn's algorithm).
 */
export function matchRows(left: readonly Row[], right: readonly Row[]): boolean {
  const leftGroups = Map.groupBy(left, exactKey);
  const rightGroups = Map.groupBy(right, exactKey);
  if (leftGroups.size !== rightGroups.size) return false;
  for (const [key, group] of leftGroups) {
    if (rightGroups.get(key)?.length !== group.length) return false;
  }
  for (const [key, group] of leftGroups) {
    if (!matchGroup(group, rightGroups.get(key) ?? [])) return false;
  }
  return true;
}

/** The row with every number left out, for a number may equal several others. */
function exactKey(row: Row): string {
  return row.map((cell) => (isNumeric(cell) ? "n" : cellKey(cell))).join("");
}

function matchGroup(left: readonly Row[], right: readonly Row[]): boolean {
  const columns = [...(left[0]?.entries() ?? [])]
    .filter(([, cell]) => isNumeric(cell))
    .map(([column]) => column);
  if (!columns.every((column) => isColumnMatched(left, right, column))) return false;
  const pivot = mostDistinctColumn(left, columns);
  return pivot === undefined || hasPerfectMatching(left.length, candidatesOf(left, right, pivot));
}

/** Where rows match, every column matches alone, smallest to smallest; nearly all wrong results end here. */
function isColumnMatched(left: readonly Row[], right: readonly Row[], column: number): boolean {
  const lefts = left.map((row) => numberAt(row, column)).sort(byNumber);
  const rights = right.map((row) => numberAt(row, column)).sort(byNumber);
  return lefts.every((value, index) => areCellsEqual(value, rights[index] ?? null));
}

function mostDistinctColumn(rows: readonly Row[], columns: readonly number[]): number | undefined {
  const distinctCount = (column: number) =>
    new Set(rows.map((row) => cellIdentity(row[column] ?? null))).size;
  return columns
    .map((column) => ({ column, count: distinctCount(column) }))
    .sort((a, b) => b.count - a.count)[0]?.column;
}

/** For each left row, ascending by the pivot column, which right rows it may be paired with. */
function candidatesOf(left: readonly Row[], right: readonly Row[], pivot: number): number[][] {
  const byPivot = (a: Row, b: Row) => byNumber(numberAt(a, pivot), numberAt(b, pivot));
  const isAbove = (high: Row, low: Row) =>
    byPivot(high, low) > 0 && !areCellsEqual(high[pivot] ?? 0, low[pivot] ?? 0);
  const rights = right.toSorted(byPivot);
  let start = 0;
  return left.toSorted(byPivot).map((row) => {
    while (start < rights.length && isAbove(row, rights[start] ?? row)) start += 1;
    const found: number[] = [];
    for (let index = start; index < rights.length; index += 1) {
      const other = rights[index] ?? row;
      if (isAbove(other, row)) break;
      if (row.every((cell, column) => areCellsEqual(cell, other[column] ?? null))) found.push(index);
    }
    return found;
  });
}

function hasPerfectMatching(count: number, candidates: readonly (readonly number[])[]): boolean {
  const partnerOf = new Map<number, number>();
  const pair = (index: number, visited: Set<number>): boolean => {
    for (const option of candidates[index] ?? []) {
      if (visited.has(option)) continue;
      visited.add(option);
      const partner = partnerOf.get(option);
      if (partner === undefined || pair(partner, visited)) {
        partnerOf.set(option, index);
        return true;
      }
    }
    return false;
  };
  for (let index = 0; index < count; index += 1) if (!pair(index, new Set())) return false;
  return true;
}

function numberAt(row: Row, column: number): number {
  return toNumber(row[column] ?? 0);
}

function byNumber(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
