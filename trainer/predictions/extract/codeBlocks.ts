import { beginsStatement } from "./sqlWords.ts";

/** A fenced block of Markdown. */
export interface CodeBlock {
  /** In lower case; empty where none is named. */
  readonly language: string;
  readonly content: string;
}

/** Languages of SQL as fences name them. */
const sqlLanguages =
  /^(?:sql|sqlite3?|postgres(?:ql)?|psql|plpgsql|duckdb|mysql|t-?sql|plsql|bigquery|snowflake)$/;

export const isSql = ({ language }: CodeBlock) => sqlLanguages.test(language);

/** Every fenced block, of backticks or tildes, on one line or several, indented or not, the last perhaps without its end. */
export function codeBlocks(text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const lineFences = [...text.matchAll(/^[ \t]*(?=`{3}|~{3})/gm)].map(
    ({ index, 0: blank }) => index + blank.length,
  );
  let next = 0;
  const opening = /`{3,}|~{3,}/g;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const [fence] = match;
    const start = match.index + fence.length;
    while ((lineFences[next] ?? text.length) < start) next += 1;
    const end = endOf(text, start, fence, lineFences[next]);
    blocks.push(blockOf(text.slice(start, end < 0 ? text.length : end)));
    if (end < 0) break;
    opening.lastIndex = end + fence.length;
  }
  return blocks;
}

/** The fence that closes: on the same line, else the next that begins a line, else the next at all; below 0 without any. */
function endOf(text: string, start: number, fence: string, nextOnLine: number | undefined): number {
  const first = text.indexOf(fence, start);
  const lineEnd = text.indexOf("\n", start);
  if (first < 0 || lineEnd < 0 || first < lineEnd || nextOnLine === undefined) return first;
  return text.startsWith(fence, nextOnLine) ? nextOnLine : first;
}

/** What stands outside of all blocks. */
export function outsideBlocks(text: string): string {
  return text.replaceAll(/(`{3,}|~{3,})[\s\S]*?(?:\1|$)/g, "\n");
}

function blockOf(text: string): CodeBlock {
  const lineEnd = text.indexOf("\n");
  const info = lineEnd < 0 ? "" : text.slice(0, lineEnd).trim();
  const [, word = "", rest = ""] = /^\s*([\w+#-]+)\s([\s\S]*)$/.exec(text) ?? [];
  const language = word.toLowerCase();
  // A fence on one line, or one whose code begins behind it: only a language that is known can be told from code.
  const isCodeBehind = lineEnd < 0 || beginsStatement(rest.slice(0, Math.max(0, rest.indexOf("\n"))));
  if (sqlLanguages.test(language) && isCodeBehind) return { language, content: rest.trim() };
  const isInfo = /^\{?\.?[\w+#.-]*\}?(?:\s*[{:=].*)?$/.test(info) || sqlLanguages.test(language);
  if (lineEnd >= 0 && isInfo) return { language: languageOf(info), content: text.slice(lineEnd + 1).trim() };
  return { language: "", content: text.trim() };
}

function languageOf(info: string): string {
  return (/[\w+#-]+/.exec(info)?.[0] ?? "").toLowerCase();
}
