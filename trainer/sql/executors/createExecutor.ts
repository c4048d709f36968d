import { createRequire } from "node:module";
import type { Dialect } from "../dialect.ts";
import type { SqlExecutor, SqlLimits } from "./executor.ts";

export interface ExecutorOptions {
  /** How many child processes. Default: 2. */
  readonly processes?: number;
  readonly limits?: Partial<SqlLimits>;
}

const load = createRequire(import.meta.url);

/**
 * The executor of a dialect. Each is loaded only where it is wanted: DuckDB's library alone takes a tenth of a second,
 * as long as scoring a hundred predictions.
 */
export function createExecutor(dialect: Dialect, options: ExecutorOptions = {}): SqlExecutor {
  switch (dialect) {
    case "sqlite": {
      const { createSqliteExecutor } = load("./sqliteExecutor.ts") as typeof import("./sqliteExecutor.ts");
      return createSqliteExecutor(options);
    }
    case "duckdb": {
      const { createDuckdbExecutor } = load("./duckdbExecutor.ts") as typeof import("./duckdbExecutor.ts");
      return createDuckdbExecutor(options);
    }
    case "postgresql": {
      const { createPostgresqlExecutor } = load(
        "./postgresqlExecutor.ts",
      ) as typeof import("./postgresqlExecutor.ts");
      return createPostgresqlExecutor(options);
    }
  }
}
