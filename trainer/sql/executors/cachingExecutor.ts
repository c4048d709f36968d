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
  const entries = new Map<string, Promise<SqlResult>>();

  function remember(key: string, result: Promise<SqlResult>): void {
    entries.set(key, result);
    for (const oldest of entries.keys()) {
      if (entries.size <= maximumEntries) break;
      entries.delete(oldest);
    }
  }

  async function execute(sql: string, databaseFile: string): Promise<SqlResult> {
    const key = JSON.stringify([databaseFile, fileVersion(databaseFile), sql]);
    const known = entries.get(key);
    const result = known ?? inner.execute(sql, databaseFile);
    entries.delete(key);
    remember(key, result);
    let isLasting = false;
    try {
      const settled = await result;
      isLasting = settled.kind === "rows";
      return settled;
    } finally {
      if (!isLasting && entries.get(key) === result) entries.delete(key);
    }
  }

  return { name: inner.name, execute, dispose: () => inner.dispose() };
}
