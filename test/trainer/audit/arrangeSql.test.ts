import { describe, expect, it } from "vitest";
import { arrangedScopes } from "../../../trainer/audit/arrangedScopes.ts";
import { arrangeSql, hasAscendingKey } from "../../../trainer/audit/arrangeSql.ts";
import { lexSql } from "../../../trainer/sql/text/lexSql.ts";

const scopesOf = (sql: string) => arrangedScopes(lexSql(sql)) ?? expect.fail("the SQL was not understood");
const arrange = (sql: string, columnCount: number, nullsLast = false) =>
  arrangeSql(sql, lexSql(sql), scopesOf(sql), { ties: "DESC", columnCount, nullsLast })
    ?.replaceAll(/\s+/g, " ")
    .trim();

describe("arrangeSql", () => {
  it("breaks the ties of an ORDER BY by the columns shown", () => {
    expect(arrange("SELECT a, b FROM t ORDER BY c ASC LIMIT 3", 2)).toBe(
      "SELECT a, b FROM t ORDER BY c ASC, 1 DESC, 2 DESC LIMIT 3",
    );
  });

  it("orders what has a LIMIT and no order", () => {
    expect(arrange("SELECT a FROM t LIMIT 3 OFFSET 1;", 1)).toBe(
      "SELECT a FROM t ORDER BY 1 DESC LIMIT 3 OFFSET 1;",
    );
  });

  it("reaches into subqueries, and leaves windows and orderings inside functions alone", () => {
    const sql =
      "SELECT max(group_concat(a ORDER BY b)) FROM t WHERE a > (SELECT x FROM (SELECT x, y FROM u LIMIT 9) ORDER BY y LIMIT 1) " +
      "AND rank() OVER (ORDER BY c) = 1";
    expect(arrange(sql, 1)).toBe(
      "SELECT max(group_concat(a ORDER BY b)) FROM t WHERE a > (SELECT x FROM (SELECT x, y FROM u ORDER BY 1 DESC, 2 DESC LIMIT 9) " +
        "ORDER BY y, 1 DESC LIMIT 1) AND rank() OVER (ORDER BY c) = 1",
    );
  });

  it("orders a compound SELECT as a whole", () => {
    expect(arrange("SELECT a FROM t UNION SELECT b FROM u ORDER BY 1 LIMIT 2", 1)).toBe(
      "SELECT a FROM t UNION SELECT b FROM u ORDER BY 1, 1 DESC LIMIT 2",
    );
  });

  it("writes before comments and the end of the statement", () => {
    expect(arrange("SELECT a FROM t ORDER BY b -- LIMIT 1\n;", 1)).toBe(
      "SELECT a FROM t ORDER BY b, 1 DESC -- LIMIT 1 ;",
    );
  });

  it("puts NULLs last in the first key alone, and only where it is ascending", () => {
    expect(arrange("SELECT a FROM t ORDER BY lower(b), c LIMIT 1", 1, true)).toBe(
      "SELECT a FROM t ORDER BY lower(b) NULLS LAST , c, 1 DESC LIMIT 1",
    );
    expect(arrange("SELECT a FROM t ORDER BY b LIMIT 1", 1, true)).toBe(
      "SELECT a FROM t ORDER BY b NULLS LAST , 1 DESC LIMIT 1",
    );
    const descending = "SELECT a FROM t ORDER BY b DESC LIMIT 1";
    expect(hasAscendingKey(lexSql(descending), scopesOf(descending))).toBe(false);
    expect(arrange(descending, 1, true)).not.toContain("NULLS");
  });

  it("gives up where a subquery's columns cannot be counted", () => {
    expect(arrange("SELECT a FROM (SELECT t.* FROM t LIMIT 2)", 1)).toBeUndefined();
    expect(arrange("SELECT a FROM (SELECT count(*), 2 * 3 FROM t LIMIT 2)", 1)).toContain(
      "ORDER BY 1 DESC, 2 DESC",
    );
  });
});

describe("arrangedScopes", () => {
  it("does not guess at statements in parentheses and FETCH FIRST", () => {
    expect(arrangedScopes(lexSql("(SELECT a FROM t ORDER BY a LIMIT 1)"))).toBeUndefined();
    expect(arrangedScopes(lexSql("SELECT a FROM t ORDER BY a FETCH FIRST 1 ROW ONLY"))).toBeUndefined();
  });

  it("finds nothing to arrange in a plain SELECT", () => {
    expect(scopesOf("SELECT a FROM t WHERE b IN (SELECT b FROM u ORDER BY c)")).toEqual([]);
  });
});
