import type { SqlExecutor, SqlResult } from "../sql/executors/executor.ts";

/** Results within one pass, each text executed once on each file. */
export interface SharedResults {
  execute(sql: string, databaseFile: string): Promise<SqlResult>;
  /** The result if that text was asked for already, or the rows of another wording of it. */
  find(sql: string, databaseFile: string): Promise<SqlResult | undefined> | undefined;
}

export interface SharedResultsOptions {
  /** The same for two texts only where they have the same rows; the text itself unless told. */
  readonly wordingOf?: (text: string) => string;
}

interface Shared {
  readonly text: string;
  readonly result: Promise<SqlResult>;
}

/** Of cells, by `sizeOf`. What a model asks can be as large as the executor's limits allow. */
const maximumBytes = 128 * 2 ** 20;

const maximumResults = 256;

/**
 * Forgets the oldest results past 256 or 128 MB; asking again executes again. Benchmarks ask the same thing in several
 * wordings in a row, so the latest results are the ones asked for again. Texts are told apart by `essentialText`, and
 * rows are shared by all texts of one wording; an error names things as its text does, so that it is not shared.
 */
export function createSharedResults(
  executor: SqlExecutor,
  { wordingOf = (text) => text }: SharedResultsOptions = {},
): SharedResults {
  const results = new Map<string, Shared>();
  const sizes = new Map<string, number>();
  let bytes = 0;
  const keyOf = (text: string, databaseFile: string) => `${databaseFile}\n${wordingOf(text)}`;

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

  async function find(text: string, key: string): Promise<SqlResult | undefined> {
    const shared = results.get(key);
    const result = await shared?.result;
    return shared?.text === text || result?.kind === "rows" ? result : undefined;
  }

  async function execute(text: string, databaseFile: string, key: string): Promise<SqlResult> {
    if (results.has(key)) return (await find(text, key)) ?? executor.execute(text, databaseFile);
    const result = executeAndWeigh(text, databaseFile, key);
    results.set(key, { text, result });
    forgetOldest();
    return result;
  }

  return {
    find(sql, databaseFile) {
      const text = essentialText(sql);
      return find(text, keyOf(text, databaseFile));
    },
    execute(sql, databaseFile) {
      const text = essentialText(sql);
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
