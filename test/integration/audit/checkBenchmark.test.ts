import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { excludedIndexes } from "../../../trainer/audit/auditReport.ts";
import { checkBenchmark } from "../../../trainer/audit/checkBenchmark.ts";
import type { Example } from "../../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { isAbsent, sharedData } from "../../trainer/benchmarks/sharedData.ts";
import { benchmarkOf, checkOne, ridersSql, writeRiders } from "./checkedBenchmark.ts";

const folder = temporaryFolder();
const riders = writeRiders(folder);
const executor = createSqliteExecutor();
afterAll(() => executor.dispose());

const check = (gold: string | Partial<Example>) => checkOne(executor, riders, gold);
const kinds = async (gold: string) => (await check(gold)).kinds;

describe("gold that gives no answer", () => {
  test("is reported in the database's words", async () => {
    const { kinds, details } = await check("SELECT nom FROM rider");
    expect(kinds).toEqual(["fails"]);
    expect(details).toBe("The database says: no such column: nom; correct the SQL or leave the example out.");
  });

  test("is told from gold that never ends", async () => {
    const hasty = createSqliteExecutor({ processes: 1, limits: { timeoutMilliseconds: 300 } });
    const endless = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c";
    expect((await checkOne(hasty, riders, endless)).kinds).toEqual(["timesOut"]);
    await hasty.dispose();
  });

  test("may have no rows, or nothing but NULL", async () => {
    expect(await kinds("SELECT name FROM rider WHERE team = 'grey'")).toEqual(["empty"]);
    expect(await kinds("SELECT max(age) FROM rider WHERE team = 'grey'")).toEqual(["onlyNull"]);
    expect(await kinds("SELECT count(*) FROM rider WHERE team = 'grey'")).toEqual([]);
  });

  test("may ask a database that is not there", async () => {
    const { kinds, details } = await check({ databaseId: "horses" });
    expect(kinds).toEqual(["missingDatabase"]);
    expect(details).toMatch(/no database horses/);
    const absent = { ...riders, file: join(folder, "absent.sqlite") };
    expect((await checkOne(executor, absent, "SELECT 1")).details).toMatch(/absent\.sqlite is not there/);
  });
});

test("an issue is one line without control characters, whatever the database says", async () => {
  const { details } = await check('SELECT "a\u001b[2J\n\ud83d" FROM nowhere, "b');
  expect(details).toMatch(/^The database says: .*; correct the SQL/);
  expect(details).not.toMatch(/\p{Cc}|\p{Cs}/u);
  const shown = await check("SELECT char(27) || name FROM rider LIMIT 1");
  expect(shown.details).not.toMatch(/\p{Cc}/u);
});

