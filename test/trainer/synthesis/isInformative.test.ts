import { describe, expect, it } from "vitest";
import type { SqlResult, SqlValue } from "../../../trainer/sql/executors/executor.ts";
import { isInformative } from "../../../trainer/synthesis/isInformative.ts";
import { readBoundQuery } from "../../../trainer/synthesis/templates/extractTemplates.ts";
import { school } from "./schoolSchema.ts";

const rows = (...values: (readonly SqlValue[])[]): SqlResult => ({
  kind: "rows",
  columns: [],
  rows: values,
  milliseconds: 1,
});

const grouped = "select city, count(*) from teacher group by city";

describe("isInformative", () => {
  it.each<readonly [sql: string, result: SqlResult, expected: boolean]>([
    ["select name from teacher", rows(["Ann"]), true],
    ["select name from teacher", rows(), false],
    ["select name from teacher", rows([null]), false],
    ["select name from teacher", rows([null], ["Ann"]), true],
    ["select name from teacher", rows([new Uint8Array(3)]), false],
    ["select name from teacher", { kind: "invalid", reason: "?", milliseconds: 1 }, false],
    ["select name from teacher", { kind: "timedOut", milliseconds: 1 }, false],
    ["select count(*) from teacher", rows([0]), false],
    ["select count(*) from teacher", rows([0n]), false],
    ["select count(*), max(age) from teacher", rows([0, null]), false],
    ["select avg(age) from teacher", rows([31.5]), true],
    [grouped, rows(["Rome", 1], ["Oslo", 1]), false],
    [grouped, rows(["Rome", 1], ["Oslo", 2]), true],
  ])("%s on %o: %s", async (sql, result, expected) => {
    const bound = await readBoundQuery(sql, school);
    if (typeof bound === "string") throw new Error(bound);
    expect(isInformative(result, bound.query)).toBe(expected);
  });
});
