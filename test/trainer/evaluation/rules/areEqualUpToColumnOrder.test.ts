import { describe, expect, test } from "vitest";
import { areEqualUpToColumnOrder } from "../../../../trainer/evaluation/rules/areEqualUpToColumnOrder.ts";
import type { SqlValue } from "../../../../trainer/sql/executors/executor.ts";
import { threadMilliseconds } from "../../../support/threadMilliseconds.ts";

type Table = SqlValue[][];

/** The definition, tried out over every order of columns. */
function byDefinition(left: Table, right: Table, isOrdered: boolean): boolean {
  if (left.length !== right.length || left[0]?.length !== right[0]?.length) return false;
  const texts = (table: Table) => table.map((row) => JSON.stringify(row));
  const inOrder = (list: string[]) => (isOrdered ? list : list.toSorted()).join();
  const target = inOrder(texts(left));
  return permutations(right[0]?.length ?? 0).some(
    (order) => inOrder(texts(right.map((row) => order.map((column) => row[column] ?? null)))) === target,
  );
}

function permutations(size: number): number[][] {
  if (size === 0) return [[]];
  return permutations(size - 1).flatMap((rest) =>
    Array.from({ length: size }, (_, position) => rest.toSpliced(position, 0, size - 1)),
  );
}

/** Numbers from 0 up to 1, the same in every run (Park and Miller's generator). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((value) => ({ value, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

describe("the search for an order of columns", () => {
  test("gives the answer of the definition on 4,000 small tables", () => {
    const next = random(7);
    let equalCount = 0;
    for (let round = 0; round < 4_000; round += 1) {
      const width = 1 + Math.floor(next() * 4);
      const height = Math.floor(next() * 6);
      const cells = 1 + Math.floor(next() * 3);
      const make = () =>
        Array.from({ length: height }, () => Array.from({ length: width }, () => Math.floor(next() * cells)));
      const left = make();
      const columns = shuffled([...Array(width).keys()], next);
      const permuted = shuffled(left, next).map((row) => columns.map((column) => row[column] ?? null));
      const isTouched = next() < 0.4;
      const right = round % 3 === 0 ? make() : permuted;
      const touched = right[0];
      if (isTouched && touched) touched[0] = Math.floor(next() * cells);
      for (const isOrdered of [false, true]) {
        const expected = byDefinition(left, right, isOrdered);
        equalCount += Number(expected);
        expect(
          areEqualUpToColumnOrder(left, right, isOrdered),
          JSON.stringify([left, right, isOrdered]),
        ).toBe(expected);
      }
    }
    expect(equalCount).toBeGreaterThan(1_000);
  });

  test("tells two triangles from a hexagon, whose rows and columns all look alike", () => {
    const incidence = (edges: [number, number][]) =>
      Array.from({ length: 6 }, (_, node) => edges.map((edge) => Number(edge.includes(node))));
    const triangles = incidence([
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
      [5, 3],
    ]);
    const hexagon = incidence([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 0],
    ]);
    const otherHexagon = incidence([
      [0, 3],
      [3, 1],
      [1, 4],
      [4, 2],
      [2, 5],
      [5, 0],
    ]);
    expect(areEqualUpToColumnOrder(triangles, hexagon, false)).toBe(false);
    expect(areEqualUpToColumnOrder(hexagon, otherHexagon, false)).toBe(true);
  });

  test("takes no exponential time on wide tables full of repetitions", () => {
    const next = random(11);
    const width = 40;
    const left = Array.from({ length: 300 }, () => Array.from({ length: width }, () => Number(next() < 0.5)));
    const columns = shuffled([...Array(width).keys()], next);
    const permute = (table: Table) =>
      shuffled(table, next).map((row) => columns.map((column) => row[column] ?? 0));
    const constant = Array.from({ length: 300 }, (_, row) => [...Array<number>(width).fill(0), row % 7]);
    const moved = constant.map((row) => row.toReversed());
    const swapped = left.map((row, index) => (index < 2 ? row.toReversed() : row));
    const start = threadMilliseconds();
    expect(areEqualUpToColumnOrder(left, permute(left), false)).toBe(true);
    expect(areEqualUpToColumnOrder(left, permute(swapped), false)).toBe(false);
    expect(areEqualUpToColumnOrder(constant, moved, false)).toBe(true);
    expect(areEqualUpToColumnOrder(constant, moved, true)).toBe(true);
    expect(threadMilliseconds() - start).toBeLessThan(5_000);
  });

  test.each<[string, Table, Table, boolean]>([
    ["an integer and its float", [[1, "x"]], [["x", 1.0]], true],
    ["a number and its text", [[1, "1"]], [["1", "1"]], false],
    ["NULL and zero", [[null, 0]], [[0, 0]], false],
    ["large integers and floats of the same value", [[2n ** 62n]], [[2 ** 62]], true],
    ["large integers that a float cannot hold", [[2n ** 62n + 1n]], [[2 ** 62]], false],
    ["floats in full", [[1.5, 0.1 + 0.2]], [[0.3, 1.5]], false],
    ["bytes", [[Uint8Array.of(1), 1]], [[1, Uint8Array.of(1)]], true],
    ["no rows", [], [], true],
    ["another number of rows", [[1]], [[1], [1]], false],
    ["another number of columns", [[1, 1]], [[1]], false],
  ])("cells: %s", (_, left, right, isEqual) => {
    for (const isOrdered of [false, true]) {
      expect(areEqualUpToColumnOrder(left, right, isOrdered)).toBe(isEqual);
      expect(areEqualUpToColumnOrder(right, left, isOrdered)).toBe(isEqual);
    }
  });
});
