import { truncateSync } from "node:fs";
import { join } from "node:path";
import startSqlite from "@sqlite.org/sqlite-wasm";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { writeSqliteSingers } from "../../contract/singersDatabase.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const folder = temporaryFolder();
const file = join(folder, "singers.sqlite");
writeSqliteSingers(file);

const counting = (end: number, what = "count(*)") =>
  `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${end}) SELECT ${what} FROM c`;
const maximumSteps = 4_000_000;
/** Ends the SQL below before it has an answer, or lets it come to one. */
const clocks = [20, 20_000];
const executors = clocks.map((timeoutMilliseconds) =>
  createSqliteExecutor({ processes: 1, limits: { timeoutMilliseconds, maximumSteps, maximumRows: 50 } }),
);
afterAll(() => Promise.all(executors.map((executor) => executor.dispose())));

async function verdicts(sql: string) {
  const results = await Promise.all(executors.map((executor) => executor.execute(sql, file)));
  return results.map(({ milliseconds: _, ...verdict }) => verdict);
}

test("both builds of SQLite are of one source", async () => {
  const { oo1 } = await startSqlite();
  const native = new Sqlite(":memory:");
  const source = "SELECT sqlite_version() || ' ' || sqlite_source_id()";
  expect(new oo1.DB(":memory:").selectValue(source)).toBe(native.prepare(source).pluck().get());
  native.close();
});

describe("whether 20 ms or 20 s are given,", () => {
  test("SQL of fewer steps gives its rows", async () => {
    const [brief, patient] = await verdicts(counting(200_000, 'count(*), "x"'));
    expect(brief).toMatchObject({ kind: "rows", rows: [[200_000, "x"]] });
    expect(brief).toEqual(patient);
  });

  test("SQL of more steps has timed out and names them, even where it would have come to an answer", async () => {
    const [brief, patient] = await verdicts(counting(300_000));
    expect(brief).toEqual({
      kind: "timedOut",
      reason: "the SQL takes more than 4000000 steps of SQLite's virtual machine",
    });
    expect(brief).toEqual(patient);
    const unlimited = createSqliteExecutor({ processes: 1, limits: { timeoutMilliseconds: 60_000 } });
    expect(await unlimited.execute(counting(300_000), file)).toMatchObject({ rows: [[300_000]] });
    await unlimited.dispose();
  });

  test("SQL on either side of the limit is told apart to a thousandth", async () => {
    const [, patient] = executors;
    let [fewer, more] = [200_000, 300_000];
    while (more - fewer > 100) {
      const middle = Math.floor((fewer + more) / 2);
      const result = await patient?.execute(counting(middle), file);
      if (result?.kind === "rows") fewer = middle;
      else more = middle;
    }
    for (const [end, kind] of [
      [fewer - 200, "rows"],
      [more + 200, "timedOut"],
    ] as const) {
      expect((await verdicts(counting(end))).map((verdict) => verdict.kind)).toEqual([kind, kind]);
    }
  });

  test("SQL that breaks another limit late breaks that limit", async () => {
    const [brief, patient] = await verdicts(`${counting(180_000, "n")} WHERE n > 179000`);
    expect(brief).toEqual({ kind: "invalid", reason: "the result has more than 50 rows" });
    expect(brief).toEqual(patient);
  });

  test("SQL that fails late is invalid for that", async () => {
    const failing = `SELECT json(CASE WHEN n = 180000 THEN '[' ELSE '1' END) FROM (${counting(180_000, "n")}) WHERE n > 179990`;
    const [brief, patient] = await verdicts(failing);
    expect(brief).toEqual({ kind: "invalid", reason: "malformed JSON" });
    expect(brief).toEqual(patient);
  });

  test("SQL that wants all the memory is invalid for that", async () => {
    const [brief, patient] = await verdicts(
      `SELECT count(*) FROM (SELECT n || hex(zeroblob(100000)) AS x FROM (${counting(20_000, "n")}) ORDER BY x)`,
    );
    expect(brief).toMatchObject({ kind: "invalid", reason: expect.stringMatching(/memory/) });
    expect(brief).toEqual(patient);
  });
});

test("a database too large to count on leaves the clock to decide, which says so", async () => {
  const large = join(folder, "large.sqlite");
  writeSqliteSingers(large);
  truncateSync(large, 600 * 2 ** 20);
  const executor = createSqliteExecutor({
    processes: 1,
    limits: { timeoutMilliseconds: 50, maximumSteps: 1_000 },
  });
  const endless = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c";
  expect(await executor.execute(endless, large)).toMatchObject({
    kind: "timedOut",
    reason: "no answer within 5001 ms, steps uncounted: the database has more than 512 MB",
  });
  expect(await executor.execute(counting(100_000), large)).toMatchObject({ rows: [[100_000]] });
  await executor.dispose();
});

test("more steps than SQLite counts are refused as a limit", () => {
  expect(() => createSqliteExecutor({ limits: { maximumSteps: 2 ** 32 } })).toThrow("maximumSteps");
});
