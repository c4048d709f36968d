import { BenchmarkError, type DatabaseSchema, type Dialect } from "../benchmark.ts";
import { introspectDuckdb } from "./introspectDuckdb.ts";
import { introspectDump } from "./introspectDump.ts";
import { introspectSqlite } from "./introspectSqlite.ts";

/** Of a database that has neither a file nor a description. */
export const emptySchema: DatabaseSchema = { tables: [], foreignKeys: [] };

/** Reads a database's own description of itself, without changing it. Throws `BenchmarkError` where it is damaged. */
export async function introspectSchema(file: string, dialect: Dialect): Promise<DatabaseSchema> {
  try {
    if (dialect === "sqlite") return introspectSqlite(file);
    if (dialect === "duckdb") return await introspectDuckdb(file);
    return await introspectDump(file);
  } catch (error) {
    throw new BenchmarkError(
      `${file} cannot be read as a ${dialect} database (${error instanceof Error ? error.message : error}). ` +
        "Restore the file, or leave it out of the folder.",
      { cause: error },
    );
  }
}
