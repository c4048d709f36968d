import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Benchmark, Database, Example } from "../../../trainer/benchmarks/benchmark.ts";
import { type Judgement, judge } from "../../../trainer/evaluation/judge.ts";
import { judgeAll } from "../../../trainer/evaluation/judgeAll.ts";
import { birdExecution } from "../../../trainer/evaluation/rules/birdExecution.ts";
import type { Rule } from "../../../trainer/evaluation/rules/rule.ts";
import { spiderExecution } from "../../../trainer/evaluation/rules/spiderExecution.ts";
import { strict } from "../../../trainer/evaluation/rules/strict.ts";
import { judgeCandidates } from "../../../trainer/phases/candidates.ts";
import { createCachingExecutor } from "../../../trainer/sql/executors/cachingExecutor.ts";
import type { SqlExecutor } from "../../../trainer/sql/executors/executor.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { writeSqliteSingers } from "../../contract/singersDatabase.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const file = join(temporaryFolder(), "singers.sqlite");
writeSqliteSingers(file);
const executor = createSqliteExecutor({ processes: 2, limits: { timeoutMilliseconds: 400 } });
afterAll(() => executor.dispose());

const endlessSql = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c";
const goldSql = "SELECT name FROM singer WHERE age > 30";
const database: Database = {
  id: "singers",
  dialect: "sqlite",
  file,
  schema: { tables: [], foreignKeys: [] },
};
const benchmark = { databases: new Map([["singers", database]]) } as unknown as Benchmark;

const exampleWith = (changes: Partial<Example>): Example => ({
  index: 0,
  question: "?",
  databaseId: "singers",
  goldSql,
  ...changes,
});

/** As training judges: one rule, on the executor that it shares with everything else. */
async function judgeOne(sql: string, rule: Rule = strict, changes: Partial<Example> = {}) {
  const questions = [{ example: exampleWith(changes), prompt: "" }];
  const [candidate] = await judgeCandidates([sql], questions, { benchmark, executor, rule });
  return candidate ?? expect.fail("nothing was judged");
}

describe("a candidate is", () => {
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
    ["empty", ";"],
  ])("%s: %s", async (outcome, sql) => {
    const candidate = await judgeOne(sql);
    expect(candidate).toMatchObject({ questionIndex: 0, sql, outcome });
    expect(candidate.reason === undefined).toBe(outcome === "correct" || outcome === "wrong");
    if (outcome === "empty") expect(candidate.milliseconds).toBe(0);
    else expect(candidate.milliseconds).toBeGreaterThan(0);
  });
});

test("a deletion first cannot make an empty gold result, and so a correct verdict", async () => {
  expect((await judgeOne("DELETE FROM singer", birdExecution)).outcome).toBe("invalid");
});

test("the rule decides", async () => {
  const sql = "SELECT 1 UNION ALL SELECT 1";
  expect((await judgeOne(sql, strict, { goldSql: "SELECT 1" })).outcome).toBe("wrong");
  expect((await judgeOne(sql, birdExecution, { goldSql: "SELECT 1" })).outcome).toBe("correct");
});

test("a rule says the same in training as in an evaluation: Spider's leaves DISTINCT out", async () => {
  const distinct = { goldSql: "SELECT DISTINCT age FROM singer" };
  const sql = "SELECT age FROM singer";
  const item = { example: exampleWith(distinct), database, predictedSql: sql };
  const [evaluated] = await judgeAll([item], { executor });
  expect(evaluated?.verdicts.spiderExecution).toBe(1);
  expect((await judgeOne(sql, spiderExecution, distinct)).outcome).toBe("correct");
});

test("any SQL that the benchmark accepts makes a candidate right, also where the gold SQL itself fails", async () => {
  const sql = "SELECT name, age FROM singer WHERE 30 < age";
  const acceptedSql = ["SELECT name, age FROM singer WHERE age > 30"];
  expect((await judgeOne(sql)).outcome).toBe("wrong");
  expect((await judgeOne(sql, strict, { acceptedSql })).outcome).toBe("correct");
  const failing = { goldSql: "SELECT nam FROM singer", acceptedSql };
  expect((await judgeOne(sql, strict, failing)).outcome).toBe("correct");
  expect((await judgeOne(goldSql, strict, failing)).outcome).toBe("wrong");
});

test("gold SQL that fails is an outcome of its own, even where the candidate repeats it or is blank", async () => {
  const failing = "SELECT nam FROM singer";
  for (const sql of ["SELECT 1", failing, "", endlessSql]) {
    const candidate = await judgeOne(sql, strict, { goldSql: failing });
    expect(candidate).toMatchObject({
      outcome: "goldFailed",
      reason: expect.stringContaining("no such column: nam"),
    });
  }
  expect(await judgeOne("SELECT 1", strict, { goldSql: endlessSql })).toMatchObject({
    outcome: "goldFailed",
    reason: expect.stringContaining("stopped after"),
  });
});

