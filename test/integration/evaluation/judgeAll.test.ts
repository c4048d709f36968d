import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import type { Database, Example } from "../../../trainer/benchmarks/benchmark.ts";
import type { JudgedPrediction } from "../../../trainer/evaluation/judgeAll.ts";
import { judgeAll } from "../../../trainer/evaluation/judgeAll.ts";
import type { CaseInput } from "../../../trainer/evaluation/judgedCase.ts";
import { birdExecution } from "../../../trainer/evaluation/rules/birdExecution.ts";
import { spiderTestSuite } from "../../../trainer/evaluation/rules/spiderTestSuite.ts";
import type { SqlExecutor } from "../../../trainer/sql/executors/executor.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { writeSqliteSingers } from "../../contract/singersDatabase.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const folder = temporaryFolder();
const file = join(folder, "singers.sqlite");
writeSqliteSingers(file);
const executor = createSqliteExecutor({ processes: 2, limits: { timeoutMilliseconds: 400 } });
afterAll(() => executor.dispose());

const column = (name: string) => ({ name, naturalName: name, type: "text", isPrimaryKey: false });
const singer = { name: "singer", naturalName: "singer", columns: ["name", "age", "height"].map(column) };
const database: Database = {
  id: "singers",
  dialect: "sqlite",
  file,
  schema: { tables: [singer], foreignKeys: [] },
};

const goldSql = "SELECT name FROM singer WHERE age > 30";
const endlessSql = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c";

function item(predictedSql: string, changes: Partial<Example> = {}, on: Partial<Database> = {}): CaseInput {
  const example = { index: 0, question: "?", databaseId: "singers", goldSql, ...changes };
  return { example, database: { ...database, ...on }, predictedSql };
}

async function scoreOne(one: CaseInput): Promise<JudgedPrediction> {
  const [scored] = await judgeAll([one], { executor });
  return scored ?? expect.fail("nothing was scored");
}

/** The executor with a record of what it was asked. */
function recording(): { asked: string[]; executor: SqlExecutor } {
  const asked: string[] = [];
  return {
    asked,
    executor: {
      ...executor,
      execute(sql, databaseFile) {
        asked.push(sql);
        return executor.execute(sql, databaseFile);
      },
    },
  };
}

describe("a prediction is", () => {
  test.each([
    ["correct", goldSql],
    ["correct", "SELECT singer.name FROM singer WHERE NOT age <= 30;"],
    ["wrong", "SELECT name FROM singer"],
    ["invalid", "SELECT nam FROM singer"],
    ["timedOut", endlessSql],
    ["empty", ""],
    ["empty", " \n;"],
  ])("%s: %s", async (outcome, sql) => {
    const scored = await scoreOne(item(sql));
    const isRight = outcome === "correct" ? 1 : 0;
    expect(scored).toMatchObject({ index: 0, databaseId: "singers", outcome });
    expect(scored.verdicts).toMatchObject({
      strict: isRight,
      spiderExecution: isRight,
      birdExecution: isRight,
    });
    expect(scored.reason === undefined).toBe(outcome === "correct" || outcome === "wrong");
    if (outcome === "empty") expect(scored.milliseconds).toBe(0);
    else expect(scored.milliseconds).toBeGreaterThan(0);
  });
});

test("a deletion, which BIRD's script calls right because gold then finds nothing, is refused under every rule", async () => {
  const { outcome, verdicts } = await scoreOne(item("DELETE FROM singer"));
  expect(outcome).toBe("invalid");
  for (const verdict of Object.values(verdicts)) expect(verdict).toBe(0);
  expect((await scoreOne(item(goldSql))).outcome).toBe("correct");
});

test("gold SQL that fails leaves only the rules that execute nothing, and says why", async () => {
  const failing = item("SELECT name FROM singer", { goldSql: "SELECT nam FROM singer" });
  const scored = await scoreOne(failing);
  expect(scored).toMatchObject({
    outcome: "goldFailed",
    reason: expect.stringContaining("no such column: nam"),
  });
  expect(Object.keys(scored.verdicts).filter((rule) => rule !== "spiderExactMatch")).toEqual([]);
  expect(await scoreOne(item("", { goldSql: endlessSql }))).toMatchObject({ outcome: "goldFailed" });
});

test("any SQL that the benchmark accepts makes a prediction right", async () => {
  const accepting = { acceptedSql: ["SELECT name, age FROM singer WHERE age > 30"] };
  expect((await scoreOne(item("SELECT name, age FROM singer WHERE 30 < age", accepting))).outcome).toBe(
    "correct",
  );
  expect((await scoreOne(item("SELECT name, age FROM singer WHERE 30 < age"))).outcome).toBe("wrong");
});

