/** Small questions about tokens that every look for reward hacks asks. */
import type { SqlToken } from "../../sql/text/lexSql.ts";

export type Tokens = readonly SqlToken[];

/** The word in upper case, or "" where the token is no bare word. */
export function wordOf(token: SqlToken | undefined): string {
  return token?.kind === "word" ? token.text.toUpperCase() : "";
}

export function isName(token: SqlToken | undefined): token is SqlToken {
  return token !== undefined && (token.kind === "word" || token.kind === "quoted");
}

/** A name without its quotes, in lower case. */
export function nameOf(token: SqlToken): string {
  return (token.kind === "word" ? token.text : token.text.slice(1, -1)).toLowerCase();
}

/** The position after the statement part that begins at `start`: where its depth is left, or a word at it ends it. */
export function endOfClause(
  tokens: Tokens,
  start: number,
  depth: number,
  enders: ReadonlySet<string>,
): number {
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (token.depth < depth || (token.depth === depth && (token.text === ";" || enders.has(wordOf(token))))) {
      return index;
    }
  }
  return tokens.length;
}

export const compoundWords = ["UNION", "EXCEPT", "INTERSECT"];
