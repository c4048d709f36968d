import { lexSql } from "./lexSql.ts";

/** Longer than any answer to a question; parsing a megabyte of nested SQL is an attack on time and stack. */
export const maximumSqlCharacters = 100_000;

const readingKeywords = ["SELECT", "WITH", "VALUES"];

const list = new Intl.ListFormat("en-GB");

/** Pragmas as tables that only describe the schema. The others report on the process, or may act on the file. */
const harmlessPragmaTables = new Set([
  "pragma_table_info",
  "pragma_table_xinfo",
  "pragma_table_list",
  "pragma_foreign_key_list",
  "pragma_index_list",
  "pragma_index_info",
]);

/** Why no database of any dialect should be given this text, or undefined. */
export function refuseText(sql: string): string | undefined {
  if (sql.length > maximumSqlCharacters) {
    return `the SQL is ${sql.length} characters long; at most ${maximumSqlCharacters} are accepted`;
  }
  return sql.includes("\0") ? "the SQL holds a NUL character" : undefined;
}

/**
 * The first line of defence, ahead of the database's own: why this text is not one reading statement, or undefined.
 *
 * A read-only connection is not enough. SQLite's may still ATTACH any other file, write a new one by VACUUM INTO,
 * and change its own settings by PRAGMA.
 *
 * `keywords` are those that a reading statement of the dialect may begin with, in capitals.
 */
export function refuseSql(sql: string, keywords: readonly string[] = readingKeywords): string | undefined {
  const refusal = refuseText(sql);
  if (refusal !== undefined) return refusal;
  const tokens = lexSql(sql);
  const first = tokens[0];
  if (first === undefined) return "there is no statement in the SQL";
  const opening = tokens.find((token) => token.text !== "(");
  if (opening?.kind !== "word" || !keywords.includes(opening.text.toUpperCase())) {
    return `only ${list.format(keywords)} are accepted, not ${JSON.stringify((opening ?? first).text.slice(0, 40))}`;
  }
  const end = tokens.findIndex((token) => token.text === ";");
  if (end !== -1 && tokens.slice(end).some((token) => token.text !== ";")) {
    return "there is more than one statement in the SQL";
  }
  for (const { kind, text } of tokens) {
    // SQLite takes a string for a name where only a name can stand.
    const name = (kind === "word" ? text : text.slice(1, -1)).toLowerCase();
    if (name.startsWith("pragma_") && !harmlessPragmaTables.has(name)) {
      return `the table ${name} is not accepted`;
    }
  }
  return undefined;
}
