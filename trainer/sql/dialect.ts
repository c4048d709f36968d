/** The SQL that a database speaks, and so what executes it. */
export type Dialect = "sqlite" | "duckdb" | "postgresql";
