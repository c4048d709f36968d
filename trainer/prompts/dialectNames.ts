import type { Dialect } from "../sql/dialect.ts";

/** As people write them. */
export const dialectNames: Readonly<Record<Dialect, string>> = {
  sqlite: "SQLite",
  duckdb: "DuckDB",
  postgresql: "PostgreSQL",
};
