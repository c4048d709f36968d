import { LRUCache } from "lru-cache";
import type { SqlExecutor, SqlResult } from "./executor.ts";
import { fileVersion } from "./fileVersion.ts";

export interface CachingExecutorOptions {
  readonly maximumEntries: number;
}

/**
 * Remembers results by database file, its version and SQL, the least recently used forgotten first: gold SQL is the
 * same in every evaluation. Only rows are remembered, because a failure may come of a busy machine.
 */
export function createCachingExecutor(
  inner: SqlExecutor,
  { maximumEntries }: CachingExecutorOptions,
): SqlExecutor {
  const results = new LRUCache<string, Promise<SqlResult>>({ max: maximumEntries });

  async function execute(sql: string, databaseFile: string): Promise<SqlResult> {
    const key = JSON.stringify([databaseFile, fileVersion(databaseFile), sql]);
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = inner.execute(sql, databaseFile);
    results.set(key, result);
    const forget = () => {
      if (results.peek(key) === result) results.delete(key);
    };
    result.then(({ kind }) => kind !== "rows" && forget(), forget);
    return result;
  }

  return { name: inner.name, execute, dispose: () => inner.dispose() };
}
