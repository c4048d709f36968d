import { expect, test } from "vitest";
import type { SqlValue } from "../../../../trainer/sql/executors/executor.ts";
import { packValue, unpackRows } from "../../../../trainer/sql/executors/packedValue.ts";
import { decimalOf, intervalOf, listOf } from "../../../../trainer/sql/executors/sqlValue.ts";

test("every value comes out of a child process as it went in", () => {
  const row: SqlValue[] = [
    null,
    1.5,
    2n ** 70n,
    true,
    "",
    "a b",
    "\u{1}a2024-01-05",
    "\u{1}\u{1}",
    Uint8Array.of(1, 2),
    { type: "date", text: "2024-01-05" },
    { type: "timestamp", text: "2024-01-05 10:00:00" },
    { type: "other", text: "" },
    decimalOf("numeric", "2.50"),
    intervalOf(1, 2, 3n),
    listOf(["\u{1}", null]),
  ];
  const rows = [row, row].map((values) => values.map(packValue));
  for (const value of rows.flat())
    if (!(value instanceof Uint8Array)) expect(Object(value) === value).toBe(false);
  unpackRows(rows);
  expect(rows).toEqual([row, row]);
  // Equal values of a result are one object.
  expect(rows[0]?.[9]).toBe(rows[1]?.[9]);
});