describe("gold that leaves its answer open", () => {
  test("cuts through ties", async () => {
    const oldest = await check("SELECT team FROM rider GROUP BY team ORDER BY count(*) DESC LIMIT 1");
    expect(oldest.kinds).toEqual(["tieDependent"]);
    expect(oldest.details).toMatch(/\["blue"\] or \["red"\]/);
    expect(await kinds("SELECT name FROM rider WHERE age > 0 ORDER BY age LIMIT 1")).toEqual([
      "tieDependent",
    ]);
    expect(
      await kinds(
        "SELECT count(*) FROM rider WHERE id > (SELECT id FROM rider WHERE age > 0 ORDER BY age LIMIT 1)",
      ),
    ).toEqual(["tieDependent"]);
  });

  test("is certain where tied rows show the same, or LIMIT cuts elsewhere", async () => {
    expect(await kinds("SELECT age FROM rider WHERE age > 0 ORDER BY age LIMIT 1")).toEqual([]);
    expect(await kinds("SELECT name FROM rider ORDER BY age DESC LIMIT 2")).toEqual([]);
    expect(await kinds("SELECT age FROM rider UNION SELECT id FROM rider ORDER BY 1 DESC LIMIT 2")).toEqual(
      [],
    );
  });

  test("leaves the order of tied rows open, though not which they are", async () => {
    expect(await kinds("SELECT name FROM rider WHERE age < 40 ORDER BY age")).toEqual(["tiedOrder"]);
    expect(await kinds("SELECT age FROM rider WHERE age < 40 ORDER BY age")).toEqual([]);
  });

  test("takes some rows in no order", async () => {
    expect(await kinds("SELECT name FROM rider LIMIT 2")).toEqual(["unorderedLimit"]);
    expect(await kinds("SELECT name FROM rider LIMIT 6")).toEqual([]);
    expect(await kinds("SELECT count(*) FROM rider LIMIT 1")).toEqual([]);
    expect(await kinds("SELECT count(*) FROM rider WHERE EXISTS (SELECT 1 FROM rider LIMIT 1)")).toEqual([]);
  });

  test("shows a column that is neither grouped nor aggregated", async () => {
    const bare = await check("SELECT team, name FROM rider GROUP BY team");
    expect(bare.kinds).toEqual(["unspecifiedRow"]);
    expect(bare.details).toMatch(/group by or aggregate every column/);
    expect(
      await kinds("SELECT name FROM rider WHERE age = (SELECT age FROM rider WHERE team = 'blue')"),
    ).toEqual(["unspecifiedRow"]);
  });

  test("is certain where SQLite says which row a bare column comes from, or it is the same in all", async () => {
    expect(await kinds("SELECT name, max(age) FROM rider")).toEqual([]);
    expect(await kinds("SELECT id, name FROM rider GROUP BY id")).toEqual([]);
  });

  test("changes with the day", async () => {
    expect(await kinds("SELECT date('now') || name FROM rider LIMIT 3")).toEqual(["dependsOnNow"]);
  });
});

describe("gold with one answer that is hardly the one asked for", () => {
  test("takes the unknown for the least", async () => {
    const youngest = await check("SELECT name FROM rider ORDER BY age LIMIT 1");
    expect(youngest.kinds).toEqual(["nullFirst"]);
    expect(youngest.details).toMatch(/\["Flo"\] or \["Ben"\]/);
    expect(await kinds("SELECT name FROM rider ORDER BY age DESC LIMIT 1")).toEqual([]);
  });

  test("sorts numbers as text", async () => {
    const most = await check("SELECT name FROM rider ORDER BY laps DESC LIMIT 1");
    expect(most.kinds).toEqual(["mixedTypes"]);
    expect(most.details).toMatch(/rider\.laps holds 6 numbers as text.*'100' before '6'/);
    expect(await kinds("SELECT name FROM rider ORDER BY CAST(laps AS REAL) DESC LIMIT 1")).toEqual([]);
    expect(await kinds("SELECT max(name) FROM rider")).toEqual([]);
  });

  test("compares numbers with words in one column", async () => {
    const mixed = writeRiders(temporaryFolder(), `${ridersSql} UPDATE rider SET age = 'old' WHERE id = 4;`);
    const { kinds, details } = await checkOne(executor, mixed, "SELECT name FROM rider WHERE age > 33");
    expect(kinds).toEqual(["mixedTypes"]);
    expect(details).toMatch(/rider\.age holds both numbers and texts such as 'old'/);
  });

  test("has an accepted answer that fails", async () => {
    const { kinds, details } = await check({ acceptedSql: ["SELECT 1", "SELECT 1 FROM horse"] });
    expect(kinds).toEqual(["acceptedFails"]);
    expect(details).toMatch(/accepted SQL 2 the database says: no such table: horse/);
  });
});

