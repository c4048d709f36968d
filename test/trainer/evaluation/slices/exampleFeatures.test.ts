import { describe, expect, test } from "vitest";
import type { DatabaseSchema, Example } from "../../../../trainer/benchmarks/benchmark.ts";
import { exampleFeatures } from "../../../../trainer/evaluation/slices/exampleFeatures.ts";
import { sqlFeatures } from "../../../../trainer/evaluation/slices/sqlFeatures.ts";

const example: Example = {
  index: 0,
  question: "What are the names of singers above 30?",
  databaseId: "concert_singer",
  goldSql: "SELECT name FROM singer WHERE age > 30 ORDER BY age",
};

function features(changes: Partial<Example>, schema?: DatabaseSchema): Record<string, string> {
  const list = exampleFeatures({ ...example, ...changes }, schema);
  expect(new Set(list.map(({ dimension }) => dimension)).size).toBe(list.length);
  return Object.fromEntries(list.map(({ dimension, value }) => [dimension, value]));
}

describe("the features of an example", () => {
  test("are its SQL, its question's length and its database", () => {
    expect(features({})).toEqual({
      joins: "0",
      subquery: "no",
      grouping: "no",
      "set operation": "no",
      window: "no",
      ordering: "yes",
      limit: "no",
      aggregate: "no",
      "question length": "1-8 words",
      database: "concert_singer",
    });
  });

  test("take the benchmark's difficulty before Spider's hardness", () => {
    const column = { name: "name", naturalName: "name", type: "text", isPrimaryKey: false };
    const columns = [column, { ...column, name: "age" }];
    const schema = { tables: [{ name: "singer", naturalName: "singer", columns }], foreignKeys: [] };
    expect(features({}, schema).difficulty).toBe("medium");
    expect(features({ difficulty: "challenging" }, schema).difficulty).toBe("challenging");
    expect(features({ goldSql: "VALUES (1)" }, schema).difficulty).toBeUndefined();
  });

  test.each([
    ["1-8 words", 8],
    ["9-12 words", 9],
    ["9-12 words", 12],
    ["13-16 words", 16],
    ["17+ words", 17],
  ])("put a question into %s by its %i words", (bucket, words) => {
    expect(features({ question: ` ${"word ".repeat(words)}` })["question length"]).toBe(bucket);
  });

  test("call three joins and more the same", () => {
    const join = " JOIN t ON 1";
    expect(features({ goldSql: `SELECT 1 FROM t${join.repeat(3)}` }).joins).toBe("3+");
    expect(features({ goldSql: `SELECT 1 FROM t${join.repeat(5)}` }).joins).toBe("3+");
  });
});

describe("the features of SQL", () => {
  test.each([
    ["SELECT a FROM t", 0],
    ["SELECT a, b FROM t WHERE c IN (1, 2) GROUP BY a, b ORDER BY a, b", 0],
    ["SELECT 1 FROM t JOIN u ON 1 LEFT JOIN v USING (a, b)", 2],
    ["SELECT 1 FROM a, b AS c, d WHERE e IN (1, 2)", 2],
    ["SELECT 1 FROM (SELECT a, b FROM t, u WHERE f(1, 2)) AS x, y", 2],
    ["SELECT 1 FROM t WHERE a = 'x JOIN y' -- JOIN", 0],
    ["SELECT a FROM t UNION SELECT b, c FROM u, v", 1],
    ["SELECT extract(year FROM d), b FROM t", 0],
  ])("joins: %s", (sql, joinCount) => {
    expect(sqlFeatures(sql).joinCount).toBe(joinCount);
  });

  test.each<[keyof ReturnType<typeof sqlFeatures>, string, string]>([
    ["hasSubquery", "SELECT 1 WHERE a IN (SELECT 2)", "SELECT 1 UNION SELECT 2"],
    ["hasSubquery", "WITH c AS (SELECT 1) SELECT * FROM c", "SELECT (1)"],
    ["isGrouped", "SELECT a FROM t group  by a", 'SELECT "GROUP" FROM t ORDER BY a'],
    ["hasSetOperation", "SELECT 1 EXCEPT SELECT 2", "SELECT 'UNION'"],
    ["hasWindow", "SELECT rank() OVER (ORDER BY a) FROM t", "SELECT over FROM t"],
    ["hasWindow", "SELECT rank() OVER w FROM t WINDOW w AS (ORDER BY a)", "SELECT count(*)"],
    ["isOrdered", "SELECT a FROM t ORDER BY a", "SELECT a FROM (SELECT a FROM t ORDER BY a)"],
    ["isLimited", "SELECT a FROM t LIMIT 1", "SELECT a FROM t"],
    ["hasAggregate", "SELECT Count (*) FROM t", "SELECT count FROM t"],
  ])("%s: %s, but not %s", (feature, withIt, without) => {
    expect(sqlFeatures(withIt)[feature]).toBe(true);
    expect(sqlFeatures(without)[feature]).toBe(false);
  });
});
