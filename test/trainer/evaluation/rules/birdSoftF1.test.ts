import { expect, test } from "vitest";
import { gradeAsBird } from "../../../../trainer/evaluation/rules/birdSoftF1.ts";
import type { SqlValue } from "../../../../trainer/sql/executors/executor.ts";

const result = (rows: SqlValue[][]) => ({ columns: [], rows });

/** The numbers are the script's own. */
test.each<[string, SqlValue[][], SqlValue[][], number]>([
  [
    "BIRD's own example",
    [
      [325, "Apple"],
      [191, "Orange"],
      [null, "Banana"],
    ],
    [
      ["Apple", 325],
      ["Orange", null],
      ["Banana", 119],
    ],
    0.6666666666666666,
  ],
  ["the rows in reverse", [[1], [2], [3]], [[3], [2], [1]], 0.3333333333333333],
  ["a column too many", [[1, 2]], [[1]], 0.6666666666666666],
  ["a column too few", [[1]], [[1, 2]], 0.6666666666666666],
  ["nothing predicted", [], [[1]], 0],
  ["nothing to predict", [[1]], [], 0],
  ["nothing on both sides", [], [], 1],
  ["a row repeated", [[1], [1], [2]], [[1], [2]], 1],
  ["rows too many", [[1], [2], [3]], [[1]], 0.5],
  ["a cell that stands for two", [[1, 1]], [[1, 2]], 0.8],
  [
    "all of it",
    [
      [1, "a", 2.5],
      [2, "b", 3.5],
    ],
    [
      [1, "a"],
      [2, "c"],
      [4, "d"],
    ],
    0.5,
  ],
])("BIRD's soft F1 of %s", (_, predicted, gold, score) => {
  expect(gradeAsBird(result(predicted), result(gold))).toBe(score);
});
