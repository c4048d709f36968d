import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import type { SqlExecutor, SqlLimits } from "../../../trainer/sql/executors/executor.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { createStoredExecutor } from "../../../trainer/sql/executors/storedExecutor.ts";
import { writeSqliteSingers } from "../../contract/singersDatabase.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const folder = temporaryFolder();
const sqlite = createSqliteExecutor({ processes: 1 });
afterAll(() => sqlite.dispose());

let database = "";
let file = "";
let executed: string[] = [];
let warnings: string[] = [];
const opened: SqlExecutor[] = [];
let tests = 0;

beforeEach(() => {
  tests += 1;
  database = join(folder, `${tests}.sqlite`);
  writeSqliteSingers(database);
  file = join(folder, `cache-${tests}`, "gold.sqlite");
  executed = [];
  warnings = [];
});
afterEach(async () => {
  for (const executor of opened.splice(0)) await executor.dispose();
});

function open(limits: Partial<SqlLimits> = {}): SqlExecutor {
  const counting: SqlExecutor = {
    name: sqlite.name,
    execute(sql, databaseFile) {
      executed.push(sql);
      return sqlite.execute(sql, databaseFile);
    },
    dispose: async () => undefined,
  };
  const executor = createStoredExecutor(counting, { file, limits, warn: (text) => warnings.push(text) });
  opened.push(executor);
  return executor;
}

/** As a later evaluation finds the file. */
async function reopen(executor: SqlExecutor): Promise<SqlExecutor> {
  await executor.dispose();
  executed = [];
  return open();
}

const valuesSql =
  "SELECT 1, -0.0, 9e999, 9007199254740993, x'00ff', NULL, 'a' || char(0) || '\ud83d\ude42', char(55296) UNION ALL SELECT 1, 2, 3, 4, 5, 6, 7, 8";

test("gives what it executed before, value for value, without executing it again", async () => {
  const sqls = [valuesSql, "SELECT name, age FROM singer", "SELECT name FROM singer WHERE age > 99"];
  const first = open();
  const results = await Promise.all(sqls.map((sql) => first.execute(sql, database)));
  expect(results.every(({ kind }) => kind === "rows")).toBe(true);
  expect(await Promise.all(sqls.map((sql) => first.execute(sql, database)))).toEqual(results);
  const second = await reopen(first);
  expect(await Promise.all(sqls.map((sql) => second.execute(sql, database)))).toEqual(results);
  expect(executed).toEqual([]);
});

test("knows a database by its content, wherever it lies", async () => {
  const first = open();
  await first.execute("SELECT count(*) FROM singer", database);
  const second = await reopen(first);
  const copy = join(folder, "copy.sqlite");
  copyFileSync(database, copy);
  expect(await second.execute("SELECT count(*) FROM singer", copy)).toMatchObject({ rows: [[3]] });
  expect(executed).toEqual([]);

  const changing = new Sqlite(database);
  changing.exec("DELETE FROM singer WHERE age = 20");
  changing.close();
  expect(await second.execute("SELECT count(*) FROM singer", database)).toMatchObject({ rows: [[2]] });
  expect(executed).toHaveLength(1);
});

test("keeps neither failures nor results of more than 4 MB, and nothing for other limits", async () => {
  const first = open();
  await first.execute("SELECT nothing", database);
  await first.execute("SELECT hex(zeroblob(3000000))", database);
  await first.execute("SELECT 1", database);
  const second = await reopen(first);
  for (const sql of ["SELECT nothing", "SELECT hex(zeroblob(3000000))", "SELECT 1"])
    await second.execute(sql, database);
  expect(executed).toEqual(["SELECT nothing", "SELECT hex(zeroblob(3000000))"]);
  await open({ maximumRows: 7 }).execute("SELECT 1", database);
  expect(executed).toHaveLength(3);
});

test("two at once on one file lose nothing and see each other's results", async () => {
  const pair = [open(), open()] as const;
  const numbers = [...Array(200).keys()];
  await Promise.all(
    pair.flatMap((executor, half) =>
      numbers.map((number) => executor.execute(`SELECT ${number + 100 * half}`, database)),
    ),
  );
  await pair[0].dispose();
  const third = await reopen(pair[1]);
  const results = await Promise.all(
    [...Array(300).keys()].map((number) => third.execute(`SELECT ${number}`, database)),
  );
  results.forEach((result, number) => void expect(result).toMatchObject({ rows: [[number]] }));
  expect(executed).toEqual([]);
  expect(warnings).toEqual([]);
});

test("a damaged file is set aside with a warning, and another takes its place", async () => {
  mkdirSync(join(file, ".."));
  writeFileSync(file, "Dear reader, ".repeat(1_000));
  const first = open();
  expect(await first.execute("SELECT 1", database)).toMatchObject({ rows: [[1]] });
  expect(warnings).toEqual([expect.stringMatching(/gold\.sqlite is damaged .* now lies at .*damaged-\d+/)]);
  expect(readdirSync(join(file, "..")).some((name) => /damaged-\d+$/.test(name))).toBe(true);
  const second = await reopen(first);
  await second.execute("SELECT 1", database);
  expect(executed).toEqual([]);
});

test("a value that was damaged is executed again", async () => {
  const first = open();
  await first.execute("SELECT name FROM singer ORDER BY age", database);
  const second = await reopen(first);
  const tampering = new Sqlite(file);
  tampering.exec("UPDATE result SET value = replace(value, 'Ada', 'Ida')");
  tampering.close();
  expect(await second.execute("SELECT name FROM singer ORDER BY age", database)).toMatchObject({
    rows: [["It's"], ["Ada"], ["Björk"]],
  });
  expect(executed).toHaveLength(1);
});

test("a place that cannot be used is warned of and done without", async () => {
  mkdirSync(file, { recursive: true });
  const executor = open();
  expect(await executor.execute("SELECT 1", database)).toMatchObject({ rows: [[1]] });
  expect(warnings).toEqual([expect.stringMatching(/Results are not kept in .*gold\.sqlite/)]);
});

test("a missing database is an error that names the file", async () => {
  await expect(open().execute("SELECT 1", join(folder, "missing.sqlite"))).rejects.toThrow("missing.sqlite");
});
