import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import type { SqlExecutor, SqlLimits } from "./executor.ts";
import { limitSteps } from "./limitSteps.ts";
import { createProcessPool } from "./processPool.ts";
import { childLimits } from "./sqlLimits.ts";

export interface SqliteExecutorOptions {
  /** How many child processes. Default: 2. */
  readonly processes?: number;
  readonly limits?: Partial<SqlLimits>;
}

/**
 * Executes SQL on SQLite database files in child processes, started with the first SQL and kept warm. They end with
 * `dispose`, or with this process however it ends; idle ones do not keep it running.
 */
export function createSqliteExecutor({
  processes = 2,
  limits = {},
}: SqliteExecutorOptions = {}): SqlExecutor {
  const script = fileURLToPath(new URL("./sqliteChild.ts", import.meta.url));
  const options = { script, processes, limits: childLimits(limits) };
  const pool = createProcessPool(options);
  const { maximumSteps } = options.limits;
  return {
    name: sqliteName(),
    ...(maximumSteps === undefined ? pool : limitSteps(pool, options, maximumSteps)),
  };
}

function sqliteName(): string {
  const database = new Sqlite(":memory:");
  const version = database.prepare<[], string>("select sqlite_version()").pluck().get();
  database.close();
  return `sqlite ${version}`;
}
