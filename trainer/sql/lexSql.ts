export interface SqlToken {
  readonly kind: "word" | "quoted" | "string" | "number" | "symbol";
  readonly text: string;
  /** Where it begins in the SQL, in UTF-16 units. */
  readonly start: number;
  /** How many parentheses are open around it; a parenthesis itself counts as outside. */
  readonly depth: number;
}

/**
 * One alternative a token, tried in order. An unterminated comment, string or quoted name runs to the end, as it
 * does in SQLite.
 */
const tokenPattern =
  /(?<blank>\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'[^']*(?:''[^']*)*(?:'|$))|(?<quoted>"[^"]*(?:""[^"]*)*(?:"|$)|`[^`]*(?:``[^`]*)*(?:`|$)|\[[^\]]*(?:\]|$))|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<number>\d[\w.]*)|(?<symbol>[\s\S])/gu;

/** Splits SQL into tokens without blanks and comments. Never fails: what it cannot name is a symbol. */
export function lexSql(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let depth = 0;
  for (const match of sql.matchAll(tokenPattern)) {
    const { blank, string, quoted, word, number } = match.groups ?? {};
    if (blank !== undefined) continue;
    const text = match[0];
    const start = match.index;
    if (word !== undefined) tokens.push({ kind: "word", text, start, depth });
    else if (quoted !== undefined) tokens.push({ kind: "quoted", text, start, depth });
    else if (string !== undefined) tokens.push({ kind: "string", text, start, depth });
    else if (number !== undefined) tokens.push({ kind: "number", text, start, depth });
    else {
      if (text === ")") depth = Math.max(0, depth - 1);
      tokens.push({ kind: "symbol", text, start, depth });
      if (text === "(") depth += 1;
    }
  }
  return tokens;
}
