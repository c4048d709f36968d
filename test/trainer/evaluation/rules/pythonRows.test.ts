import { describe, expect, test } from "vitest";
import { compareAsBird } from "../../../../trainer/evaluation/rules/birdExecution.ts";
import { gradeAsBird } from "../../../../trainer/evaluation/rules/birdSoftF1.ts";
import { compareAsSpider } from "../../../../trainer/evaluation/rules/compareAsSpider.ts";
import { pythonRows } from "../../../../trainer/evaluation/rules/pythonRows.ts";
import type { SqlValue, TypedValue } from "../../../../trainer/sql/executors/executor.ts";
import { decimalOf, intervalOf, listOf } from "../../../../trainer/sql/executors/sqlValue.ts";

const typed = (type: TypedValue["type"], text: string): TypedValue => ({ type, text });
const numeric = (text: string) => decimalOf("numeric", text);

/** Each verdict is Python's own: `{(left,)} == {(right,)}` of what psycopg2 returns. */
const pairs: [string, SqlValue, SqlValue, boolean][] = [
  ["True and 1", true, 1, true],
  ["False and 1", false, 1, false],
  ["True and 'true'", true, "true", false],
  ["Decimal('2.5') and 2.5", numeric("2.5"), 2.5, true],
  ["Decimal('2.6') and 2.6", numeric("2.6"), 2.6, false],
  ["Decimal('1.50') and Decimal('1.5')", numeric("1.50"), numeric("1.5"), true],
  ["Decimal('2.5') and '2.5'", numeric("2.5"), "2.5", false],
  ["Decimal('3.00') and 3", numeric("3.00"), 3, true],
  [
    "Decimal('9007199254740993.5') and the nearest float",
    numeric("9007199254740993.5"),
    9_007_199_254_740_994,
    false,
  ],
  ["date and str", typed("date", "2024-01-05"), "2024-01-05", false],
  ["date and datetime", typed("date", "2024-01-05"), typed("timestamp", "2024-01-05 00:00:00"), false],
  ["equal dates", typed("date", "2024-01-05"), typed("date", "2024-01-05"), true],
  [
    "datetime with and without zone",
    typed("timestamptz", "2024-01-05 00:00:00+00"),
    typed("timestamp", "2024-01-05 00:00:00"),
    false,
  ],
  ["one time in two zones", typed("timetz", "10:00:00+01"), typed("timetz", "04:30:00-04:30"), true],
  ["two times in one zone", typed("timetz", "10:00:00.5+01"), typed("timetz", "10:00:00+01"), false],
  ["a year and 365 days", intervalOf(12, 0, 0n), intervalOf(0, 365, 0n), true],
  ["a year and 360 days", intervalOf(12, 0, 0n), intervalOf(0, 360, 0n), false],
  ["a uuid and its text", typed("uuid", "a-b"), "a-b", true],
  ["an address and its text", typed("other", "10.0.0.1"), "10.0.0.1", true],
  ["a JSON number and the number", typed("json", "5"), 5, true],
  ["a JSON text and the text", typed("json", '"a"'), "a", true],
  ["a JSON object and itself, which has no hash", typed("json", "{}"), typed("json", "{}"), false],
  ["a list and itself, which has no hash", listOf([1]), listOf([1]), false],
  ["NaN and itself", Number.NaN, Number.NaN, false],
];

describe("BIRD's rule compares as Python does", () => {
  test.each(pairs)("%s", (_, left, right, areEqual) => {
    const [predicted, gold] = [left, right].map((value) => ({ columns: ["a"], rows: [[value]] }));
    if (!predicted || !gold) return;
    expect(compareAsBird(predicted, gold)).toBe(areEqual);
    expect(compareAsBird(gold, predicted)).toBe(areEqual);
    expect(gradeAsBird(predicted, gold)).toBe(Number(areEqual));
  });

  test("a result against the very same that it cannot make a set of", () => {
    for (const value of [listOf([1]), Number.NaN, "caf\udce9"]) {
      const result = { columns: ["a"], rows: [[value]] };
      expect(compareAsBird(result, result)).toBe(false);
    }
  });
});

test("Spider's rule takes True for 1 and a date for no text", () => {
  const [truth, one] = [true, 1].map((value) => ({ columns: ["a"], rows: [[value]] }));
  const [date, text] = [typed("date", "2024-01-05"), "2024-01-05"].map((value) => ({
    columns: ["a"],
    rows: [[value]],
  }));
  if (!truth || !one || !date || !text) expect.fail();
  expect(compareAsSpider(truth, one, false)).toBe(true);
  expect(compareAsSpider(date, text, false)).toBe(false);
});

test("rows of SQLite's types are passed on as they are", () => {
  const rows = [
    [1, "a", null, Uint8Array.of(1)],
    [2n, 1.5, "", null],
  ];
  expect(pythonRows(rows).rows).toBe(rows);
});
