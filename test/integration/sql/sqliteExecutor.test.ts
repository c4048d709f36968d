import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { writeSqliteSingers } from "../../contract/singersDatabase.ts";
import { describeExecutor } from "../../contract/sqlExecutor.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

describeExecutor("sqlite", {
  create: createSqliteExecutor,
  writeDatabase: writeSqliteSingers,
  endlessSql: "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c",
  largeSql:
    "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000) " +
    "SELECT group_concat(hex(zeroblob(1000000))) FROM c",
});

const folder = temporaryFolder();
const executor = createSqliteExecutor({ processes: 1 });
afterAll(() => executor.dispose());

test("a file that is no database is an error that names it", async () => {
  const file = join(folder, "letter.sqlite");
  writeFileSync(file, "Dear reader, ".repeat(1_000));
  await expect(executor.execute("SELECT 1", file)).rejects.toThrow(
    /letter\.sqlite is not a usable SQLite database/,
  );
});

test("a database in write-ahead-log mode is refused with the way out", async () => {
  const file = join(folder, "log.sqlite");
  const database = new Sqlite(file);
  database.pragma("journal_mode = wal");
  database.exec("CREATE TABLE t (a)");
  database.close();
  await expect(executor.execute("SELECT 1", file)).rejects.toThrow("PRAGMA journal_mode = delete");
});

test("a database that was replaced under the same name is read anew", async () => {
  const file = join(folder, "replaced.sqlite");
  writeSqliteSingers(file);
  expect(await executor.execute("SELECT count(*) FROM singer", file)).toMatchObject({ rows: [[3]] });
  rmSync(file);
  const database = new Sqlite(file);
  database.exec("CREATE TABLE singer (name); INSERT INTO singer VALUES ('one')");
  database.close();
  expect(await executor.execute("SELECT count(*) FROM singer", file)).toMatchObject({ rows: [[1]] });
});

test("forty databases are served by one child that keeps few of them open", async () => {
  const files = Array.from({ length: 40 }, (_, index) => join(folder, `${index}.sqlite`));
  for (const file of files) writeSqliteSingers(file);
  const results = await Promise.all(
    [...files, ...files].map((file) => executor.execute("SELECT age FROM singer", file)),
  );
  expect(results.every((result) => result.kind === "rows" && result.rows.length === 3)).toBe(true);
});

test("views that hold double-quoted text are read, and counted in steps, as text", async () => {
  const file = join(folder, "views.sqlite");
  const database = new Sqlite(file);
  database.exec(`
    CREATE TABLE team (name text);
    INSERT INTO team VALUES ('Sparta'), ('Ajax');
    CREATE VIEW strong AS SELECT name FROM team WHERE name LIKE "S%";
    CREATE VIEW louder AS SELECT upper(name) AS name FROM strong;`);
  database.close();
  const sql = "SELECT louder.name, strong.name FROM louder, strong";
  expect(await executor.execute(sql, file)).toMatchObject({ kind: "rows", rows: [["SPARTA", "Sparta"]] });
  const qualified = "SELECT main.louder.name, (SELECT count(*) FROM main.team) FROM main.louder";
  expect(await executor.execute(qualified, file)).toMatchObject({ kind: "rows", rows: [["SPARTA", 2]] });
  expect(await executor.execute("SELECT x FROM main.louder", file)).toMatchObject({ kind: "invalid" });
  const counting = createSqliteExecutor({
    processes: 1,
    limits: { timeoutMilliseconds: 20_000, maximumSteps: 100_000 },
  });
  const longer =
    "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 100000) SELECT count(*) FROM c, louder";
  try {
    expect(await counting.execute(longer, file)).toMatchObject({
      kind: "timedOut",
      reason: "the SQL takes more than 100000 steps of SQLite's virtual machine",
    });
    expect(await counting.execute(sql, file)).toMatchObject({ rows: [["SPARTA", "Sparta"]] });
  } finally {
    await counting.dispose();
  }
});

test("refused writes say so", async () => {
  const file = join(folder, "refused.sqlite");
  writeSqliteSingers(file);
  for (const [sql, reason] of [
    ["DELETE FROM singer", /only SELECT, WITH and VALUES are accepted, not "DELETE"/],
    ["WITH x AS (SELECT 1) DELETE FROM singer", /the SQL writes/],
    ["SELECT 1; DELETE FROM singer", /more than one statement/],
  ] as const) {
    const refusal = { kind: "invalid", reason: expect.stringMatching(reason) };
    expect(await executor.execute(sql, file)).toMatchObject(refusal);
  }
});
