import { describe, expect, it } from "vitest";
import { dependsOnNow } from "../../../trainer/audit/dependsOnNow.ts";
import { lexSql } from "../../../trainer/sql/text/lexSql.ts";

const cause = (sql: string) => dependsOnNow(lexSql(sql));

describe("dependsOnNow", () => {
  it.each([
    ["SELECT date('now')", "date('now')"],
    ["SELECT strftime('%Y', 'NOW', '-1 year') - birth FROM t", "strftime('now')"],
    ['SELECT strftime ( "%Y" , "now" )', "strftime('now')"],
    ["SELECT julianday()", "julianday() without a time"],
    ["SELECT strftime('%Y')", "strftime() without a time"],
    ["SELECT * FROM t WHERE due < current_date", "current_date"],
    ["SELECT name FROM t ORDER BY RANDOM() LIMIT 1", "RANDOM()"],
    ["SELECT now() - interval '1 day'", "now()"],
    ["SELECT DATE 'today'", "DATE 'today'"],
    ["SELECT age(birth) FROM t", "age() without a time"],
  ])("finds what makes %s change", (sql, expected) => {
    expect(cause(sql)).toBe(expected);
  });

  it.each([
    "SELECT strftime('%Y', born) FROM t",
    "SELECT date(born, '+1 day') FROM t",
    "SELECT now, t.current_date FROM t",
    "SELECT * FROM t WHERE word = 'now' AND title = 'date(''now'')'",
    "SELECT age FROM t -- date('now')",
    "SELECT age(died, born) FROM t",
    "SELECT max(strftime('%Y', born), strftime('%Y', died)) FROM t",
  ])("lets %s be", (sql) => {
    expect(cause(sql)).toBeUndefined();
  });
});
