import { lexSql, type SqlToken } from "./lexSql.ts";

/**
 * One text for all spellings of a SQL: blanks, comments, last semicolons and the case of words outside quotes do not count.
 * For telling SQL apart, not for executing it.
 */
export function normalizeSql(sql: string): string {
  return normalizeTokens(lexSql(sql));
}

/** `normalizeSql` of a text that is split into tokens already. */
export function normalizeTokens(tokens: readonly SqlToken[]): string {
  const texts = tokens.map(({ kind, text }) => (kind === "word" ? text.toLowerCase() : text));
  while (texts.at(-1) === ";") texts.pop();
  return texts.join(" ");
}
