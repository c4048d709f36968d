import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SqlExecutor, SqlLimits } from "./executor.ts";
import { createProcessPool } from "./processPool.ts";
import { childLimits } from "./sqlLimits.ts";

export interface PostgresqlExecutorOptions {
  /** How many child processes, each a PostgreSQL of its own (some 400 MB). Default: 2. */
  readonly processes?: number;
  readonly limits?: Partial<SqlLimits>;
}

/**
 * Executes SQL on PostgreSQL dumps: each child process of the kind that `createSqliteExecutor` has runs PostgreSQL
 * compiled to WebAssembly (PGlite), which knows no files and no network, and loads the dump when SQL first asks it.
 * Text is ordered by its bytes (collation C), the time zone is UTC.
 */
export function createPostgresqlExecutor({
  processes = 2,
  limits = {},
}: PostgresqlExecutorOptions = {}): SqlExecutor {
  const script = fileURLToPath(new URL("./postgresqlChild.ts", import.meta.url));
  return { name: postgresqlName(), ...createProcessPool({ script, processes, limits: childLimits(limits) }) };
}

/** PGlite says which PostgreSQL it is to SQL alone; starting it takes seconds, reading the text out of it none. */
function postgresqlName(): string {
  const module = fileURLToPath(new URL("pglite.wasm", import.meta.resolve("@electric-sql/pglite")));
  const bytes = readFileSync(module);
  const start = bytes.indexOf("PostgreSQL 1");
  const [, version, build] =
    /^PostgreSQL ([\d.]+) \((PGlite [\d.]+)\)/.exec(bytes.toString("latin1", start, start + 60)) ?? [];
  if (version === undefined || build === undefined)
    throw new Error(`${module} does not name its version; install @electric-sql/pglite again.`);
  return `postgresql ${version} (${build})`;
}
