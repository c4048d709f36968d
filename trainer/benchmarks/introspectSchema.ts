import { BenchmarkError, type DatabaseSchema, type Dialect } from "./benchmark.ts";
import { introspectDuckdb } from "./introspectDuckdb.ts";
import { introspectSqlite } from "./introspectSqlite.ts";

/** A PostgreSQL dump is executed by its executor only, so nothing is known of its tables beforehand. */
export const emptySchema: DatabaseSchema = { tables: [], foreignKeys: [] };

/** Reads a database's own description of itself, without changing it. Throws `BenchmarkError` where it is damaged. */
export async function introspectSchema(file: string, dialect: Dialect): Promise<DatabaseSchema> {
  try {
    if (dialect === "sqlite") return introspectSqlite(file);
    if (dialect === "duckdb") return await introspectDuckdb(file);
    return emptySchema;
  } catch (error) {
    throw new BenchmarkError(
      `${file} cannot be read as a ${dialect} database (${error instanceof Error ? error.message : error}). ` +
        "Restore the file, or leave it out of the folder.",
      { cause: error },
    );
  }
}
