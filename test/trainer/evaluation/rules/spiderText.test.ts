import { describe, expect, test } from "vitest";
import {
  isOrderedToSpider,
  spiderGoldText,
  spiderPredictedText,
} from "../../../../trainer/evaluation/rules/spiderText.ts";
import { threadMilliseconds } from "../../../support/threadMilliseconds.ts";

describe("what Spider's script executes", () => {
  test.each([
    [
      "closes operators",
      "SELECT a WHERE b > = 1 AND c < = 2 AND d ! = 3",
      "SELECT a WHERE b >= 1 AND c <= 2 AND d != 3",
    ],
    ["drops DISTINCT in any case", "SELECT Distinct a, count(DISTINCT b)", "SELECT  a, count( b)"],
    [
      "keeps distinct in a string",
      "SELECT 'a distinct b', \"distinct\"",
      "SELECT 'a distinct b', \"distinct\"",
    ],
    [
      "keeps distinct in a string after a doubled quote",
      "SELECT 'it''s distinct'",
      "SELECT 'it''s distinct'",
    ],
    [
      "keeps distinct in a comment",
      "SELECT a -- distinct\n, b /* distinct */",
      "SELECT a -- distinct\n, b /* distinct */",
    ],
    ["keeps distinct in a quoted name", "SELECT `distinct`, [distinct]", "SELECT `distinct`, [distinct]"],
    ["keeps longer words", "SELECT distinct_id, distinctly", "SELECT distinct_id, distinctly"],
    ["drops what follows the first statement", "SELECT 1; SELECT 2", "SELECT 1;"],
    ["drops DISTINCT before the end of the first statement", "SELECT DISTINCT 1; SELECT 2", "SELECT  1;"],
    ["keeps a semicolon in a string", "SELECT ';' ; SELECT 2", "SELECT ';' ;"],
    ["makes the current year 2020", "SELECT year ( curdate() ) - a", "SELECT 2020- a"],
    ["leaves all else", " SELECT a\tFROM b ; ", " SELECT a\tFROM b ; "],
  ])("%s", (_, sql, text) => {
    expect(spiderGoldText(sql)).toBe(text);
    expect(spiderPredictedText(sql)).toBe(text);
  });

  test("value becomes 1 in a prediction, and only there", () => {
    expect(spiderPredictedText("SELECT a FROM t WHERE b = value OR c = 'Value'")).toBe(
      "SELECT a FROM t WHERE b = 1 OR c = 'Value'",
    );
    expect(spiderGoldText("SELECT value")).toBe("SELECT value");
  });

  test("megabytes of quotes and semicolons take no time", () => {
    const start = threadMilliseconds();
    for (const piece of ["'", '"', ";", "(", "--", "/*", "distinct ", " "])
      spiderGoldText(`distinct ${piece.repeat(1e6)}`);
    expect(threadMilliseconds() - start).toBeLessThan(5_000);
  });
});

test("rows are ordered wherever the words stand with one space between", () => {
  expect(isOrderedToSpider("SELECT a FROM (SELECT a ORDER by b)")).toBe(true);
  expect(isOrderedToSpider("SELECT 'order by'")).toBe(true);
  expect(isOrderedToSpider("SELECT a ORDER\nBY b")).toBe(false);
});
