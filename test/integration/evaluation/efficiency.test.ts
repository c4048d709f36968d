import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { knownRatio, rewardVesOf, vesOf } from "../../../trainer/evaluation/efficiency/efficiencyScores.ts";
import { measureEfficiency } from "../../../trainer/evaluation/efficiency/measureEfficiency.ts";
import { scoreEfficiency } from "../../../trainer/evaluation/efficiency/scoreEfficiency.ts";
import { judgeAll } from "../../../trainer/evaluation/judgeAll.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { writeSqliteSingers } from "../../contract/singersDatabase.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const databaseFile = join(temporaryFolder(), "singers.sqlite");
writeSqliteSingers(databaseFile);
const executor = createSqliteExecutor({ processes: 1 });
afterAll(() => executor.dispose());

/** Some milliseconds of counting. */
const counting = (limit: number) =>
  `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${limit}) SELECT max(n) > 1 FROM c`;
const quick = counting(5_000);
const slow = counting(200_000);

describe("the efficiency of a prediction", () => {
  test("is far from 1 where the work differs by far, in either direction", async () => {
    const wasteful = await measureEfficiency({ goldSql: quick, predictedSql: slow, databaseFile }, executor, {
      repetitions: 7,
    });
    expect(wasteful?.repetitions).toBe(7);
    expect(wasteful?.spread.high).toBeLessThan(0.25);
    expect(wasteful?.ratio).toBeLessThan(0.25);
    const thrifty = await measureEfficiency({ goldSql: slow, predictedSql: quick, databaseFile }, executor, {
      repetitions: 7,
    });
    expect(thrifty?.spread.low).toBeGreaterThan(2);
    expect(thrifty?.goldMilliseconds).toBeGreaterThan(thrifty?.predictedMilliseconds ?? 0);
  });

  test("is near 1 for the same SQL, with its spread around it", async () => {
    const same = await measureEfficiency({ goldSql: slow, predictedSql: slow, databaseFile }, executor);
    expect(same?.ratio).toBeGreaterThan(0.5);
    expect(same?.ratio).toBeLessThan(2);
    expect(same?.spread.low).toBeLessThanOrEqual(same?.spread.high ?? 0);
  });

  test("keeps to its budget after five repetitions, and says how many it made", async () => {
    const pair = { goldSql: quick, predictedSql: quick, databaseFile };
    const measured = await measureEfficiency(pair, executor, { repetitions: 1_000, budgetMilliseconds: 1 });
    expect(measured?.repetitions).toBe(5);
  });

  test("is unknown where either does not execute", async () => {
    const pair = { goldSql: quick, predictedSql: "SELECT nam FROM singer", databaseFile };
    expect(await measureEfficiency(pair, executor)).toBeUndefined();
  });
});

test.each([
  [3, 1.25],
  [2, 1.25],
  [1.99, 1],
  [1, 1],
  [0.99, 0.75],
  [0.5, 0.75],
  [0.49, 0.5],
  [0.25, 0.5],
  [0.24, 0.25],
])("a ratio of %d earns the reward %d, and BIRD averages its root", (ratio, reward) => {
  expect(rewardVesOf(ratio)).toBe(Math.sqrt(reward));
  expect(vesOf(ratio)).toBe(Math.sqrt(ratio));
});

test("a ratio that the clock cannot tell from 1 is 1", () => {
  expect(knownRatio({ ratio: 0.97, spread: { low: 0.9, high: 1.05 } })).toBe(1);
  expect(knownRatio({ ratio: 0.97, spread: { low: 0.96, high: 0.98 } })).toBe(0.97);
  expect(knownRatio({ ratio: 1.5, spread: { low: 1.4, high: 1.6 } })).toBe(1.5);
});

test("a pass gains the two efficiency verdicts: wrong 0, wasteful little, failed gold none", async () => {
  const database = {
    id: "d",
    dialect: "sqlite",
    file: databaseFile,
    schema: { tables: [], foreignKeys: [] },
  } as const;
  const items = [
    { predictedSql: slow, goldSql: quick },
    { predictedSql: "SELECT 2", goldSql: quick },
    { predictedSql: quick, goldSql: "SELECT nam FROM singer" },
  ].map(({ predictedSql, goldSql }, index) => ({
    example: { index, question: "?", databaseId: "d", goldSql },
    database,
    predictedSql,
  }));
  const scored = await judgeAll(items, { executor });
  expect(scored.every(({ verdicts }) => verdicts.birdVes === undefined)).toBe(true);
  const progress: number[] = [];
  const result = await scoreEfficiency(items, scored, {
    executor,
    repetitions: 5,
    onMeasured: (doneCount) => progress.push(doneCount),
  });
  expect(progress).toEqual([1, 2, 3]);
  expect(result.scored[0]?.verdicts.birdVes).toBeLessThan(0.5);
  expect(result.scored[0]?.verdicts.birdRewardVes).toBe(0.5);
  expect(result.scored[0]?.verdicts.strict).toBe(1);
  expect(result.scored[1]?.verdicts).toMatchObject({ birdVes: 0, birdRewardVes: 0 });
  expect(result.scored[2]).toEqual(scored[2]);
  expect([...result.measured.keys()]).toEqual([0]);
  const aborted = AbortSignal.abort(new Error("enough"));
  await expect(scoreEfficiency(items, scored, { executor, signal: aborted })).rejects.toThrow("enough");
});
