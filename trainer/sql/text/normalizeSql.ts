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

/** Without blanks around it and semicolons behind it: what it means is the same. */
export function trimSql(sql: string): string {
  const text = sql.trim();
  let end = text.length;
  while (end > 0 && isBlankOrSemicolon(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

function isBlankOrSemicolon(character: string): boolean {
  return character === ";" || character.trim() === "";
}

/** Comments, and characters beyond ASCII, which SQLite takes for letters where others see a blank. */
const unusualPattern = /--|\/\*|[^\t\n\f\r -~]/;

/** No answer to a question is longer; an executor may refuse a long text and take a shorter one of the same meaning. */
const maximumLength = 10_000;

const quotedPattern = /('[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*\])/;

/**
 * The same for two texts only where SQLite gives both the same rows: outside of quotes it reads upper and lower case
 * alike, however many blanks as one, and none beside commas and parentheses. Column heads and error messages may
 * differ. A text that is in any way unusual stands for itself alone.
 */
export function sqliteRowsKey(sql: string): string {
  if (sql.length > maximumLength || unusualPattern.test(sql)) return sql;
  return sql
    .split(quotedPattern)
    .map((piece, index) => (index % 2 === 1 ? piece : simplify(piece)))
    .join("");
}

function simplify(unquoted: string): string {
  return unquoted
    .toLowerCase()
    .replaceAll(/[\t\n\f\r ]+/g, " ")
    .replaceAll(/ ?([(),]) ?/g, "$1");
}
