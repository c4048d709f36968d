import { lexSql } from "../../sql/text/lexSql.ts";

const endOfThoughts = "</think>";
const fencePattern = /```[^\n`]*\n([\s\S]*?)(?:```|$)/g;
const beginsStatement = /^\s*(?:\(\s*)*(?:select|with)\b/i;

/** `with` begins a statement only before a name, perhaps columns, and `as (`: in prose it is a common word. */
const statementWords =
  '(?:select\\b|with\\s+(?:recursive\\s+)?[\\w"`\\[\\]]+\\s*(?:\\([^()]*\\)\\s*)?as\\s*(?:not\\s+)?(?:materialized\\s*)?\\()';
const atLineStart = new RegExp(`^[ \\t]*\`?${statementWords}`, "im");
const anywhere = new RegExp(`\\b${statementWords}`, "i");

/**
 * The SQL in a chat model's answer, empty where there is none. A fenced block is taken as it stands: the last that
 * begins a SELECT, else the last. In an answer without one the SQL goes from the first SELECT or WITH … AS (, at a line's
 * start where there is such a line, to its semicolon, else to the paragraph's end. What stands in `<think>` is passed over.
 */
export function extractSql(answer: string): string {
  const text = answer.split(endOfThoughts).at(-1) ?? "";
  const blocks = [...text.matchAll(fencePattern)].map(([, content]) => (content ?? "").trim());
  const block = blocks.findLast((content) => beginsStatement.test(content)) ?? blocks.at(-1);
  if (block !== undefined) return withoutSemicolon(block);
  const start = text.search(atLineStart);
  return statementFrom(text, start >= 0 ? start : text.search(anywhere));
}

function statementFrom(text: string, start: number): string {
  if (start < 0) return "";
  const rest = text.slice(start).trimStart();
  const isInlineCode = rest.startsWith("`") || text[start - 1] === "`";
  const code = isInlineCode ? rest.replace(/^`/, "").replace(/`(?!\w)[^`]*$/, "") : rest;
  const semicolon = lexSql(code).find(({ kind, text: token }) => kind === "symbol" && token === ";");
  if (semicolon) return code.slice(0, semicolon.start).trim();
  return code.replace(/\n[ \t\r]*\n[\s\S]*$/, "").trim();
}

function withoutSemicolon(sql: string): string {
  return sql.replace(/;\s*$/, "").trim();
}
