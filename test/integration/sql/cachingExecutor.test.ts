import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { createCachingExecutor } from "../../../trainer/sql/executors/cachingExecutor.ts";
import type { SqlExecutor } from "../../../trainer/sql/executors/executor.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { writeSqliteSingers } from "../../contract/singersDatabase.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const folder = temporaryFolder();
const file = join(folder, "singers.sqlite");
writeSqliteSingers(file);
const sqlite = createSqliteExecutor({ processes: 1 });
const executed: string[] = [];
const counting: SqlExecutor = {
  ...sqlite,
  execute(sql, databaseFile) {
    executed.push(sql);
    return sqlite.execute(sql, databaseFile);
  },
};
afterAll(() => sqlite.dispose());

test("the same SQL on the same database is executed once, even when asked for at the same time", async () => {
  executed.length = 0;
  const caching = createCachingExecutor(counting, { maximumEntries: 10 });
  const [first, second] = await Promise.all([
    caching.execute("SELECT 1", file),
    caching.execute("SELECT 1", file),
  ]);
  expect(await caching.execute("SELECT 1", file)).toBe(first);
  expect(second).toBe(first);
  expect(executed).toEqual(["SELECT 1"]);
});

test("the least recently used result is forgotten first", async () => {
  const caching = createCachingExecutor(counting, { maximumEntries: 2 });
  for (const number of [1, 2, 1, 3]) await caching.execute(`SELECT ${number}`, file);
  executed.length = 0;
  for (const number of [1, 3, 2]) await caching.execute(`SELECT ${number}`, file);
  expect(executed).toEqual(["SELECT 2"]);
});

test("a failure is tried again, a changed database too", async () => {
  const caching = createCachingExecutor(counting, { maximumEntries: 10 });
  executed.length = 0;
  await caching.execute("SELECT nothing", file);
  await caching.execute("SELECT nothing", file);
  expect(executed).toHaveLength(2);

  expect(await caching.execute("SELECT count(*) FROM singer", file)).toMatchObject({ rows: [[3]] });
  const database = new Sqlite(file);
  database.exec("INSERT INTO singer VALUES ('Nina', 70, 1.6)");
  database.close();
  expect(await caching.execute("SELECT count(*) FROM singer", file)).toMatchObject({ rows: [[4]] });
});