test("the outcome follows the first rule that is asked for, the strict one where none is", async () => {
  const items = [item("SELECT 1 UNION ALL SELECT 1", { goldSql: "SELECT 1" })];
  const [under] = await judgeAll(items, { executor, rules: [birdExecution] });
  expect(under).toMatchObject({ outcome: "correct", verdicts: { birdExecution: 1 } });
  expect(Object.keys(under?.verdicts ?? {})).toEqual(["birdExecution"]);
  expect((await judgeAll(items, { executor }))[0]).toMatchObject({ outcome: "wrong" });
});

test("test-suite accuracy asks for agreement on every database of the suite", async () => {
  const suiteFile = join(folder, "other.sqlite");
  const other = new Sqlite(suiteFile);
  other.exec(
    "CREATE TABLE singer (name text, age integer, height real); INSERT INTO singer VALUES ('Zoe', 30, 1.7)",
  );
  other.close();
  const suite = { suiteFiles: [suiteFile] };
  const lucky = "SELECT name FROM singer WHERE age >= 30";
  const rules = [spiderTestSuite];
  const scored = await judgeAll(
    [item(lucky, {}, suite), item("SELECT name FROM singer WHERE NOT age <= 30", {}, suite), item(lucky)],
    { executor, rules },
  );
  expect(scored.map(({ verdicts }) => verdicts.spiderTestSuite)).toEqual([0, 1, undefined]);
});

test("every text is executed once, gold's also where it is predicted, and semicolons make no other text", async () => {
  const { asked, executor: recorder } = recording();
  const distinct = { goldSql: "SELECT DISTINCT age FROM singer" };
  await judgeAll(
    [
      item(`${goldSql} ;`),
      item("SELECT age FROM singer"),
      item("SELECT age FROM singer;"),
      item("SELECT age FROM singer", distinct),
    ],
    {
      executor: recorder,
    },
  );
  expect(asked.toSorted()).toEqual([
    "SELECT  age FROM singer",
    "SELECT DISTINCT age FROM singer",
    "SELECT age FROM singer",
    goldSql,
  ]);
});

test("gold SQL is asked of its own executor", async () => {
  const gold = recording();
  const predicted = recording();
  await judgeAll([item("SELECT 1")], { executor: predicted.executor, goldExecutor: gold.executor });
  expect(gold.asked).toEqual([goldSql]);
  expect(predicted.asked).toEqual(["SELECT 1"]);
});

const many = Array.from({ length: 300 }, (_, index) =>
  item(index === 5 ? endlessSql : `SELECT ${index % 2 === 0 ? index : -1} + 0`, {
    index,
    goldSql: index % 7 === 0 ? "SELECT nam FROM singer" : `SELECT ${index}`,
  }),
);

test("many are scored at once, in order, each reported as it is done, the same on one process as on two", async () => {
  const reported: number[] = [];
  const onJudged = ({ index }: JudgedPrediction) => void reported.push(index);
  const scored = await judgeAll(many, { executor, onJudged });
  expect(scored.map(({ index }) => index)).toEqual(many.map(({ example }) => example.index));
  expect(reported.toSorted((a, b) => a - b)).toEqual(scored.map(({ index }) => index));
  const expected = many.map((_, index) =>
    index % 7 === 0 ? "goldFailed" : index === 5 ? "timedOut" : index % 2 === 0 ? "correct" : "wrong",
  );
  expect(scored.map(({ outcome }) => outcome)).toEqual(expected);

  const single = createSqliteExecutor({ processes: 1, limits: { timeoutMilliseconds: 400 } });
  const again = await judgeAll(many, { executor: single, concurrency: 3 });
  await single.dispose();
  const essence = ({ index, outcome, verdicts }: JudgedPrediction) => ({ index, outcome, verdicts });
  expect(again.map(essence)).toEqual(scored.map(essence));
  expect(await judgeAll([], { executor })).toEqual([]);
});

test("an abort ends the pass with its reason after what is under way", async () => {
  const controller = new AbortController();
  let scoredCount = 0;
  const scoring = judgeAll(many, {
    executor,
    signal: controller.signal,
    concurrency: 4,
    onJudged: () => {
      scoredCount += 1;
      if (scoredCount === 20) controller.abort(new Error("enough"));
    },
  });
  await expect(scoring).rejects.toThrow("enough");
  expect(scoredCount).toBeLessThan(30);
});

test("a database file that cannot be used is an error that names it", async () => {
  const broken = join(folder, "broken.sqlite");
  writeFileSync(broken, "no database");
  const onBroken = judgeAll([item("SELECT 1", {}, { file: broken }), ...many], { executor });
  await expect(onBroken).rejects.toThrow(broken);
  rmSync(broken);
  await expect(judgeAll([item("SELECT 1", {}, { file: broken })], { executor })).rejects.toThrow(broken);
});
