import type { SqlToken } from "../sql/text/lexSql.ts";
import { type ArrangedScope, isWord, sortKeys } from "./arrangedScopes.ts";

export interface Arrangement {
  /** Of the further sort keys: every column of the scope's rows, the first one first. */
  readonly ties: "ASC" | "DESC";
  /** Of the whole statement's rows; the text tells those of other scopes. */
  readonly columnCount: number;
  /** Sorts NULLs last by the first key, where it is ascending; SQLite sorts them first. */
  readonly nullsLast?: boolean;
}

/**
 * The SQL with ties broken in all the scopes. Ascending or descending, the order is one that the SQL itself allows, and
 * the two are the ends of what it allows: where a LIMIT takes the same rows under both, it takes them under all.
 *
 * @returns undefined where a scope's count of columns is unknown.
 */
export function arrangeSql(
  sql: string,
  tokens: readonly SqlToken[],
  scopes: readonly ArrangedScope[],
  { ties, columnCount, nullsLast = false }: Arrangement,
): string | undefined {
  const insertions: [place: number, text: string][] = [];
  for (const scope of scopes) {
    const count = scope.depth === 0 ? columnCount : scope.columnCount;
    if (count === undefined) return undefined;
    const [key] = sortKeys(tokens, scope);
    if (nullsLast && key !== undefined && isAscending(tokens, key))
      insertions.push([key.end, " NULLS LAST "]);
    const further = Array.from({ length: count }, (_, index) => `${index + 1} ${ties}`).join(", ");
    insertions.push([scope.end, scope.keys === undefined ? ` ORDER BY ${further} ` : `, ${further} `]);
  }
  return insertBefore(sql, tokens, insertions);
}

/** Whether some scope sorts first by an ascending key. */
export function hasAscendingKey(tokens: readonly SqlToken[], scopes: readonly ArrangedScope[]): boolean {
  return scopes.some((scope) => {
    const [key] = sortKeys(tokens, scope);
    return key !== undefined && isAscending(tokens, key);
  });
}

function isAscending(
  tokens: readonly SqlToken[],
  key: { readonly start: number; readonly end: number },
): boolean {
  const inside = tokens.slice(key.start, key.end);
  return !isWord(inside.at(-1), "DESC") && !inside.some((token) => isWord(token, "NULLS"));
}

/** Right behind the token before the place, so that no comment swallows the text. */
function insertBefore(
  sql: string,
  tokens: readonly SqlToken[],
  insertions: readonly (readonly [place: number, text: string])[],
): string {
  let text = "";
  let copied = 0;
  for (const [place, insertion] of insertions.toSorted(([a], [b]) => a - b)) {
    const before = tokens[place - 1];
    const position = before === undefined ? 0 : before.start + before.text.length;
    text += sql.slice(copied, position) + insertion;
    copied = position;
  }
  return text + sql.slice(copied);
}
