import { describe, expect, it } from "vitest";
import { extractSql } from "../../../../trainer/predictions/endpoint/extractSql.ts";
import { threadMilliseconds } from "../../../support/threadMilliseconds.ts";

const cases: [what: string, answer: string, sql: string][] = [
  ["plain SQL", "SELECT a FROM t", "SELECT a FROM t"],
  ["its semicolon", "SELECT a FROM t;", "SELECT a FROM t"],
  ["a fenced block", "Here you are:\n```sql\nSELECT a\nFROM t;\n```\nIt works.", "SELECT a\nFROM t"],
  ["a block without a language", "```\nSELECT 1\n```", "SELECT 1"],
  ["a block that was cut off", "```sql\nSELECT 1", "SELECT 1"],
  ["the last of several blocks", "```sql\nSELECT 1\n```\nBetter:\n```sql\nSELECT 2\n```", "SELECT 2"],
  ["the SQL among other blocks", "```sql\nSELECT 1\n```\nOutput:\n```\n1 row\n```", "SELECT 1"],
  ["a block as it stands, whatever it does", "```sql\nDROP TABLE t\n```", "DROP TABLE t"],
  ["leading prose", "The query that you want is:\nSELECT a FROM t", "SELECT a FROM t"],
  ["prose around on one line", "Sure: SELECT a FROM t; it counts.", "SELECT a FROM t"],
  ["a following explanation", "SELECT a\nFROM t\n\nThis selects a.", "SELECT a\nFROM t"],
  [
    "a line's start before prose",
    "I would select the names with care:\nSELECT name FROM t",
    "SELECT name FROM t",
  ],
  ["inline code", "The answer is `SELECT a FROM t`.", "SELECT a FROM t"],
  ["inline code with quoted names", "`SELECT `a b` FROM t`", "SELECT `a b` FROM t"],
  ["a semicolon within a string", "SELECT ';' FROM t; done", "SELECT ';' FROM t"],
  [
    "a common table expression",
    "With this:\nWITH x AS (SELECT 1) SELECT * FROM x",
    "WITH x AS (SELECT 1) SELECT * FROM x",
  ],
  ["what follows the thoughts", "<think>SELECT wrong;</think>\nSELECT 1", "SELECT 1"],
  ["nothing in a refusal", "I cannot answer this with the tables given.", ""],
  ["nothing in nothing", "", ""],
];

describe("the SQL of a chat answer", () => {
  it.each(cases)("is %s", (_what, answer, sql) => {
    expect(extractSql(answer)).toBe(sql);
  });

  it("is found in little time in a megabyte of repetition", () => {
    const startedAt = threadMilliseconds();
    for (const part of ["with a (", "```\n", "`", "\n \n", "; ", "select ", "<think>"])
      extractSql(part.repeat(2 ** 17));
    expect(threadMilliseconds() - startedAt).toBeLessThan(3_000);
  });
});
