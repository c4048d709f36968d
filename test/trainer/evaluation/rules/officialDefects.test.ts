import { describe, expect, test } from "vitest";
import { birdExecution } from "../../../../trainer/evaluation/rules/birdExecution.ts";
import { birdSoftF1 } from "../../../../trainer/evaluation/rules/birdSoftF1.ts";
import type { Rule, RuleName } from "../../../../trainer/evaluation/rules/rule.ts";
import { softF1 } from "../../../../trainer/evaluation/rules/softF1.ts";
import { spiderExecution } from "../../../../trainer/evaluation/rules/spiderExecution.ts";
import { strict } from "../../../../trainer/evaluation/rules/strict.ts";
import { type HandmadeCase, handmadeCase, rowsResult } from "./handmadeCase.ts";

const rules: Rule[] = [strict, spiderExecution, birdExecution, birdSoftF1, softF1];

async function verdicts(input: HandmadeCase): Promise<Partial<Record<RuleName, number>>> {
  const judged = handmadeCase(input);
  const given = await Promise.all(rules.map(async (rule) => [rule.name, await rule.grade(judged)] as const));
  return Object.fromEntries(given);
}

type Verdicts = [strict: number, spider: number, bird: number, birdSoft: number, soft: number];

describe("where the official evaluators are wrong their verdict stands beside the strict one", () => {
  test.each<[string, HandmadeCase, Verdicts]>([
    [
      "no rows on both sides are equal whatever the columns",
      {
        gold: rowsResult(),
        predicted: { kind: "rows", columns: ["a", "b", "c"], rows: [], milliseconds: 1 },
      },
      [0, 1, 1, 1, 1],
    ],
    [
      "Spider minds the order of rows for an ORDER BY inside a subquery",
      {
        goldSql: "SELECT a FROM (SELECT a FROM t ORDER BY b LIMIT 2)",
        gold: rowsResult([1], [2]),
        predicted: rowsResult([2], [1]),
      },
      [1, 0, 1, 0, 1],
    ],
    [
      "Spider does not mind the order of rows where ORDER and BY are two spaces apart",
      {
        goldSql: "SELECT a FROM t ORDER  BY a",
        gold: rowsResult([1], [2]),
        predicted: rowsResult([2], [1]),
      },
      [0, 1, 1, 0, 1],
    ],
    [
      "floats must be identical, so another order of summation is wrong",
      { gold: rowsResult([0.1 + 0.2]), predicted: rowsResult([0.3]) },
      [1, 0, 0, 0, 1],
    ],
    [
      "a number is not its text, to anybody",
      { gold: rowsResult([1]), predicted: rowsResult(["1"]) },
      [0, 0, 0, 0, 0],
    ],
    [
      "Spider drops DISTINCT, so a prediction that forgets it is right",
      {
        goldSql: "SELECT DISTINCT a FROM t",
        predictedSql: "SELECT a FROM t",
        gold: { "SELECT DISTINCT a FROM t": rowsResult([1]), "SELECT  a FROM t": rowsResult([1], [1]) },
        predicted: rowsResult([1], [1]),
      },
      [0, 1, 1, 1, 2 / 3],
    ],
    [
      "Spider takes columns in any order",
      { gold: rowsResult([1, "x"], [2, "y"]), predicted: rowsResult(["x", 1], ["y", 2]) },
      [0, 1, 0, 1, 1],
    ],
    [
      "Spider reads value as 1 in a prediction, which then names no column",
      {
        goldSql: "SELECT Market_Value FROM t",
        predictedSql: "SELECT market_value FROM t",
        gold: rowsResult([7]),
        predicted: { "SELECT market_value FROM t": rowsResult([7]) },
      },
      [1, 0, 1, 1, 1],
    ],
    [
      "BIRD ignores how often a row comes",
      { gold: rowsResult([1], [1], [2]), predicted: rowsResult([1], [2]) },
      [0, 0, 1, 1, 0.8],
    ],
    [
      "BIRD ignores the order that the gold SQL asks for",
      {
        goldSql: "SELECT a FROM t ORDER BY a DESC",
        gold: rowsResult([3], [2], [1]),
        predicted: rowsResult([1], [2], [3]),
      },
      [0, 0, 1, 1 / 3, 1],
    ],
    [
      "BIRD's soft F1 compares rows by position, though no order is asked for",
      { gold: rowsResult([1], [2], [3]), predicted: rowsResult([3], [2], [1]) },
      [1, 1, 1, 1 / 3, 1],
    ],
    [
      "BIRD fails on texts that are no UTF-8, and Spider leaves the bytes out",
      { gold: rowsResult(["caf\udce9"]), predicted: rowsResult(["caf"]) },
      [0, 1, 0, 0, 0],
    ],
  ])("%s", async (_, input, [strictly, spider, bird, birdSoft, soft]) => {
    const given = await verdicts(input);
    expect(given).toMatchObject({ strict: strictly, spiderExecution: spider, birdExecution: bird });
    expect(given.birdSoftF1).toBeCloseTo(birdSoft, 12);
    expect(given.softF1).toBeCloseTo(soft, 12);
  });

  test("texts that are no UTF-8 fail under BIRD even against themselves", async () => {
    const same = rowsResult(["caf\udce9"]);
    expect(await verdicts({ gold: same, predicted: same })).toMatchObject({ strict: 1, birdExecution: 0 });
  });

  test("a stored U+FFFD is a text like any other, under BIRD too", async () => {
    const same = rowsResult(["caf\u{fffd}"]);
    const all = { strict: 1, spiderExecution: 1, birdExecution: 1, birdSoftF1: 1, softF1: 1 };
    expect(await verdicts({ gold: same, predicted: same })).toMatchObject(all);
    const without = { strict: 0, spiderExecution: 0, birdExecution: 0 };
    expect(await verdicts({ gold: same, predicted: rowsResult(["caf"]) })).toMatchObject(without);
  });
});
