import { lexSql, type SqlToken } from "./lexSql.ts";

/**
 * Whether the whole statement's rows are ordered: an ORDER BY outside every subquery, common table expression,
 * window and function call. One that ends a compound select (UNION, EXCEPT …) orders the whole and counts.
 */
export function hasTopLevelOrderBy(sql: string): boolean {
  const tokens = lexSql(sql).filter((token) => token.text !== ";");
  const level = enclosingParentheses(tokens);
  return tokens.some((token, index) => {
    const next = tokens[index + 1];
    return token.depth === level && isWord(token, "ORDER") && next !== undefined && isWord(next, "BY");
  });
}

function isWord(token: SqlToken, word: string): boolean {
  return token.kind === "word" && token.text.toUpperCase() === word;
}

/** How many pairs of parentheses stand around the whole statement, as DuckDB allows: `((SELECT …))` has 2. */
function enclosingParentheses(tokens: readonly SqlToken[]): number {
  let level = 0;
  while (tokens[level]?.text === "(" && tokens.at(-1 - level)?.text === ")") {
    const inside = tokens.slice(level + 1, tokens.length - 1 - level);
    if (inside.some((token) => token.depth <= level)) break;
    level += 1;
  }
  return level;
}
