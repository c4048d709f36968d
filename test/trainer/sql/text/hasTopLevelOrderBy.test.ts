import { describe, expect, test } from "vitest";
import { hasTopLevelOrderBy } from "../../../../trainer/sql/text/hasTopLevelOrderBy.ts";

describe("the whole result is ordered", () => {
  test.each([
    "SELECT a FROM t ORDER BY a",
    "select a from t order\n\tby a desc limit 1;",
    "SELECT a FROM t ORDER/* why */BY a",
    "SELECT a FROM t ORDER -- why\n BY a",
    "SELECT a FROM t UNION SELECT b FROM u ORDER BY 1",
    "SELECT a FROM (SELECT a FROM t ORDER BY b) ORDER BY a",
    "WITH x AS (SELECT 1 AS a) SELECT a FROM x ORDER BY a",
    "SELECT ')' FROM t ORDER BY 1",
    'SELECT ")" FROM t ORDER BY 1',
    "SELECT [)] FROM t ORDER BY 1",
    "SELECT `)` FROM t ORDER BY 1",
    "SELECT 'it''s ) here' FROM t ORDER BY 1",
    "SELECT a /* ) */ FROM t ORDER BY a -- (",
    "(SELECT a FROM t ORDER BY a)",
    "((SELECT a FROM t ORDER BY a));",
  ])("by %s", (sql) => {
    expect(hasTopLevelOrderBy(sql)).toBe(true);
  });
});

describe("the whole result is not ordered", () => {
  test.each([
    "SELECT a FROM t",
    "SELECT a FROM (SELECT a FROM t ORDER BY a)",
    "SELECT a FROM t WHERE a IN (SELECT a FROM t ORDER BY a LIMIT 3)",
    "WITH x AS (SELECT a FROM t ORDER BY a) SELECT a FROM x",
    "SELECT rank() OVER (ORDER BY a) FROM t",
    "SELECT group_concat(a ORDER BY a) FROM t",
    "SELECT 'order by a' FROM t",
    'SELECT "order" , "by" FROM t',
    "SELECT a AS [order by] FROM t",
    "SELECT a FROM t -- ORDER BY a",
    "SELECT a FROM t /* ORDER BY a */",
    "SELECT a FROM t /* ORDER BY a",
    "SELECT order_by FROM t",
    "SELECT reorder by FROM t",
    "(SELECT a FROM t ORDER BY a) UNION (SELECT b FROM u ORDER BY b)",
    "",
    "))((",
  ])("by %s", (sql) => {
    expect(hasTopLevelOrderBy(sql)).toBe(false);
  });
});
