import { hash } from "node:crypto";
import { statSync } from "node:fs";
import { databaseContentHash } from "./databaseContentHash.ts";
import type { SqlExecutor, SqlLimits, SqlResult } from "./executor.ts";
import { fileVersion } from "./fileVersion.ts";
import { openResultStore } from "./resultStore.ts";
import { childLimits } from "./sqlLimits.ts";

export interface StoredExecutorOptions {
  /** A SQLite file, created where there is none, that other processes may use at the same time. */
  readonly file: string;
  /** Those of `inner`: a result that kept to generous limits says nothing about narrow ones. */
  readonly limits: Partial<SqlLimits>;
  /** Told that the file was damaged and set aside, or that it cannot be used; to standard error unless given. */
  readonly warn?: (message: string) => void;
}

/** Rises when the same SQL on the same database may come to other values than before. */
const resultVersion = 4;

/** A file changed this shortly ago may change once more without a later time to tell it by. */
const restMilliseconds = 2_000;

/**
 * Remembers results on disk by the content of the database, the executor's name, the limits and the SQL, so that gold
 * is executed once and never again. Only rows are kept, because a failure may come of a busy machine. Put
 * `createCachingExecutor` in front where the same SQL comes many times within one process.
 */
export function createStoredExecutor(
  inner: SqlExecutor,
  { file, limits, warn = console.warn }: StoredExecutorOptions,
): SqlExecutor {
  const store = openResultStore(file, warn);
  const prefix = JSON.stringify([resultVersion, inner.name, Object.entries(childLimits(limits)).sort()]);
  const hashes = new Map<string, { readonly version: string; readonly hash: Promise<string> }>();

  function contentHash(databaseFile: string): Promise<string> {
    const version = fileVersion(databaseFile);
    const known = hashes.get(databaseFile);
    if (known?.version === version) return known.hash;
    const found = findHash(databaseFile, version);
    hashes.set(databaseFile, { version, hash: found });
    found.catch(() => hashes.delete(databaseFile));
    return found;
  }

  async function findHash(databaseFile: string, version: string): Promise<string> {
    const stored = store.readHash(databaseFile, version);
    if (stored !== undefined) return stored;
    const computed = await databaseContentHash(databaseFile);
    const isAtRest = Date.now() - statSync(databaseFile).mtimeMs > restMilliseconds;
    if (isAtRest && fileVersion(databaseFile) === version) store.writeHash(databaseFile, version, computed);
    return computed;
  }

  async function execute(sql: string, databaseFile: string): Promise<SqlResult> {
    const key = hash("sha256", `${prefix}\n${await contentHash(databaseFile)}\n${sql}`);
    const stored = store.read(key);
    if (stored !== undefined) return stored;
    const result = await inner.execute(sql, databaseFile);
    if (result.kind === "rows") store.write(key, result);
    return result;
  }

  async function dispose(): Promise<void> {
    store.close();
    await inner.dispose();
  }

  return { name: inner.name, execute, dispose };
}
