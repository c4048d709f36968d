import {
  DuckDBBlobValue,
  type DuckDBConnection,
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBValue,
  StatementType,
} from "@duckdb/node-api";
import { BoundedRows } from "./boundedRows.ts";
import type { ChildLimits } from "./childMessages.ts";
import { DatabaseFault } from "./databaseFault.ts";
import type { SqlValue } from "./executor.ts";
import { narrowInteger } from "./narrowInteger.ts";
import { OpenDatabases } from "./openDatabases.ts";
import { serveSql } from "./serveSql.ts";

/**
 * The child process of `createDuckdbExecutor`. DuckDB can lock itself: read-only, no files but the database, no
 * extensions, and a configuration that SQL cannot change back. The kernel's limits hold for what its own memory limit
 * does not count.
 */
interface OpenDatabase {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}

const limits = JSON.parse(process.argv[2] ?? "") as ChildLimits;
const databases = new OpenDatabases({ open, close, maximumOpen: 8 });

await serveSql({
  async execute(sql, databaseFile) {
    const { connection } = await databases.get(databaseFile);
    const statement = await connection.prepare(sql);
    try {
      if (statement.statementType !== StatementType.SELECT)
        throw new Error("the SQL is no reading statement");
      const result = await statement.stream();
      const collected = new BoundedRows(limits);
      for await (const rows of result.yieldRows()) for (const row of rows) collected.add(row.map(toSqlValue));
      return { columns: result.columnNames(), rows: collected.rows };
    } finally {
      statement.destroySync();
    }
  },
});

async function open(file: string): Promise<OpenDatabase> {
  try {
    // In this order: with external access off no folder can be named, with the configuration locked nothing.
    const instance = await DuckDBInstance.create(file, {
      temp_directory: "",
      access_mode: "READ_ONLY",
      threads: "1",
      memory_limit: `${Math.ceil(limits.maximumMegabytes * 0.75)}MB`,
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      allow_community_extensions: "false",
      enable_external_access: "false",
      lock_configuration: "true",
    });
    return { instance, connection: await instance.connect() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseFault(
      `${file} is not a usable DuckDB database: ${reason}. Restore it from the benchmark.`,
    );
  }
}

function close(opening: Promise<OpenDatabase>): void {
  const discard = ({ instance, connection }: OpenDatabase) => {
    connection.closeSync();
    instance.closeSync();
  };
  // One that never opened was reported to the SQL that wanted it.
  void opening.then(discard, () => undefined);
}

/** What SQLite has no type for (dates, booleans, lists …) becomes the text that DuckDB itself casts it to. */
function toSqlValue(value: DuckDBValue): SqlValue {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "bigint") return narrowInteger(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBBlobValue) return value.bytes;
  return value.toString();
}
