import { expect, test } from "vitest";
import { sqliteWording } from "../../../trainer/evaluation/sqliteWording.ts";

test.each([
  ["SELECT  Name ,age\nFROM Pet", "select name, age from pet"],
  ["SELECT count ( * ) FROM pet", "select COUNT(*) from pet"],
  ["SELECT 'It''s  A' FROM \"Pet\"", "select 'It''s  A'  from \"Pet\""],
])("%j and %j have the same rows", (one, other) => {
  expect(sqliteWording(one)).toBe(sqliteWording(other));
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
  expect(sqliteWording(one)).not.toBe(sqliteWording(other));
});
