import { describe, expect, test } from "vitest";
import { compareStrictly } from "../../../../trainer/evaluation/rules/compareStrictly.ts";
import type { ResultRows } from "../../../../trainer/evaluation/rules/rule.ts";
import type { SqlValue, TypedValue } from "../../../../trainer/sql/executors/executor.ts";
import { decimalOf, intervalOf, listOf } from "../../../../trainer/sql/executors/sqlValue.ts";
import { threadMilliseconds } from "../../../support/threadMilliseconds.ts";

function result(...rows: SqlValue[][]): ResultRows {
  return { columns: (rows[0] ?? ["a"]).map((_, index) => `column${index}`), rows };
}

const typed = (type: TypedValue["type"], text: string): TypedValue => ({ type, text });

const unordered = "SELECT a FROM t";
const ordered = "SELECT a FROM t ORDER BY a";
const strict = (predicted: ResultRows, gold: ResultRows, goldSql = unordered) =>
  compareStrictly(predicted, gold, goldSql);

describe("the strict rule", () => {
  test("takes rows in any order where the gold SQL gives none", () => {
    expect(strict(result([1, "x"], [2, "y"]), result([2, "y"], [1, "x"]))).toBe(true);
    expect(strict(result([1, "y"], [2, "x"]), result([1, "x"], [2, "y"]))).toBe(false);
  });

  test("minds the order where the gold SQL orders the whole result, and only there", () => {
    const [up, down] = [result([1], [2]), result([2], [1])];
    expect(strict(down, up, ordered)).toBe(false);
    expect(strict(up, up, ordered)).toBe(true);
    expect(strict(down, up, "SELECT a FROM (SELECT a FROM t ORDER BY a)")).toBe(true);
  });

  test("minds how often a row comes", () => {
    expect(strict(result([1], [1], [2]), result([1], [2], [2]))).toBe(false);
    expect(strict(result([1], [1]), result([1]))).toBe(false);
    expect(strict(result([1], [2], [1]), result([1], [1], [2]))).toBe(true);
  });

  test("minds the number and order of columns, not their names", () => {
    expect(strict(result([1, 2]), result([2, 1]))).toBe(false);
    expect(strict(result([1, 1]), result([1]))).toBe(false);
    expect(strict({ columns: ["n"], rows: [[1]] }, { columns: ["count(*)"], rows: [[1]] })).toBe(true);
    expect(strict({ columns: ["a", "b"], rows: [] }, { columns: ["a"], rows: [] })).toBe(false);
    expect(strict({ columns: ["a"], rows: [] }, { columns: ["b"], rows: [] })).toBe(true);
  });

  test.each<[string, SqlValue, SqlValue, boolean]>([
    ["an integer and its text", 1, "1", false],
    ["an integer and the float of the same value", 1, 1.0, true],
    ["sums in another order", 0.1 + 0.2, 0.3, true],
    ["floats apart by more than the tolerance", 0.3, 0.300000001, false],
    ["a whole number and a float beside it", 3, 3.0000000001, true],
    ["large whole numbers beside each other", 1_234_567_890_123, 1_234_567_890_124, false],
    ["integers that a float cannot tell apart", 9007199254740993n, 9007199254740992n, false],
    ["a large integer and its float", 9007199254740994n, 9007199254740994, true],
    ["NULL and NULL", null, null, true],
    ["NULL and nothing", null, "", false],
    ["NULL and zero", null, 0, false],
    ["both zeros", 0, -0, true],
    ["infinities", Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, false],
    ["infinity and a large number", Number.POSITIVE_INFINITY, 1e308, false],
    ["texts of another case", "Paris", "paris", false],
    ["a text and its bytes", "a", Uint8Array.of(97), false],
    ["equal bytes", Uint8Array.of(1, 2), Uint8Array.of(1, 2), true],
    ["a truth and 1", true, 1, false],
    ["a truth and its text", true, "true", false],
    ["equal truths", false, false, true],
    ["a date and its text", typed("date", "2024-01-05"), "2024-01-05", false],
    ["a date and its midnight", typed("date", "2024-01-05"), typed("timestamp", "2024-01-05"), false],
    ["equal dates", typed("date", "2024-01-05"), typed("date", "2024-01-05"), true],
    ["intervals of one length", intervalOf(1, 0, 0n), intervalOf(0, 30, 0n), true],
    ["a decimal and its float", decimalOf("decimal", "2.60"), 2.6, true],
    ["a decimal and the next float", decimalOf("decimal", "2.60"), 2.6000000000000005, true],
    ["a decimal and its text", decimalOf("decimal", "2.60"), "2.6", false],
    ["decimals of two scales", decimalOf("decimal", "2.60"), decimalOf("decimal", "2.600"), true],
    [
      "sums of money that differ by a cent",
      decimalOf("decimal", "12345678901234567.89"),
      decimalOf("decimal", "12345678901234567.88"),
      false,
    ],
    [
      "a sum of money and a cent more",
      decimalOf("numeric", "123456789012.34"),
      decimalOf("numeric", "123456789012.35"),
      false,
    ],
    ["a decimal near an integer", decimalOf("decimal", "100000000000.01"), 100_000_000_000, false],
    [
      "quotients that PostgreSQL cut off in different places",
      decimalOf("numeric", "2.3333333333333333"),
      decimalOf("numeric", "2.33333333333333333333"),
      true,
    ],
    ["equal lists", listOf([1, null]), listOf([1n, null]), true],
    ["a list and its text", listOf([1]), "[1]", false],
    ["other bytes", Uint8Array.of(1, 2), Uint8Array.of(1, 3), false],
  ])("cells: %s", (_, predicted, gold, isEqual) => {
    for (const sql of [unordered, ordered]) {
      expect(strict(result([predicted]), result([gold]), sql)).toBe(isEqual);
      expect(strict(result([gold]), result([predicted]), sql)).toBe(isEqual);
    }
  });

  test("no cell's content can pass for the border between two cells", () => {
    expect(strict(result(["at1:b", "c"]), result(["a", "bc"]))).toBe(false);
    expect(strict(result(["1;n2"]), result([1]))).toBe(false);
  });

  test("pairs nearly equal rows that any sorting would set against the wrong one", () => {
    const near = 0.1 + 0.2;
    expect(strict(result([0.3, 1], [near, 2]), result([near, 1], [0.3, 2]))).toBe(true);
    expect(strict(result([0.3, 1], [near, 2]), result([near, 1], [0.3, 1]))).toBe(false);
    expect(strict(result([0.3, "a"], [near, "b"]), result([near, "a"], [0.3, "b"]))).toBe(true);
  });

  test("finds the pairing that a greedy choice would miss", () => {
    const [low, middle, high] = [1, 1 + 0.8e-9, 1 + 1.6e-9];
    // The first left row fits both right rows and meets the one first that the second left row needs.
    const left = result([1, middle], [1 + 2e-10, low]);
    expect(strict(left, result([1 + 1e-10, middle], [1 + 1.5e-10, high]))).toBe(true);
    expect(strict(left, result([1 + 1e-10, high], [1 + 1.5e-10, high]))).toBe(false);
  });

  test("compares fifty thousand nearly equal rows, right or wrong, within seconds", () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => [1, index + 0.1 + 0.2, "x"]);
    const gold = result(...rows.toReversed().map(([a, b, c]) => [a ?? 0, Number(b) * (1 + 1e-13), c ?? ""]));
    const start = threadMilliseconds();
    expect(strict(result(...rows), gold)).toBe(true);
    expect(strict(result(...rows.with(0, [1, 77.3, "x"])), gold)).toBe(false);
    expect(threadMilliseconds() - start).toBeLessThan(5_000);
  });
});
