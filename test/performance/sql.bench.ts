import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { SqlExecutor } from "../../trainer/sql/executors/executor.ts";
import { createSqliteExecutor } from "../../trainer/sql/executors/sqliteExecutor.ts";
import { createStoredExecutor } from "../../trainer/sql/executors/storedExecutor.ts";

export interface SqlBench {
  readonly queriesPerSecond: readonly { readonly processes: number; readonly value: number }[];
  /** Plain better-sqlite3 in this process: no limits, no protection. */
  readonly inProcessQueriesPerSecond: number;
  /** The fastest pool over the plain one: what safety costs. */
  readonly ratio: number;
  /** From nothing to the first answer of each of two processes. */
  readonly startMilliseconds: number;
  /** Looked up in a file of results, as gold of an earlier evaluation is. */
  readonly storedQueriesPerSecond: number;
}

const rowCount = 1_000;
const statementCount = 20_000;
const rounds = 3;

/** Small SQL of the kind benchmarks ask, each text different, on one warm database. The best of three rounds counts. */
export async function runSqlBench(): Promise<SqlBench> {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-bench-"));
  try {
    const file = join(folder, "singers.sqlite");
    writeDatabase(file);
    const statements = Array.from({ length: statementCount }, (_, index) =>
      index % 2 === 0
        ? `SELECT name, age FROM singer WHERE id = ${index % rowCount}`
        : `SELECT country, count(*) FROM singer WHERE id < ${index % 50} GROUP BY country`,
    );
    const inProcessQueriesPerSecond = await inProcess(file, statements);
    const queriesPerSecond: { processes: number; value: number }[] = [];
    for (const processes of [1, 2]) {
      queriesPerSecond.push({ processes, value: await pooled(file, statements, processes) });
    }
    const best = Math.max(...queriesPerSecond.map(({ value }) => value));
    return {
      queriesPerSecond,
      inProcessQueriesPerSecond,
      ratio: best / inProcessQueriesPerSecond,
      startMilliseconds: await start(file),
      storedQueriesPerSecond: await stored(file, join(folder, "gold.sqlite"), statements),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeDatabase(file: string): void {
  const database = new Sqlite(file);
  database.exec("CREATE TABLE singer (id integer primary key, name text, age integer, country text)");
  const insert = database.prepare("INSERT INTO singer VALUES (?, ?, ?, ?)");
  database.transaction(() => {
    for (let id = 0; id < rowCount; id += 1)
      insert.run(id, `Singer ${id}`, 18 + (id % 60), `Country ${id % 12}`);
  })();
  database.close();
}

async function inProcess(file: string, statements: readonly string[]): Promise<number> {
  const database = new Sqlite(file, { readonly: true });
  const rate = await bestRate(statements.length, () => {
    for (const sql of statements) database.prepare(sql).raw().all();
  });
  database.close();
  return rate;
}

async function pooled(file: string, statements: readonly string[], processes: number): Promise<number> {
  const executor = createSqliteExecutor({ processes });
  try {
    await executor.execute("SELECT 1", file);
    return await bestRate(statements.length, async () => {
      await Promise.all(statements.map((sql) => executor.execute(sql, file)));
    });
  } finally {
    await executor.dispose();
  }
}

async function start(file: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let index = 0; index < rounds; index += 1) {
    const begin = performance.now();
    const executor = createSqliteExecutor({ processes: 2 });
    await Promise.all([executor.execute("SELECT 1", file), executor.execute("SELECT 2", file)]);
    best = Math.min(best, performance.now() - begin);
    await executor.dispose();
  }
  return best;
}

async function stored(file: string, store: string, statements: readonly string[]): Promise<number> {
  const open = () => createStoredExecutor(createSqliteExecutor(), { file: store, limits: {} });
  const ask = (executor: SqlExecutor) => Promise.all(statements.map((sql) => executor.execute(sql, file)));
  const filling = open();
  await ask(filling);
  await filling.dispose();
  const executor = open();
  try {
    return await bestRate(statements.length, async () => void (await ask(executor)));
  } finally {
    await executor.dispose();
  }
}

async function bestRate(count: number, round: () => void | Promise<void>): Promise<number> {
  let best = 0;
  for (let index = 0; index < rounds; index += 1) {
    const start = performance.now();
    await round();
    best = Math.max(best, (count * 1_000) / (performance.now() - start));
  }
  return best;
}
