import { describe, expect, test } from "vitest";
import type { SqlValue } from "../../../../../trainer/sql/executors/executor.ts";
import { converterOf } from "../../../../../trainer/sql/executors/postgresql/postgresqlValue.ts";
import { intervalLength, isTyped } from "../../../../../trainer/sql/executors/sqlValue.ts";

const read = (typeId: number, text: string): SqlValue => converterOf(typeId)(text);
const second = 1_000_000n;
const day = 86_400n * second;

describe("intervals as PostgreSQL writes them", () => {
  test.each([
    ["00:00:00", 0n],
    ["1 year 2 mons 3 days 04:05:06.5", 423n * day + 14_706n * second + 500_000n],
    ["-1 days +02:03:04", -day + 7_384n * second],
    ["-1 mons -3 days -04:05:06", -33n * day - 14_706n * second],
    ["3 years", 1_080n * day],
    ["-00:00:00.000001", -1n],
    ["100:00:00", 360_000n * second],
  ])("%s", (text, length) => {
    const value = read(1186, text);
    expect(isTyped(value) && intervalLength(value)).toBe(length);
  });
});

describe("arrays as PostgreSQL writes them", () => {
  test.each([
    [1007, "{}", "[]"],
    [1007, "{1,NULL,3}", "[1, NULL, 3]"],
    [1007, "{{1,2},{3,4}}", "[list [1, 2], list [3, 4]]"],
    [1007, "[0:1]={7,8}", "[7, 8]"],
    [
      1009,
      String.raw`{a,"b,c","NULL",NULL,"q\"s","back\\slash","{}",""}`,
      "['a', 'b,c', 'NULL', NULL, 'q\"s', 'back\\slash', '{}', '']",
    ],
    [1231, "{1.50,2.00}", "[1.5, 2]"],
    [1000, "{t,f}", "[true, false]"],
    [1182, "{2024-01-05}", "[date 2024-01-05]"],
    [1115, '{"2024-01-05 10:00:00"}', "[timestamp 2024-01-05 10:00:00]"],
  ])("%i: %s", (typeId, text, content) => {
    expect(read(typeId, text)).toEqual({ type: "list", text: content });
  });

  test("are their texts where psycopg2 knows no list of them", () => {
    expect(read(2951, "{00000000-0000-0000-0000-000000000001}")).toMatchObject({ type: "other" });
  });
});

test.each<[number, string, SqlValue]>([
  [1700, "1.50", { type: "numeric", text: "1.5" }],
  [1700, "12345678901234567890", 12345678901234567890n],
  [1700, "NaN", Number.NaN],
  [1700, "-Infinity", Number.NEGATIVE_INFINITY],
  [701, "1e+30", 1e30],
  [20, "9007199254740993", 9007199254740993n],
  [16, "f", false],
  [1042, "a  ", "a  "],
  [3802, '{"a": [1, "b  \\" c"]}', { type: "json", text: '{"a":[1,"b  \\" c"]}' }],
  [3906, "[1.00,20)", { type: "range", text: "[1,20)" }],
  [3906, "[1.50,100.0)", { type: "range", text: "[1.5,100)" }],
  [3904, "[10,20)", { type: "range", text: "[10,20)" }],
  [869, "10.0.0.1", { type: "other", text: "10.0.0.1" }],
  [16_385, "glad", "glad"],
])("a value of type %i, %s, keeps what it is", (typeId, text, value) => {
  expect(read(typeId, text)).toEqual(value);
});
