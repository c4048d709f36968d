import { describe, expect, it, test } from "vitest";
import { normalizeSql, sqliteRowsKey, trimSql } from "../../../../trainer/sql/text/normalizeSql.ts";

describe("normalizeSql", () => {
  it("knows SQL again whatever its blanks and letters, but for those of its strings", () => {
    const texts = ["SELECT  a , b FROM t WHERE c='X  y' ;", "select a,b\nfrom t where c = 'X  y'"];
    expect(normalizeSql(texts[0] ?? "")).toBe(normalizeSql(texts[1] ?? ""));
    expect(normalizeSql("select 'a'")).not.toBe(normalizeSql("select 'A'"));
    expect(normalizeSql("select 'it''s  A'")).not.toBe(normalizeSql("select 'it''s a'"));
  });

  it("takes blanks, comments, a last semicolon and the case of words for nothing", () => {
    const plain = normalizeSql("select a from t where b = 'X'");
    expect(normalizeSql("SELECT a\n FROM T -- all\n WHERE b='X' ;")).toBe(plain);
  });

  it("takes blanks around dots and operators for nothing, and any number of last semicolons", () => {
    const plain = normalizeSql("select t.a+1 from t");
    expect(normalizeSql("select t . a + 1 from t ; ;")).toBe(plain);
    expect(normalizeSql("select ta+1 from t")).not.toBe(plain);
  });

  it("minds what stands in quotes", () => {
    expect(normalizeSql("select 'A'")).not.toBe(normalizeSql("select 'a'"));
    expect(normalizeSql('select "A b"')).not.toBe(normalizeSql('select "A  b"'));
  });
});

test.each([
  ["SELECT 1", "SELECT 1"],
  ["\n SELECT 1 ; ;\t", "SELECT 1"],
  ["SELECT ';'", "SELECT ';'"],
  [" ; ", ""],
])("%j without what means nothing at its ends is %j", (sql, text) => {
  expect(trimSql(sql)).toBe(text);
  expect(trimSql(`${sql}${" ;".repeat(1e6)}`)).toBe(text);
});

test.each([
  ["SELECT  Name ,age\nFROM Pet", "select name, age from pet"],
  ["SELECT count ( * ) FROM pet", "select COUNT(*) from pet"],
  ["SELECT 'It''s  A' FROM \"Pet\"", "select 'It''s  A'  from \"Pet\""],
])("%j and %j have the same rows", (one, other) => {
  expect(sqliteRowsKey(one)).toBe(sqliteRowsKey(other));
});

test.each([
  ["SELECT 'a' FROM pet", "SELECT 'A' FROM pet"],
  ["SELECT 'a b' FROM pet", "SELECT 'a  b' FROM pet"],
  ['SELECT "a" FROM pet', 'SELECT "A" FROM pet'],
  ["SELECT [a] FROM pet", "SELECT [A] FROM pet"],
  ["SELECT x'00'", "SELECT x '00'"],
  ["SELECT 1 .5", "SELECT 1.5"],
  ["SELECT 1 = 1", "SELECT 1 = = 1"],
  ["SELECT 1 >= 1", "SELECT 1 > = 1"],
  ["SELECT 1 - - 1", "SELECT 1 --1"],
  ["SELECT 1 -- a\n+ 1", "SELECT 1 -- a + 1"],
  ["SELECT É FROM pet", "SELECT é FROM pet"],
  ["SELECT a\u00a0b FROM pet", "SELECT a b FROM pet"],
  ["SELECT 1", `SELECT ${" ".repeat(100_000)}1`],
])("%j and %.40j are told apart", (one, other) => {
  expect(sqliteRowsKey(one)).not.toBe(sqliteRowsKey(other));
});
