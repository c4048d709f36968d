import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import startSqlite, { type Database, type PreparedStatement } from "@sqlite.org/sqlite-wasm";
import { BoundedRows } from "./boundedRows.ts";
import type { ChildLimits } from "./childMessages.ts";
import type { SqlValue } from "./executor.ts";
import { OpenDatabases } from "./openDatabases.ts";
import { prepareMending } from "./prepareMending.ts";
import { repairViews, type View, viewsSql } from "./repairViews.ts";
import { serveSql } from "./serveSql.ts";

/**
 * The child process that counts the steps of SQLite's virtual machine for `limitSteps`. It executes the SQL like
 * `sqliteChild` does, under the same limits on its result, but in SQLite's own WebAssembly build of the same source:
 * better-sqlite3 is built without SQLite's progress handler. Its answer is one row of one number, the steps taken until
 * the SQL ended, failed, or passed the limit.
 */
const { capi, wasm, oo1 } = await startSqlite();
const databases = new OpenDatabases({ open, close: ({ database }) => database.close(), maximumOpen: 1 });
const emptyMegabytes = wasmMegabytes();

/** They are copied into memory. */
const largestDatabaseMegabytes = 512;

/** Memory is looked at once in so many steps, in which few rows are made. */
const stepsBetweenLooks = 1_000;

interface LoadedDatabase {
  readonly database: Database;
  readonly megabytes: number;
}

await serveSql({
  loader: {
    isLoaded: (file) => databases.has(file),
    load: async (file) => void databases.get(file),
  },
  execute(sql, databaseFile, limits) {
    const loaded = databases.get(databaseFile);
    const statement = prepare(loaded.database, sql);
    try {
      const steps = countSteps(statement, loaded, limits);
      return { columns: ["steps"], rows: [[steps]] };
    } finally {
      statement.finalize();
    }
  },
});

function prepare(database: Database, sql: string): PreparedStatement {
  const plainly = (text: string): PreparedStatement => {
    try {
      return database.prepare(text);
    } catch {
      throw new Error(capi.sqlite3_errmsg(pointerOf(database)));
    }
  };
  return prepareMending({
    sql,
    connection: database,
    prepare: plainly,
    discard: (statement) => statement.finalize(),
    mendViews: () =>
      repairViews({
        views: database.selectObjects(viewsSql) as unknown as View[],
        prepare: (text) => plainly(text).finalize(),
        run: (text) => plainly(text).stepFinalize(),
      }),
  });
}

function countSteps(statement: PreparedStatement, loaded: LoadedDatabase, limits: ChildLimits): number {
  const { maximumSteps = Number.POSITIVE_INFINITY } = limits;
  const permittedMegabytes = emptyMegabytes + loaded.megabytes + limits.maximumMegabytes;
  const looks = Math.ceil(maximumSteps / stepsBetweenLooks);
  let look = 0;
  const isEnough = () => {
    look += 1;
    return look === looks || wasmMegabytes() > permittedMegabytes ? 1 : 0;
  };
  const pointer = pointerOf(loaded.database);
  capi.sqlite3_progress_handler(pointer, Math.ceil(maximumSteps / looks), isEnough, 0);
  const collected = new BoundedRows(limits);
  try {
    while (statement.step()) collected.add(statement.get([]) as SqlValue[]);
  } catch (error) {
    // Whatever else ended it, an error of its own or a limit on rows: it took the steps it took.
    if (wasmMegabytes() > permittedMegabytes) throw new Error("out of memory", { cause: error });
  }
  const countedKind = capi.SQLITE_STMTSTATUS_VM_STEP;
  return capi.sqlite3_stmt_status(statement.pointer as number, countedKind, 0) >>> 0;
}

function wasmMegabytes(): number {
  return wasm.heap8u().byteLength / 2 ** 20;
}

function pointerOf(database: Database): number {
  return database.pointer as number;
}

/** Into memory, read-only: this build reaches no files. */
function open(file: string): LoadedDatabase {
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    const megabytes = size / 2 ** 20;
    if (megabytes > largestDatabaseMegabytes) {
      throw new Error(`the database has more than ${largestDatabaseMegabytes} MB`);
    }
    const database = new oo1.DB(":memory:");
    const address = wasm.alloc(size);
    const image = wasm.heap8u().subarray(Number(address), Number(address) + size);
    for (let end = 0; end < size; ) end += readSync(descriptor, image, end, size - end, end);
    const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
    database.checkRc(capi.sqlite3_deserialize(pointerOf(database), "main", address, size, size, flags));
    return { database, megabytes };
  } finally {
    closeSync(descriptor);
  }
}