test("many candidates are judged at once, in order, telling how far it is, past gold SQL that fails", async () => {
  const questions = Array.from({ length: 150 }, (_, index) => ({
    example: exampleWith({ index, goldSql: index === 3 ? "SELECT nam FROM singer" : `SELECT ${index}` }),
    prompt: "",
  }));
  const sql = questions.flatMap((_, index) => [
    index === 5 ? endlessSql : `SELECT ${index % 2 === 0 ? index : -1} + 0`,
    `SELECT ${index}`,
  ]);
  const progress: number[] = [];
  const given = { benchmark, executor, rule: strict };
  const candidates = await judgeCandidates(sql, questions, given, (doneCount, totalCount) => {
    expect(totalCount).toBe(300);
    progress.push(doneCount);
  });
  const expected = questions.flatMap((_, index) => {
    if (index === 3) return ["goldFailed", "goldFailed"];
    return [index === 5 ? "timedOut" : index % 2 === 0 ? "correct" : "wrong", "correct"];
  });
  expect(candidates.map(({ outcome }) => outcome)).toEqual(expected);
  expect(candidates.map(({ questionIndex }) => questionIndex)).toEqual(
    sql.map((_, at) => Math.floor(at / 2)),
  );
  expect(progress).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  expect(await judgeCandidates([], [], given)).toEqual([]);
});

test("each text is executed once among the candidates of a question, and not again while it is remembered", async () => {
  const asked: string[] = [];
  const recording: SqlExecutor = {
    ...executor,
    execute(sql, databaseFile) {
      asked.push(sql);
      return executor.execute(sql, databaseFile);
    },
  };
  const remembering = createCachingExecutor(recording, { maximumEntries: 100 });
  const questions = [{ example: exampleWith({}), prompt: "" }];
  const sql = [goldSql, "SELECT nam FROM singer", "SELECT 1", "SELECT nam FROM singer", "SELECT 1"];
  const judging = { benchmark, executor: remembering, rule: strict };
  await judgeCandidates(sql, questions, judging);
  expect(asked.toSorted()).toEqual(["SELECT 1", "SELECT nam FROM singer", goldSql]);
  await judgeCandidates(sql, questions, judging);
  // What failed may have failed for a busy machine, and is asked for again.
  expect(asked.slice(3)).toEqual(["SELECT nam FROM singer"]);
});

describe("the outcome follows the first rule", () => {
  /** A case whose prediction ran, or did not, under rules that say what they are told. */
  function outcomeOf(verdicts: readonly (number | undefined)[], predictedSql: string): Promise<Judgement> {
    const [first, second] = [strict, birdExecution].map((rule, index) => ({
      ...rule,
      grade: () => Promise.resolve(verdicts[index]),
    }));
    const judged = {
      example: exampleWith({}),
      database,
      predictedSql,
      executeGold: () => executor.execute("SELECT 1", file),
      executePredicted: (sql: string) => executor.execute(sql, file),
    };
    return judge(judged, [first as Rule, second as Rule]);
  }

  test("is right where it says so, whatever the others say", async () => {
    expect((await outcomeOf([1, 0], "SELECT 1")).outcome).toBe("correct");
    expect((await outcomeOf([1, undefined], "SELECT nam")).outcome).toBe("correct");
  });

  test("is wrong where only another says right", async () => {
    expect(await outcomeOf([0, 1], "SELECT 1")).toMatchObject({
      outcome: "wrong",
      verdicts: { strict: 0, birdExecution: 1 },
    });
  });

  test("says why a prediction that is not right did not run", async () => {
    expect(await outcomeOf([0, 1], "SELECT nam")).toMatchObject({ outcome: "invalid", reason: /nam/ });
  });

  test("is goldFailed where it does not apply, and has no verdict then", async () => {
    const judgement = await outcomeOf([undefined, 0], "SELECT 1");
    expect(judgement).toMatchObject({ outcome: "goldFailed", verdicts: { birdExecution: 0 } });
    expect(judgement.verdicts).not.toHaveProperty("strict");
  });

  test("needs a rule", async () => {
    const judged = {
      example: exampleWith({}),
      database,
      predictedSql: "",
      executeGold: () => executor.execute("SELECT 1", file),
      executePredicted: () => executor.execute("SELECT 1", file),
    };
    await expect(judge(judged, [])).rejects.toThrow("no rule");
  });
});
