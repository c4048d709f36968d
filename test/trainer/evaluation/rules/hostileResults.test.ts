import { expect, test } from "vitest";
import { compareAsBird } from "../../../../trainer/evaluation/rules/birdExecution.ts";
import { gradeAsBird } from "../../../../trainer/evaluation/rules/birdSoftF1.ts";
import { compareAsSpider } from "../../../../trainer/evaluation/rules/compareAsSpider.ts";
import { compareStrictly } from "../../../../trainer/evaluation/rules/compareStrictly.ts";
import type { ResultRows } from "../../../../trainer/evaluation/rules/rule.ts";
import { gradeSoftly } from "../../../../trainer/evaluation/rules/softF1.ts";
import { threadMilliseconds } from "../../../support/threadMilliseconds.ts";

function table(
  height: number,
  width: number,
  cell: (row: number, column: number) => number | string,
): ResultRows {
  return {
    columns: Array.from({ length: width }, (_, column) => `c${column}`),
    rows: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => cell(row, column)),
    ),
  };
}

/** What a model may return within the executor's limits, against a gold result of its shape or a usual one. */
test.each<[string, ResultRows, ResultRows]>([
  [
    "a thousand columns",
    table(1_000, 1_000, (row, column) => (row * column) % 3),
    table(1_000, 3, (row) => row % 5),
  ],
  ["a hundred thousand rows", table(100_000, 3, (row) => row * 1.1), table(100_000, 3, (row) => row * 1.2)],
  [
    "a hundred thousand alike",
    table(100_000, 3, (row) => row % 9),
    table(100_000, 3, (row) => (row * 7) % 10),
  ],
  [
    "nearly the same floats",
    table(50_000, 2, (row) => row + 0.1),
    table(50_000, 2, (row) => 50_000 - row + 0.1),
  ],
  ["megabytes in a cell", table(1, 100, () => "x".repeat(100_000)), table(1, 1, () => "y")],
])("no rule takes long over %s", (_, predicted, gold) => {
  const start = threadMilliseconds();
  for (const isOrdered of [false, true]) compareAsSpider(predicted, gold, isOrdered);
  compareStrictly(predicted, gold, "SELECT 1");
  compareAsBird(predicted, gold);
  gradeAsBird(predicted, gold);
  gradeSoftly(predicted, gold, "SELECT 1");
  expect(threadMilliseconds() - start).toBeLessThan(10_000);
});
