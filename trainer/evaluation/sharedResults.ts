import { LRUCache } from "lru-cache";
import type { SqlExecutor, SqlResult } from "../sql/executors/executor.ts";
import { trimSql } from "../sql/text/normalizeSql.ts";

/** Results within one pass, each text executed once on each file. */
export interface SharedResults {
  execute(sql: string, databaseFile: string): Promise<SqlResult>;
  /** The result if that text was asked for already, or the rows of another wording of it. */
  find(sql: string, databaseFile: string): Promise<SqlResult | undefined> | undefined;
}

export interface SharedResultsOptions {
  /** The same for two texts only where they have the same rows. Default: the text itself. */
  readonly rowsKeyOf?: (text: string) => string;
}

interface Shared {
  readonly text: string;
  readonly result: Promise<SqlResult>;
}

/** Of cells, by `sizeOf`. What a model asks can be as large as the executor's limits allow. */
const maximumBytes = 128 * 2 ** 20;

const maximumResults = 256;

/**
 * Forgets the least recently used results past 256 or 128 MB; asking again executes again. Benchmarks ask the same thing in
 * several wordings in a row, so the latest results are the ones asked for again. Texts are told apart by `trimSql`, and
 * rows are shared by all texts of one wording; an error names things as its text does, so that it is not shared.
 */
export function createSharedResults(
  executor: SqlExecutor,
  { rowsKeyOf = (text) => text }: SharedResultsOptions = {},
): SharedResults {
  const results = new LRUCache<string, Shared>({ max: maximumResults, maxSize: maximumBytes });
  const keyOf = (text: string, databaseFile: string) => `${databaseFile}\n${rowsKeyOf(text)}`;

  async function find(text: string, key: string): Promise<SqlResult | undefined> {
    const shared = results.get(key);
    const result = await shared?.result;
    return shared?.text === text || result?.kind === "rows" ? result : undefined;
  }

  async function execute(text: string, databaseFile: string, key: string): Promise<SqlResult> {
    if (results.has(key)) return (await find(text, key)) ?? executor.execute(text, databaseFile);
    const shared = { text, result: executor.execute(text, databaseFile) };
    results.set(key, shared, { size: 1 });
    const result = await shared.result;
    // Unless it was forgotten meanwhile. The cache weighs an entry anew only where it is another object.
    if (results.peek(key) === shared) results.set(key, { ...shared }, { size: 1 + sizeOf(result) });
    return result;
  }

  return {
    find(sql, databaseFile) {
      const text = trimSql(sql);
      return find(text, keyOf(text, databaseFile));
    },
    execute(sql, databaseFile) {
      const text = trimSql(sql);
      return execute(text, databaseFile, keyOf(text, databaseFile));
    },
  };
}

/**
 * Results of an executor that remembers them by itself. Only the latest is kept: the candidates of one question come in a
 * row and have one gold SQL.
 */
export function unsharedResults(executor: SqlExecutor): SharedResults {
  let latest: (Shared & { readonly databaseFile: string }) | undefined;
  return {
    find: () => undefined,
    execute(text, databaseFile) {
      if (latest?.text !== text || latest.databaseFile !== databaseFile)
        latest = { text, databaseFile, result: executor.execute(text, databaseFile) };
      return latest.result;
    },
  };
}

/** In bytes, about. */
function sizeOf(result: SqlResult): number {
  if (result.kind !== "rows") return 0;
  let size = 0;
  for (const row of result.rows) {
    for (const value of row) {
      if (typeof value === "string") size += 2 * value.length;
      else if (typeof value !== "object" || value === null) size += 8;
      else size += value instanceof Uint8Array ? value.byteLength : 64 + 2 * value.text.length;
    }
  }
  return size;
}
