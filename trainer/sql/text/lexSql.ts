export interface SqlToken {
  readonly kind: "word" | "quoted" | "string" | "number" | "symbol";
  readonly text: string;
  /** Where it begins in the SQL, in UTF-16 units. */
  readonly start: number;
  /** How many parentheses are open around it; a parenthesis itself counts as outside. */
  readonly depth: number;
}

/**
 * One alternative a token, tried in order: blanks and comments, string, quoted name, word, number, symbol. An
 * unterminated comment, string or quoted name runs to the end, as it does in SQLite. Without groups and positions,
 * which take longer to write down than the text to read: together the tokens are the whole text, and a token's first
 * character says its kind.
 */
const tokenPattern =
  /\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'[^']*(?:''[^']*)*(?:'|$)|"[^"]*(?:""[^"]*)*(?:"|$)|`[^`]*(?:``[^`]*)*(?:`|$)|\[[^\]]*(?:\]|$)|[\p{L}_][\p{L}\p{N}_$]*|\d[\w.]*|[\s\S]/gu;

/** Splits SQL into tokens without blanks and comments. Never fails: what it cannot name is a symbol. */
export function lexSql(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let depth = 0;
  let start = 0;
  for (const text of sql.match(tokenPattern) ?? []) {
    const kind = kindOf(text);
    if (text === ")") depth = Math.max(0, depth - 1);
    if (kind !== undefined) tokens.push({ kind, text, start, depth });
    if (text === "(") depth += 1;
    start += text.length;
  }
  return tokens;
}

/** Undefined for blanks and comments. */
function kindOf(text: string): SqlToken["kind"] | undefined {
  const first = text[0] ?? "";
  if ((first >= "a" && first <= "z") || (first >= "A" && first <= "Z") || first === "_") return "word";
  if (first === " " || text.startsWith("--") || text.startsWith("/*")) return undefined;
  if (first === "'") return "string";
  if (first === '"' || first === "`" || first === "[") return "quoted";
  if (first >= "0" && first <= "9") return "number";
  if (first <= "~") return /\s/.test(first) ? undefined : "symbol";
  if (/^\p{L}/u.test(text)) return "word";
  return /^\s/.test(text) ? undefined : "symbol";
}
