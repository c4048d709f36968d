import type { SqlExecutor, SqlResult } from "../sql/executor.ts";

/** Results within one pass, each text executed once on each file. */
export interface SharedResults {
  execute(sql: string, databaseFile: string): Promise<SqlResult>;
  /** The result if that text was asked for already. */
  find(sql: string, databaseFile: string): Promise<SqlResult> | undefined;
}

/** Benchmarks ask the same thing in several wordings in a row, so the latest results are the ones asked for again. */
const maximumResults = 256;

/** Forgets the oldest results past 256; asking again executes again. Texts are told apart by `essentialText`. */
export function createSharedResults(executor: SqlExecutor): SharedResults {
  const results = new Map<string, Promise<SqlResult>>();
  const keyOf = (text: string, databaseFile: string) => `${databaseFile}\n${text}`;
  return {
    find: (sql, databaseFile) => results.get(keyOf(essentialText(sql), databaseFile)),
    execute(sql, databaseFile) {
      const text = essentialText(sql);
      const key = keyOf(text, databaseFile);
      const known = results.get(key);
      if (known !== undefined) return known;
      const result = executor.execute(text, databaseFile);
      results.set(key, result);
      for (const oldest of results.keys()) {
        if (results.size <= maximumResults) break;
        results.delete(oldest);
      }
      return result;
    },
  };
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
