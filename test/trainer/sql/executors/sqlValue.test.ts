import { describe, expect, test } from "vitest";
import type { SqlValue } from "../../../../trainer/sql/executors/executor.ts";
import {
  decimalOf,
  decimalOfUnits,
  exactText,
  intervalLength,
  intervalOf,
  isDecimal,
  isTyped,
  listOf,
  mapOf,
  plainValue,
  structOf,
} from "../../../../trainer/sql/executors/sqlValue.ts";

describe("a decimal", () => {
  test.each<[string, SqlValue]>([
    ["1.50", { type: "decimal", text: "1.5" }],
    ["-0.10", { type: "decimal", text: "-0.1" }],
    ["100", 100],
    ["100.00", 100],
    ["0.000", 0],
    ["-3.0", -3],
    ["12345678901234567890.000", 12345678901234567890n],
    ["12345678901234567890.010", { type: "decimal", text: "12345678901234567890.01" }],
  ])("%s is written one way, and is an integer where it is whole", (text, value) => {
    expect(decimalOf("decimal", text)).toEqual(value);
  });
});

test.each<[bigint, number, string]>([
  [150n, 2, "1.50"],
  [-5n, 3, "-0.005"],
  [0n, 4, "0.0000"],
  [1_000n, 3, "1.000"],
  [-1_200n, 2, "-12.00"],
  [7n, 0, "7"],
  [12345678901234567890125n, 3, "12345678901234567890.125"],
  [-12345678901234567890000n, 3, "-12345678901234567890.000"],
  [5n, 30, "0.000000000000000000000000000005"],
])("%i units at scale %i are the decimal %s", (units, scale, text) => {
  expect(decimalOfUnits(units, scale)).toEqual(decimalOf("decimal", text));
});

describe("an interval", () => {
  test("is as long as another of thirty days a month and 24 hours a day", () => {
    const [month, days, hours] = [
      intervalOf(1, 0, 0n),
      intervalOf(0, 30, 0n),
      intervalOf(0, 29, 86_400_000_000n),
    ];
    expect(new Set([month, days, hours].map(exactText)).size).toBe(1);
    expect(exactText(intervalOf(0, 31, 0n))).not.toBe(exactText(month));
    expect(exactText(intervalOf(-1, 30, -5n))).toBe("-5");
  });

  test("may have years of 365 days", () => {
    expect(intervalLength(intervalOf(14, 0, 0n), 365n)).toBe(
      intervalLength(intervalOf(0, 365 + 60, 0n), 365n),
    );
  });
});

test("values within lists, structs and maps are told apart by content and type, numbers by value", () => {
  const date = { type: "date", text: "2024-01-05" } as const;
  const different = [
    [1, 2],
    ["1", 2],
    ["1, 2"],
    [null],
    ["NULL"],
    [],
    [true],
    ["true"],
    [date],
    [date.text],
    [Uint8Array.of(1)],
    [listOf([1, 2])],
    ["it's", "a"],
    ["it', 's", "a"],
  ].map((items) => listOf(items).text);
  expect(new Set(different).size).toBe(different.length);
  expect(listOf([1.5, 2n, -0])).toEqual(listOf([decimalOf("decimal", "1.50"), 2, 0]));
  expect(listOf([intervalOf(1, 0, 0n)])).toEqual(listOf([intervalOf(0, 30, 0n)]));
  expect(structOf([["A", 1]])).toEqual(structOf([["a", 1]]));
  expect(structOf([["a", 1]])).not.toEqual(structOf([["b", 1]]));
  expect(mapOf([["k", 1]])).not.toEqual(structOf([["k", 1]]));
});

test("what SQLite would hold in a value's place is a number or the text that the database writes", () => {
  const values: SqlValue[] = [
    decimalOf("numeric", "1.50"),
    true,
    { type: "date", text: "2024-01-05" },
    7n,
    "a",
    null,
  ];
  expect(values.map(plainValue)).toEqual([1.5, "true", "2024-01-05", 7n, "a", null]);
  expect(values.map(isTyped)).toEqual([true, false, true, false, false, false]);
  expect(values.map(isDecimal)).toEqual([true, false, false, false, false, false]);
});
