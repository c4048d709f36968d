import { describe, expect, test } from "vitest";
import { refuseSql } from "../../../../trainer/sql/text/refuseSql.ts";

describe("reading statements pass", () => {
  test.each([
    "SELECT 1",
    "  -- why\n/* what */ select 1 ;;",
    "WITH x AS (SELECT 1) SELECT * FROM x",
    "VALUES (1), (2)",
    "SELECT ';' FROM t",
    "SELECT name FROM pragma_table_info('t')",
    "SELECT 'only one; really' -- ; select 2",
  ])("%s", (sql) => {
    expect(refuseSql(sql)).toBeUndefined();
  });
});

describe("everything else is refused, saying why", () => {
  test.each([
    ["", "there is no statement"],
    ["-- select 1", "there is no statement"],
    [";", 'not ";"'],
    ["EXPLAIN SELECT 1", 'not "EXPLAIN"'],
    ["/* SELECT */ DROP TABLE t", 'not "DROP"'],
    ["PRAGMA table_info(t)", 'not "PRAGMA"'],
    ["SELECT 1; DROP TABLE t", "more than one statement"],
    ["SELECT 1;;SELECT 2", "more than one statement"],
    ["SELECT 1\0; DROP TABLE t", "NUL"],
    ["SELECT * FROM pragma_optimize", "pragma_optimize"],
    ['SELECT * FROM "PRAGMA_journal_mode"', "pragma_journal_mode"],
    ["SELECT * FROM 'pragma_database_list'", "pragma_database_list"],
    [`SELECT ${"1+".repeat(60_000)}1`, "at most 100000"],
  ])("%.60s", (sql, reason) => {
    expect(refuseSql(sql)).toContain(reason);
  });
});
