import type { SqlToken } from "../sql/text/lexSql.ts";

/** One SELECT, compound or not, whose rows an ORDER BY or a LIMIT of its own arranges. Places are indexes of tokens. */
export interface ArrangedScope {
  /** 0 where it is the whole statement. */
  readonly depth: number;
  /** How many columns its rows have; undefined where the text does not tell (`*`). */
  readonly columnCount: number | undefined;
  /** The first and the one past the last token of its ORDER BY's keys; undefined without ORDER BY. */
  readonly keys: { readonly start: number; readonly end: number } | undefined;
  readonly hasLimit: boolean;
  /** Before which token further sort keys belong. */
  readonly end: number;
}

/**
 * Every SELECT of the statement that has a LIMIT, and the statement itself where it has an ORDER BY. Undefined where the
 * text is built in a way that these places could be misread.
 */
export function arrangedScopes(tokens: readonly SqlToken[]): ArrangedScope[] | undefined {
  if (tokens[0]?.text === "(" || tokens.some((token) => isWord(token, "FETCH"))) return undefined;
  const statementEnd = tokens.findIndex(({ text }) => text === ";");
  const scopes = [scopeIn(tokens, 0, statementEnd === -1 ? tokens.length : statementEnd, 0)];
  for (const [opening, token] of tokens.entries()) {
    const first = tokens[opening + 1];
    if (token.text !== "(" || first === undefined || !(isWord(first, "SELECT") || isWord(first, "WITH")))
      continue;
    const closing = tokens.findIndex(
      (other, index) => index > opening && other.text === ")" && other.depth === token.depth,
    );
    if (closing === -1) return undefined;
    scopes.push(scopeIn(tokens, opening + 1, closing, token.depth + 1));
  }
  if (scopes.includes("unclear")) return undefined;
  return scopes.filter((scope) => scope !== "unclear" && scope !== "plain") as ArrangedScope[];
}

/** Sort keys of a scope, each as the indexes of its first and past its last token. */
export function sortKeys(
  tokens: readonly SqlToken[],
  { depth, keys }: ArrangedScope,
): { readonly start: number; readonly end: number }[] {
  if (keys === undefined) return [];
  const commas: number[] = [];
  for (let index = keys.start; index < keys.end; index += 1) {
    if (tokens[index]?.text === "," && tokens[index]?.depth === depth) commas.push(index);
  }
  return [keys.start, ...commas.map((comma) => comma + 1)].map((start, position) => ({
    start,
    end: commas[position] ?? keys.end,
  }));
}

export function isWord(token: SqlToken | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toUpperCase() === word;
}

function scopeIn(
  tokens: readonly SqlToken[],
  start: number,
  end: number,
  depth: number,
): ArrangedScope | "plain" | "unclear" {
  const places = (word: string) => {
    const found: number[] = [];
    for (let index = start; index < end; index += 1) {
      if (tokens[index]?.depth === depth && isWord(tokens[index], word)) found.push(index);
    }
    return found;
  };
  const orders = places("ORDER").filter((index) => isWord(tokens[index + 1], "BY"));
  const limits = places("LIMIT");
  if (limits.length === 0 && (depth > 0 || orders.length === 0)) return "plain";
  const [order] = orders;
  const [limit] = limits;
  if (orders.length > 1 || limits.length > 1) return "unclear";
  if (order !== undefined && limit !== undefined && order > limit) return "unclear";
  const arrangedEnd = limit ?? end;
  return {
    depth,
    columnCount: countColumns(tokens, places("SELECT")[0], end, depth),
    keys: order === undefined ? undefined : { start: order + 2, end: arrangedEnd },
    hasLimit: limit !== undefined,
    end: arrangedEnd,
  };
}

const endOfColumns = ["FROM", "WHERE", "UNION", "INTERSECT", "EXCEPT", "ORDER", "LIMIT"];

function countColumns(
  tokens: readonly SqlToken[],
  select: number | undefined,
  end: number,
  depth: number,
): number | undefined {
  if (select === undefined) return undefined;
  let count = 1;
  for (let index = select + 1; index < end; index += 1) {
    const token = tokens[index];
    if (token?.depth !== depth) continue;
    if (endOfColumns.some((word) => isWord(token, word))) break;
    if (token.text === ",") count += 1;
    const before = tokens[index - 1];
    const isWhole = before?.text === "," || before?.text === "." || isSelectWord(before);
    if (token.text === "*" && isWhole) return undefined;
  }
  return count;
}

function isSelectWord(token: SqlToken | undefined): boolean {
  return ["SELECT", "DISTINCT", "ALL"].some((word) => isWord(token, word));
}