test("gold that fails beside an accepted SQL that does not still gives verdicts, as the judge says", async () => {
  const failing = "SELECT nom FROM rider";
  const some = await check({
    goldSql: failing,
    acceptedSql: ["SELECT 1 FROM horse", "SELECT name FROM rider"],
  });
  expect(some.kinds).toEqual(["acceptedFails", "acceptedFails"]);
  expect(some.details).toMatch(/Of the gold SQL the database says: no such column: nom/);
  const none = await check({ goldSql: failing, acceptedSql: ["SELECT 1 FROM horse"] });
  expect(none.kinds).toEqual(["fails", "acceptedFails"]);
});

test("questions asked twice are reported with what their gold says", async () => {
  const question = "How many riders?";
  const count = "SELECT count(*) FROM rider";
  const benchmark = benchmarkOf(riders, {
    train: [{ question, goldSql: count }],
    dev: [
      { question, goldSql: count },
      { question, goldSql: "SELECT count(id) FROM rider" },
      { question, goldSql: "SELECT 7" },
    ],
  });
  const { issues } = await checkBenchmark(benchmark, { executor, splits: ["dev"] });
  const inSplit = issues.filter(({ kind }) => kind === "duplicateQuestion");
  expect(inSplit.map(({ index, detail }) => [index, detail])).toEqual([
    [
      1,
      "Example 0 asks the same, with another gold SQL, whose answer is the same; leave one of the two out.",
    ],
    [2, "Example 0 asks the same, with another gold SQL, whose answer is another; leave one of the two out."],
  ]);
  const across = issues.filter(({ kind }) => kind === "duplicateAcrossSplits");
  expect(across.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(across[0]?.detail).toMatch(/^Example 0 of train asks the same, with the same gold SQL/);
});

test("a check that cannot be made soundly is counted, not guessed", async () => {
  const { kinds, skipped } = await check(
    "SELECT a.name FROM rider a, (SELECT * FROM rider LIMIT 2) b WHERE a.rowid = 1",
  );
  expect(kinds).toEqual([]);
  expect(skipped).toEqual({ ties: 1, storedOrder: 1, nullFirst: 0, mixedTypes: 0 });
});

test("a report says what was checked, by what, and tells its progress", async () => {
  const seen: number[] = [];
  const golds = ["SELECT 1", "SELECT name FROM rider LIMIT 1", "SELECT 1"];
  const report = await checkBenchmark(benchmarkOf(riders, { dev: golds, test: [] }), {
    executor,
    onProgress: ({ checked, total }) => seen.push(checked / total),
  });
  expect(report).toMatchObject({
    benchmark: "riding",
    dialect: "sqlite",
    executor: executor.name,
    checkedExamples: 3,
  });
  expect(report.splits[0]).toMatchObject({ name: "dev", contentHash: "hash of dev", exampleCount: 3 });
  expect([...excludedIndexes(report, "dev")]).toEqual([1]);
  expect(seen).toEqual([0.5, 1]);
});

test("a check stops when told to, and names a split that is not there", async () => {
  const benchmark = benchmarkOf(riders, { dev: ["SELECT 1"] });
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(checkBenchmark(benchmark, { executor, signal })).rejects.toThrow("enough");
  await expect(checkBenchmark(benchmark, { executor, splits: ["test"] })).rejects.toThrow(
    /no split test; it has dev/,
  );
});

describe.skipIf(isAbsent("spider-dk") || isAbsent("spider"))("the real Spider-DK", () => {
  test("has the one broken gold SQL that is known, and every issue names a fix", async () => {
    const spider = join(sharedData, "spider");
    const benchmark = await loadBenchmark(join(sharedData, "spider-dk"), {
      databasesFolder: [join(spider, "database")],
      missingDatabases: "leaveOut",
    });
    const { issues } = await checkBenchmark(benchmark, { executor });
    const failing = issues.filter(({ kind }) => kind === "fails");
    expect(failing).toHaveLength(1);
    expect(failing[0]?.detail).toMatch(/near "\.": syntax error/);
    expect(issues.every(({ detail }) => /; .+\.$/.test(detail))).toBe(true);
  });
});
