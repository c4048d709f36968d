import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { GoldSqlError, judge, judgeAll } from "../../../trainer/evaluation/judge.ts";
import { comparisonRules } from "../../../trainer/evaluation/rules/compareResults.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { writeSqliteSingers } from "../../contract/singersDatabase.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const databaseFile = join(temporaryFolder(), "singers.sqlite");
writeSqliteSingers(databaseFile);
const executor = createSqliteExecutor({ processes: 2, limits: { timeoutMilliseconds: 400 } });
afterAll(() => executor.dispose());

const endlessSql = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c";
const goldSql = "SELECT name FROM singer WHERE age > 30";
const { strict, birdExecution } = comparisonRules;

describe("a prediction is", () => {
  test.each([
    ["correct", goldSql],
    ["correct", "SELECT singer.name FROM singer WHERE NOT age <= 30"],
    ["wrong", "SELECT name FROM singer"],
    ["wrong", "SELECT name, age FROM singer WHERE age > 30"],
    ["invalid", "SELECT nam FROM singer"],
    ["invalid", "DELETE FROM singer"],
    ["timedOut", endlessSql],
    ["empty", ""],
    ["empty", " \n"],
  ])("%s: %s", async (outcome, sql) => {
    const verdict = await judge({ sql, goldSql, databaseFile }, executor, strict);
    expect(verdict).toMatchObject({ outcome, isCorrect: outcome === "correct" });
    expect(verdict.reason === undefined).toBe(outcome === "correct" || outcome === "wrong");
    if (outcome === "empty") expect(verdict.milliseconds).toBe(0);
    else expect(verdict.milliseconds).toBeGreaterThan(0);
  });
});

test("a deletion first cannot make an empty gold result, and so a correct verdict", async () => {
  const verdict = await judge({ sql: "DELETE FROM singer", goldSql, databaseFile }, executor, birdExecution);
  expect(verdict.outcome).toBe("invalid");
});

test("the rule decides", async () => {
  const sql = "SELECT 1 UNION ALL SELECT 1";
  expect(await judge({ sql, goldSql: "SELECT 1", databaseFile }, executor, strict)).toMatchObject({
    outcome: "wrong",
  });
  expect(await judge({ sql, goldSql: "SELECT 1", databaseFile }, executor, birdExecution)).toMatchObject({
    outcome: "correct",
  });
});

test("gold SQL that fails is the benchmark's fault, even where the prediction repeats it or is blank", async () => {
  const failing = "SELECT nam FROM singer";
  for (const sql of ["SELECT 1", failing, ""]) {
    const judging = judge({ sql, goldSql: failing, databaseFile, exampleName: "dev 17" }, executor, strict);
    await expect(judging).rejects.toThrow(GoldSqlError);
    await expect(judging).rejects.toThrow(/example dev 17 .*no such column: nam/);
  }
  await expect(
    judge({ sql: "SELECT 1", goldSql: endlessSql, databaseFile }, executor, strict),
  ).rejects.toThrow("ran past its time limit");
});

test("many predictions are judged at once, in order, telling how far it is", async () => {
  const predictions = Array.from({ length: 300 }, (_, index) => ({
    sql: index === 5 ? endlessSql : `SELECT ${index % 2 === 0 ? index : -1} + 0`,
    goldSql: `SELECT ${index}`,
    databaseFile,
  }));
  const progress: number[] = [];
  const verdicts = await judgeAll(predictions, executor, strict, (doneCount, totalCount) => {
    expect(totalCount).toBe(300);
    progress.push(doneCount);
  });
  const expected = predictions.map((_, index) =>
    index === 5 ? "timedOut" : index % 2 === 0 ? "correct" : "wrong",
  );
  expect(verdicts.map((verdict) => verdict.outcome)).toEqual(expected);
  expect(progress).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  expect(await judgeAll([], executor, strict)).toEqual([]);
});

test("judging many stops at gold SQL that fails and names its example", async () => {
  const predictions = Array.from({ length: 500 }, (_, index) => ({
    sql: "SELECT 1",
    goldSql: index === 3 ? "SELECT nam FROM singer" : "SELECT 1",
    databaseFile,
  }));
  let doneCount = 0;
  const judging = judgeAll(predictions, executor, strict, (count) => {
    doneCount = count;
  });
  await expect(judging).rejects.toThrow(/example 3 /);
  expect(doneCount).toBeLessThan(200);
});
