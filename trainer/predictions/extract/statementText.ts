import { lexSql, type SqlToken } from "../../sql/text/lexSql.ts";
import { beginsStatement, continuesStatement, isSentence } from "./sqlWords.ts";

export interface StatementText {
  /** Without semicolons behind it. */
  readonly sql: string;
  /** Whether something stood behind it that is no SQL. */
  readonly hasRest: boolean;
  /** Whether more than one statement stands there; then `sql` is all of them. */
  readonly isSeveral: boolean;
}

/**
 * The statement that a text begins with: to its semicolon, else to the line from which on there is no more SQL. Blank
 * lines within it do not end it. Where another statement follows the semicolon all of the text is returned: which of
 * them is meant is not for a reader to say.
 */
export function statementText(text: string): StatementText {
  const tokens = lexSql(text);
  const semicolon = tokens.find(({ kind, text: token }) => kind === "symbol" && token === ";");
  const whole = semicolon === undefined ? text : text.slice(0, semicolon.start);
  const head = withoutRest(whole, tokens);
  if (head.length < whole.trimEnd().length) return { sql: head, hasRest: true, isSeveral: false };
  const rest = semicolon === undefined ? "" : text.slice(semicolon.start).replace(/^[\s;]+/, "");
  const hasRest = lexSql(rest).length > 0;
  if (hasRest && beginsStatement(rest)) return { sql: text.trim(), hasRest: false, isSeveral: true };
  return { sql: head, hasRest, isSeveral: false };
}

/** So much of what stands before a line says whether it begins a paragraph. */
const lineEndLength = 200;

/** Cuts where a line begins outside of quotes and parentheses that cannot go on with the statement. */
function withoutRest(text: string, tokens: readonly SqlToken[]): string {
  const starts = tokens.filter(({ start }, index) => {
    const before = tokens[index - 1];
    if (before === undefined || start >= text.length) return false;
    return text.slice(before.start + before.text.length, start).includes("\n");
  });
  for (const token of starts) {
    if (token.depth > 0) continue;
    const end = text.indexOf("\n", token.start);
    const line = text.slice(token.start, end < 0 ? text.length : end);
    const before = text.slice(Math.max(0, token.start - lineEndLength), token.start);
    if (isRest(line, before)) return text.slice(0, token.start).trim();
  }
  return text.trim();
}

function isRest(line: string, before: string): boolean {
  if (/^(?:`{3}|~{3})/.test(line)) return true;
  // A comma or an operator wants more.
  if (/[,(=<>+*/|-]\s*$/.test(before)) return false;
  if (isSentence(line)) return true;
  const isNewParagraph = /\n[ \t\r]*\n\s*$/.test(before);
  return isNewParagraph && !continuesStatement(line) && !beginsStatement(line) && !line.startsWith("--");
}
