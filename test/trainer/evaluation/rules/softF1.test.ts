import { describe, expect, test } from "vitest";
import { assignBest } from "../../../../trainer/evaluation/rules/assignBest.ts";
import { gradeSoftly } from "../../../../trainer/evaluation/rules/softF1.ts";
import type { SqlValue } from "../../../../trainer/sql/executors/executor.ts";
import { threadMilliseconds } from "../../../support/threadMilliseconds.ts";

const soft = (predicted: SqlValue[][], gold: SqlValue[][], goldSql = "SELECT a") => {
  const result = (rows: SqlValue[][]) => ({ columns: rows[0]?.map(String) ?? [], rows });
  return gradeSoftly(result(predicted), result(gold), goldSql);
};

describe("the row-order-free soft F1", () => {
  test.each<[string, SqlValue[][], SqlValue[][], number]>([
    ["the rows in another order", [[3], [1], [2]], [[1], [2], [3]], 1],
    [
      "the columns in another order",
      [
        ["x", 1],
        ["y", 2],
      ],
      [
        [1, "x"],
        [2, "y"],
      ],
      1,
    ],
    [
      "a column too many",
      [
        [1, 2],
        [3, 4],
      ],
      [[1], [3]],
      2 / 3,
    ],
    ["a row too many", [[1], [2]], [[1]], 2 / 3],
    ["a row repeated too often", [[1], [1]], [[1]], 2 / 3],
    [
      "values that belong to other rows",
      [
        [1, "b"],
        [2, "a"],
      ],
      [
        [1, "a"],
        [2, "b"],
      ],
      0.5,
    ],
    ["a value twice for once", [[1, 1]], [[1, 2]], 0.5],
    ["nothing shared", [["1"]], [[1]], 0],
    ["nothing on one side", [], [[1]], 0],
    ["nothing on both sides", [], [], 1],
  ])("of %s", (_, predicted, gold, score) => {
    expect(soft(predicted, gold)).toBeCloseTo(score, 12);
    expect(soft(gold, predicted)).toBeCloseTo(score, 12);
  });

  test("is 1 where the strict rule says right, floats within its tolerance included", () => {
    expect(soft([[0.1 + 0.2], [1]], [[1], [0.3]])).toBe(1);
  });

  test("pairs rows as a whole, not each with its first partner", () => {
    // The first predicted row shares a cell with both, the second only with the first gold row.
    expect(
      soft(
        [
          [1, 2],
          [1, 9],
        ],
        [
          [1, 8],
          [7, 2],
        ],
      ),
    ).toBeCloseTo(0.5, 12);
  });

  test("finds the key column's partner in results too large for the best pairing, whatever their order", () => {
    const gold = Array.from({ length: 5_000 }, (_, index) => [`name ${index}`, index % 3]);
    const predicted = gold.map(([name, group]) => [name ?? "", group ?? 0, "more"]).reverse();
    const start = threadMilliseconds();
    expect(soft(predicted, gold)).toBeCloseTo(0.8, 12);
    expect(soft(predicted.toReversed(), gold)).toBe(soft(predicted, gold));
    expect(threadMilliseconds() - start).toBeLessThan(5_000);
  });

  test("takes no quadratic time where thousands of rows share a single value", () => {
    const rows = (prefix: string) =>
      Array.from({ length: 20_000 }, (_, index) => ["same", `${prefix}${index}`]);
    const start = threadMilliseconds();
    expect(soft(rows("a"), rows("b"))).toBeCloseTo(0.5, 12);
    expect(threadMilliseconds() - start).toBeLessThan(5_000);
  });
});

describe("the best assignment", () => {
  test("is the greatest sum over all assignments of small matrices", () => {
    let state = 5;
    const next = (limit: number) => {
      state = (state * 48271) % 2147483647;
      return state % limit;
    };
    const best = (weights: number[][], used: ReadonlySet<number>): number => {
      const [first, ...rest] = weights;
      if (first === undefined) return 0;
      return Math.max(
        ...first.map((weight, column) =>
          used.has(column) ? Number.NEGATIVE_INFINITY : weight + best(rest, new Set([...used, column])),
        ),
      );
    };
    for (let round = 0; round < 500; round += 1) {
      const rowCount = 1 + next(5);
      const columnCount = rowCount + next(3);
      const weights = Array.from({ length: rowCount }, () =>
        Array.from({ length: columnCount }, () => next(4)),
      );
      expect(assignBest(weights), JSON.stringify(weights)).toBe(best(weights, new Set()));
    }
  });

  test("of nothing is 0", () => expect(assignBest([])).toBe(0));
});
