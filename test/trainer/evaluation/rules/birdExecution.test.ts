import { describe, expect, test } from "vitest";
import { compareAsBird as bird } from "../../../../trainer/evaluation/rules/birdExecution.ts";
import type { ResultRows } from "../../../../trainer/evaluation/rules/rule.ts";
import type { SqlValue } from "../../../../trainer/sql/executors/executor.ts";

function result(...rows: SqlValue[][]): ResultRows {
  return { columns: (rows[0] ?? ["a"]).map((_, index) => `column${index}`), rows };
}

describe("BIRD's rule", () => {
  test("ignores order and repetition, whatever the gold SQL says", () => {
    expect(bird(result([2], [1], [1]), result([1], [2]))).toBe(true);
    expect(bird(result([1]), result([1], [2]))).toBe(false);
    expect(bird(result([1], [2]), result([1]))).toBe(false);
  });

  test("keeps the order of columns and the types of cells", () => {
    expect(bird(result([1, 2]), result([2, 1]))).toBe(false);
    expect(bird(result(["1"]), result([1]))).toBe(false);
    expect(bird(result([1]), result([1.0]))).toBe(true);
    expect(bird(result([null]), result([null]))).toBe(true);
  });

  test("knows no tolerance for floats", () => {
    expect(bird(result([0.1 + 0.2]), result([0.3]))).toBe(false);
  });

  test("takes two empty results for equal", () => {
    expect(bird({ columns: ["a", "b"], rows: [] }, { columns: ["a"], rows: [] })).toBe(true);
  });
});
