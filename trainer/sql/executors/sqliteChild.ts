import { closeSync, openSync, readSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { BoundedRows } from "./boundedRows.ts";
import { DatabaseFault } from "./databaseFault.ts";
import type { SqlValue } from "./executor.ts";
import { mendViews } from "./mendViews.ts";
import { OpenDatabases } from "./openDatabases.ts";
import { prepareMending } from "./prepareMending.ts";
import { columnsInDoubt, readTextBytes } from "./readTextBytes.ts";
import { serveSql } from "./serveSql.ts";

/**
 * The child process of `createSqliteExecutor`. better-sqlite3 has no authorizer, so what keeps SQL harmless is layered:
 * `refuseSql`, SQLite's own word that a statement returns rows and writes nothing, a read-only connection with
 * query_only, and a kernel limit of zero bytes written.
 */
const databases = new OpenDatabases({ open, close: (database) => database.close(), maximumOpen: 16 });

await serveSql({
  execute(sql, databaseFile, limits) {
    const database = databases.get(databaseFile);
    const statement = prepare(database, sql);
    if (!statement.reader || !statement.readonly) throw new Error("the SQL writes or returns no rows");
    const columns = statement.columns().map((column) => column.name);
    const collected = new BoundedRows(limits);
    for (const row of statement.raw(true).safeIntegers(true).iterate()) collected.add(row);
    const inDoubt = columnsInDoubt(collected.rows);
    const isUtf8 = inDoubt.length > 0 && database.pragma("encoding", { simple: true }) === "UTF-8";
    // A database in UTF-16 holds no texts that cannot be decoded.
    if (!isUtf8) return { columns, rows: collected.rows };
    const columnCount = columns.length;
    return { columns, rows: readTextBytes(database, statement.source, { columnCount, inDoubt }, limits) };
  },
});

function prepare(database: Sqlite.Database, sql: string): Sqlite.Statement<[], SqlValue[]> {
  return prepareMending({
    sql,
    connection: database,
    prepare: (text) => database.prepare(text),
    mendViews: () => mendViews(database),
  });
}

function open(file: string): Sqlite.Database {
  refuseWriteAheadLog(file);
  try {
    const database = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 1_000 });
    database.pragma("query_only = on");
    database.pragma("trusted_schema = off");
    // Sorting spills into memory, which is limited, and never into temporary files, which would fill the disk.
    database.pragma("temp_store = memory");
    database.pragma("cache_size = -4000");
    database.pragma("schema_version");
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseFault(
      `${file} is not a usable SQLite database: ${reason}. Restore it from the benchmark.`,
    );
  }
}

/** Reading a database in this mode creates files beside it. Bytes 18 and 19 of the header are 2 in this mode. */
function refuseWriteAheadLog(file: string): void {
  const header = new Uint8Array(20);
  const descriptor = openSync(file, "r");
  readSync(descriptor, header);
  closeSync(descriptor);
  if (header[19] === 2) {
    throw new DatabaseFault(
      `${file} is in write-ahead-log mode, which cannot be read without creating files beside it. ` +
        "Run PRAGMA journal_mode = delete on it once.",
    );
  }
}
