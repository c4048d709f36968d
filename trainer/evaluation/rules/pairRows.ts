import { assignBest } from "./assignBest.ts";
import { cellIdentity, rowKey } from "./rowKey.ts";
import type { Rows } from "./rowProfile.ts";

/** Rows of one side times those of the other: the best pairing of 100 with 100 takes some 5 ms. */
const maximumExactPairs = 10_000;

/** How many candidates with the same rarest cell a row is compared with where the best pairing would take too long. */
const maximumCandidates = 32;

/**
 * How many cells are shared in the one-to-one pairing of rows that shares the most; two rows share a value as often as
 * the poorer has it. Of more than some 100 rows on both sides each right row, in the order of the rows' content, takes the
 * best partner left among the first 32 that hold its rarest shared cell, so that the count is a lower bound. The order
 * of the rows never matters.
 */
export function pairRows(allLeft: Rows, allRight: Rows): number {
  const left = holdingAnyOf(allLeft, allRight);
  const right = holdingAnyOf(allRight, left);
  return left.length * right.length <= maximumExactPairs
    ? pairBest(left.map(countCells), right.map(countCells))
    : pairGreedily(inOrderOfContent(left).map(countCells), inOrderOfContent(right).map(countCells));
}

/** The rows that hold a cell that the other rows hold; those without share nothing with any partner. */
function holdingAnyOf(rows: Rows, others: Rows): Rows {
  const cells = new Set<Cell>();
  for (const row of others) for (const value of row) cells.add(cellIdentity(value));
  return rows.filter((row) => row.some((value) => cells.has(cellIdentity(value))));
}

/** How often a row holds each cell. */
type CellCounts = ReadonlyMap<Cell, number>;
type Cell = ReturnType<typeof cellIdentity>;

function countCells(row: Rows[number]): CellCounts {
  const counts = new Map<Cell, number>();
  for (const value of row) counts.set(cellIdentity(value), (counts.get(cellIdentity(value)) ?? 0) + 1);
  return counts;
}

function countShared(one: CellCounts, other: CellCounts): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [cell, count] of few) shared += Math.min(count, many.get(cell) ?? 0);
  return shared;
}

function pairBest(lefts: readonly CellCounts[], rights: readonly CellCounts[]): number {
  const [few, many] = lefts.length <= rights.length ? [lefts, rights] : [rights, lefts];
  return assignBest(few.map((one) => many.map((other) => countShared(one, other))));
}

function inOrderOfContent(rows: Rows): Rows {
  const keyed = rows.map((row) => ({ row, key: rowKey(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

function pairGreedily(lefts: readonly CellCounts[], rights: readonly CellCounts[]): number {
  const holders = new Map<Cell, number[]>();
  // From the last to the first, so that the first candidates stand at the end, where removing costs nothing.
  for (const [index, cells] of [...lefts.entries()].reverse()) {
    for (const cell of cells.keys()) {
      const rows = holders.get(cell);
      if (rows === undefined) holders.set(cell, [index]);
      else rows.push(index);
    }
  }
  const taken = new Set<number>();
  let shared = 0;
  for (const cells of rights) {
    const candidates = firstFree(rarest(cells, holders), taken);
    let best = { index: -1, shared: 0 };
    for (const index of candidates) {
      const count = countShared(lefts[index] ?? new Map(), cells);
      if (count > best.shared) best = { index, shared: count };
    }
    taken.add(best.index);
    shared += best.shared;
  }
  return shared;
}

function rarest(cells: CellCounts, holders: ReadonlyMap<Cell, number[]>): number[] {
  let found: number[] = [];
  for (const cell of cells.keys()) {
    const rows = holders.get(cell) ?? [];
    if (rows.length > 0 && (found.length === 0 || rows.length < found.length)) found = rows;
  }
  return found;
}

/** The first rows not yet taken, in order; those found taken leave the list for good. */
function firstFree(rows: number[], taken: ReadonlySet<number>): number[] {
  const free: number[] = [];
  for (let position = rows.length - 1; position >= 0 && free.length < maximumCandidates; position -= 1) {
    const row = rows[position] ?? 0;
    if (taken.has(row)) rows.splice(position, 1);
    else free.push(row);
  }
  return free;
}
