import type { SqlExecutor, SqlResult } from "../sql/executor.ts";

/** Results within one pass, each text executed once on each file. */
export interface SharedResults {
  execute(sql: string, databaseFile: string): Promise<SqlResult>;
  /** The result if that text was asked for already. */
  find(sql: string, databaseFile: string): Promise<SqlResult> | undefined;
}

/** Of cells, by `sizeOf`. What a model asks can be as large as the executor's limits allow. */
const maximumBytes = 128 * 2 ** 20;

const maximumResults = 256;

/**
 * Forgets the oldest results past 256 or 128 MB; asking again executes again. Benchmarks ask the same thing in several
 * wordings in a row, so the latest results are the ones asked for again. Texts are told apart by `essentialText`.
 */
export function createSharedResults(executor: SqlExecutor): SharedResults {
  const results = new Map<string, Promise<SqlResult>>();
  const sizes = new Map<string, number>();
  let bytes = 0;
  const keyOf = (text: string, databaseFile: string) => `${databaseFile}\n${text}`;

  function forgetOldest(): void {
    for (const oldest of results.keys()) {
      if (results.size <= maximumResults && bytes <= maximumBytes) break;
      results.delete(oldest);
      bytes -= sizes.get(oldest) ?? 0;
      sizes.delete(oldest);
    }
  }

  async function executeAndWeigh(text: string, databaseFile: string, key: string): Promise<SqlResult> {
    const result = await executor.execute(text, databaseFile);
    if (results.has(key)) {
      const size = sizeOf(result);
      sizes.set(key, size);
      bytes += size;
      forgetOldest();
    }
    return result;
  }

  return {
    find: (sql, databaseFile) => results.get(keyOf(essentialText(sql), databaseFile)),
    execute(sql, databaseFile) {
      const text = essentialText(sql);
      const key = keyOf(text, databaseFile);
      const known = results.get(key);
      if (known !== undefined) return known;
      const result = executeAndWeigh(text, databaseFile, key);
      results.set(key, result);
      forgetOldest();
      return result;
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
      else size += value instanceof Uint8Array ? value.byteLength : 8;
    }
  }
  return size;
}

/** Without blanks around it and semicolons behind it: what it means is the same. */
export function essentialText(sql: string): string {
  const text = sql.trim();
  let end = text.length;
  while (end > 0 && isBlankOrSemicolon(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

function isBlankOrSemicolon(character: string): boolean {
  return character === ";" || character.trim() === "";
}
