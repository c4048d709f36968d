import { lexSql, type SqlToken } from "./lexSql.ts";

/**
 * Rewrites `country = "France"` to `country = 'France'` where SQLite itself says that "France" names no column.
 *
 * SQLite as the benchmarks' authors and official evaluators use it takes such a name for a string; better-sqlite3's
 * build refuses it. `refusal` is the error of preparing `sql`; `prepare` tries another text and throws as SQLite does.
 * The same content may name a column in one scope and be a string in another: each token becomes a string only where
 * SQLite refuses it as a name. Throws what SQLite says where the text cannot be prepared this way either.
 */
export function quoteUnresolvedStrings(
  sql: string,
  refusal: unknown,
  prepare: (sql: string) => void,
): string {
  if (unresolvedName(refusal) === undefined) throw refusal;
  const names = lexSql(sql).filter(({ text }) => text.startsWith('"'));
  const strings = new Set<SqlToken>();
  const doubtful: SqlToken[] = [];
  let text = sql;
  let error = refusal;
  while (error !== undefined) {
    const unresolved = unresolvedName(error);
    const matching = names.filter((name) => !strings.has(name) && contentOf(name) === unresolved);
    if (matching.length === 0) throw error;
    for (const name of matching) strings.add(name);
    if (matching.length > 1) doubtful.push(...matching);
    text = withStrings(sql, names, strings);
    error = errorOf(prepare, text);
  }
  for (const name of doubtful) {
    strings.delete(name);
    const asName = withStrings(sql, names, strings);
    const objection = errorOf(prepare, asName);
    if (objection === undefined) text = asName;
    else if (unresolvedName(objection) === contentOf(name)) strings.add(name);
    else throw objection;
  }
  return text;
}

const unresolvedPattern =
  /^no such column: "([\s\S]*)" - should this be a string literal in single-quotes\?$/;

/** The text that SQLite says names no column and may be meant as a string; undefined for any other refusal. */
export function unresolvedName(error: unknown): string | undefined {
  return error instanceof Error ? unresolvedPattern.exec(error.message)?.[1] : undefined;
}

function errorOf(prepare: (sql: string) => void, sql: string): unknown {
  try {
    prepare(sql);
    return undefined;
  } catch (error) {
    return error;
  }
}

function contentOf({ text }: SqlToken): string {
  return text.slice(1, -1).replaceAll('""', '"');
}

function withStrings(sql: string, names: readonly SqlToken[], strings: ReadonlySet<SqlToken>): string {
  let text = "";
  let end = 0;
  for (const name of names) {
    if (!strings.has(name)) continue;
    // Blanks keep it apart from its neighbours: x'00' would be a blob, 'a''b' one string.
    text += `${sql.slice(end, name.start)} '${contentOf(name).replaceAll("'", "''")}' `;
    end = name.start + name.text.length;
  }
  return text + sql.slice(end);
}
