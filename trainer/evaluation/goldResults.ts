import type { SqlExecutor, SqlResult } from "../sql/executor.ts";

/** Results of gold SQL within one pass, each text executed once on each file. */
export interface GoldResults {
  execute(sql: string, databaseFile: string): Promise<SqlResult>;
  /** The result if that text was asked for as gold already. */
  find(sql: string, databaseFile: string): Promise<SqlResult> | undefined;
}

/** Benchmarks ask the same thing in several wordings in a row, so the latest results are the ones asked for again. */
const maximumResults = 512;

/** Forgets the oldest results past 512; asking again executes again. */
export function createGoldResults(executor: SqlExecutor): GoldResults {
  const results = new Map<string, Promise<SqlResult>>();
  const keyOf = (sql: string, databaseFile: string) => `${databaseFile}\n${sql}`;
  return {
    find: (sql, databaseFile) => results.get(keyOf(sql, databaseFile)),
    execute(sql, databaseFile) {
      const key = keyOf(sql, databaseFile);
      const known = results.get(key);
      if (known !== undefined) return known;
      const result = executor.execute(sql, databaseFile);
      results.set(key, result);
      for (const oldest of results.keys()) {
        if (results.size <= maximumResults) break;
        results.delete(oldest);
      }
      return result;
    },
  };
}
