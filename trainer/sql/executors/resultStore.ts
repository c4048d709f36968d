import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import Sqlite from "better-sqlite3";
import { decodeResult, type EncodedResult, encodeResult, type RowsResult } from "./encodeResult.ts";

export interface ResultStore {
  /** The result kept under the key, or undefined where there is none that is whole. */
  read(key: string): RowsResult | undefined;
  /** Kept from now on in memory, and on disk within a fraction of a second, or at `close`. Too large ones are not. */
  write(key: string, result: RowsResult): void;
  /** What `writeHash` kept for a file of this version. */
  readHash(file: string, version: string): string | undefined;
  writeHash(file: string, version: string, hash: string): void;
  close(): void;
}

/** In bytes, or characters of JSON. */
const largestResultLength = 4 * 2 ** 20;
const flushMilliseconds = 200;
const flushLength = 16 * 2 ** 20;

interface Stored {
  /** SQLite has none of its own, and a flipped bit would make a right prediction wrong. */
  readonly checksum: number;
  readonly value: EncodedResult;
}

const schema = `
  CREATE TABLE IF NOT EXISTS result (key TEXT PRIMARY KEY, checksum INTEGER NOT NULL, value NOT NULL);
  CREATE TABLE IF NOT EXISTS database (file TEXT PRIMARY KEY, version TEXT NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID`;

/**
 * Results in a SQLite file that several processes may use at once. It is a cache: a file that is damaged is set aside
 * beside itself and another started, one that cannot be used at all is done without, each told to `warn`.
 */
export function openResultStore(file: string, warn: (message: string) => void): ResultStore {
  let connection = openOrReplace(file, warn);
  const pending = new Map<string, Stored>();
  let pendingLength = 0;
  let timer: NodeJS.Timeout | undefined;

  /** The answer of the file, or `otherwise` where it is damaged, locked or full. */
  function attempt<Value>(action: (connection: Connection) => Value, otherwise: Value): Value {
    if (connection === undefined) return otherwise;
    try {
      return action(connection);
    } catch (error) {
      if (sqliteCode(error) === undefined) throw error;
      connection.database.close();
      connection = isDamage(error) ? replace(file, error, warn) : undefined;
      if (connection === undefined) warn(`Results are not kept in ${file} from now on: ${messageOf(error)}.`);
      return otherwise;
    }
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (pending.size === 0) return;
    attempt(({ database, insertResult }) => {
      const insertAll = database.transaction(() => {
        for (const [key, { checksum, value }] of pending) insertResult.run(key, checksum, value);
      });
      insertAll.immediate();
    }, undefined);
    pending.clear();
    pendingLength = 0;
  }

  return {
    read(key) {
      const row = pending.get(key) ?? attempt(({ selectResult }) => selectResult.get(key), undefined);
      if (row === undefined || crc32(row.value) !== row.checksum) return undefined;
      return decodeResult(row.value);
    },
    write(key, result) {
      if (connection === undefined) return;
      const value = encodeResult(result);
      if (value.length > largestResultLength) return;
      pending.set(key, { checksum: crc32(value), value });
      pendingLength += value.length;
      if (pendingLength > flushLength) flush();
      else timer ??= setTimeout(flush, flushMilliseconds).unref();
    },
    readHash: (path, version) => attempt(({ selectHash }) => selectHash.get(path, version), undefined),
    writeHash: (path, version, value) => {
      attempt(({ insertHash }) => void insertHash.run(path, version, value), undefined);
    },
    close() {
      flush();
      connection?.database.close();
      connection = undefined;
    },
  };
}

type Connection = ReturnType<typeof connect>;

function connect(file: string) {
  const database = new Sqlite(file, { timeout: 5_000 });
  try {
    database.pragma("journal_mode = wal");
    // A crash may cost the last results, never the file.
    database.pragma("synchronous = normal");
    database.exec(schema);
    return {
      database,
      selectResult: database.prepare<[string], Stored>("SELECT checksum, value FROM result WHERE key = ?"),
      insertResult: database.prepare("INSERT OR REPLACE INTO result VALUES (?, ?, ?)"),
      selectHash: database
        .prepare<[string, string], string>("SELECT hash FROM database WHERE file = ? AND version = ?")
        .pluck(),
      insertHash: database.prepare("INSERT OR REPLACE INTO database VALUES (?, ?, ?)"),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function openOrReplace(file: string, warn: (message: string) => void): Connection | undefined {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return connect(file);
  } catch (error) {
    if (isDamage(error)) return replace(file, error, warn);
    warn(`Results are not kept in ${file}: ${messageOf(error)}.`);
    return undefined;
  }
}

function replace(file: string, damage: unknown, warn: (message: string) => void): Connection | undefined {
  const aside = `${file}.damaged-${Date.now()}`;
  try {
    renameSync(file, aside);
    for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix, { force: true });
    warn(`${file} is damaged (${messageOf(damage)}); it now lies at ${aside}, and results are kept anew.`);
    return connect(file);
  } catch (error) {
    warn(`Results are not kept in ${file}: ${messageOf(error)}.`);
    return undefined;
  }
}

/** Anything else, such as a lock or a full disk, leaves the file as good as it was. */
function isDamage(error: unknown): boolean {
  const code = sqliteCode(error) ?? "";
  return code === "SQLITE_NOTADB" || code === "SQLITE_ERROR" || code.startsWith("SQLITE_CORRUPT");
}

function sqliteCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_")
    ? String(error.code)
    : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
