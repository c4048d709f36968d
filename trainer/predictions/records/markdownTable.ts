/** A table as Markdown writes it. */
export interface MarkdownTable {
  readonly names: readonly string[];
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => withoutMarks(cell.trim().replaceAll("\\|", "|")));

/** A cell that is code as a whole. */
const withoutMarks = (cell: string) => /^`([^`]+)`$/.exec(cell)?.[1]?.trim() ?? cell;

const isRule = (line: string) =>
  /^\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$/.test(line) && line.includes("|");

/**
 * The table of a text that is nothing else: a line of names, a rule of `|---|`, a row a line, bars within cells behind a
 * backslash. Undefined where it is none.
 */
export function markdownTable(text: string): MarkdownTable | undefined {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, text: line }));
  const [head, rule, ...rest] = lines.filter((line) => line.text.trim() !== "");
  if (head === undefined || rule === undefined || !head.text.includes("|") || !isRule(rule.text))
    return undefined;
  return {
    names: cellsOf(head.text),
    rows: rest.map(({ line, text: row }) => ({ line, fields: cellsOf(row) })),
  };
}
