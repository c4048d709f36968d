import { fileURLToPath } from "node:url";
import { version } from "@duckdb/node-api";
import type { SqlExecutor, SqlLimits } from "./executor.ts";
import { createProcessPool } from "./processPool.ts";
import { childLimits } from "./sqlLimits.ts";

export interface DuckdbExecutorOptions {
  /** How many child processes, each with one thread of DuckDB's. Default: 2. */
  readonly processes?: number;
  readonly limits?: Partial<SqlLimits>;
}

/**
 * Executes SQL on DuckDB database files, in the same kind of child processes as `createSqliteExecutor`. A verdict from
 * it and one from SQLite are different measurements: the dialects differ.
 */
export function createDuckdbExecutor({
  processes = 2,
  limits = {},
}: DuckdbExecutorOptions = {}): SqlExecutor {
  const script = fileURLToPath(new URL("./duckdbChild.ts", import.meta.url));
  return {
    name: `duckdb ${version()}`,
    ...createProcessPool({ script, processes, limits: childLimits(limits) }),
  };
}
