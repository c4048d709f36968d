import { escapeLatex } from "../../../statistics/escapeLatex.ts";
import { type FlatTable, flatten, type PlainValue, type Table, type TableCell } from "./table.ts";

/** Where a table was taken from. */
export interface Origin {
  readonly title: string;
  /** Address of the page. */
  readonly url: string;
}

export const tableFormats = {
  csv: { title: "CSV", type: "text/csv", write: writeCsv },
  md: { title: "Markdown", type: "text/markdown", write: writeMarkdown },
  tex: { title: "LaTeX", type: "text/x-tex", write: writeLatex },
  json: { title: "JSON", type: "application/json", write: writeJson },
} as const;

export type TableFormat = keyof typeof tableFormats;

function writeCsv(table: Table): string {
  return writeFlatCsv(flatten(table));
}

/** RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula has an apostrophe before it. */
export function writeFlatCsv({ columns, rows }: FlatTable): string {
  return [columns, ...rows].map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}

function csvField(value: PlainValue): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const harmless = /^[\t\r\n ]*[=+\-@＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function writeJson(table: Table, origin: Origin): string {
  const { columns, rows } = flatten(table);
  const records = rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
  );
  return `${JSON.stringify({ table: table.title, caption: table.caption, page: origin.title, url: origin.url, columns, rows: records }, null, 2)}\n`;
}

/** A table of GitHub's Markdown; what pages set in bold is so here. */
function writeMarkdown({ caption, head, rows }: Table, { url }: Origin): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    `${escapeMarkdown(caption)} (<${url}>)`,
    "",
    line(head.map(({ text }) => escapeMarkdown(text))),
    line(head.map(({ isNumber }) => (isNumber ? "---:" : "---"))),
    ...rows.map((row) => line(row.map(markdownCell))),
    "",
  ].join("\n");
}

function markdownCell({ text, details, isBold }: TableCell): string {
  const own = escapeMarkdown(text);
  return [isBold && own !== "" ? `**${own}**` : own, ...details.map(escapeMarkdown)]
    .filter((part) => part !== "")
    .join("<br>");
}

/** Plain text as Markdown shows it: no link, image, emphasis, code, entity or end of a cell of its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\`*_{}[\]()#!|~$>]/g, "\\$&");
}

/** A floating table with booktabs' rules; what pages set in bold is so here. */
function writeLatex({ name, caption, head, rows }: Table, { title, url }: Origin): string {
  const line = (cells: readonly string[]) => `    ${cells.join(" & ")} \\\\`;
  const types = head.map(({ isNumber }, at) => {
    if (isNumber) return "r";
    return rows.some((row) => latexLength(row[at]) > longText) ? "p{5cm}" : "l";
  });
  const isWide = head.length > 6;
  return [
    `% ${oneLine(title)}: ${oneLine(url)}`,
    "% \\usepackage{booktabs, graphicx}",
    "\\begin{table}",
    "  \\centering",
    `  \\caption{${escapeLatex(caption)}}`,
    `  \\label{tab:${name.replaceAll(/[^A-Za-z0-9-]/g, "-")}}`,
    ...(isWide ? ["  \\resizebox{\\linewidth}{!}{%"] : []),
    `  \\begin{tabular}{${types.join("")}}`,
    "    \\toprule",
    line(head.map(({ text }) => guardBracket(escapeLatex(text)))),
    "    \\midrule",
    ...rows.map((row) => line(row.map(latexCell))),
    "    \\bottomrule",
    `  \\end{tabular}${isWide ? "}" : ""}`,
    "\\end{table}",
    "",
  ].join("\n");
}

const longText = 48;

function latexLength(cell: TableCell | undefined): number {
  return cell === undefined ? 0 : [cell.text, ...cell.details].join("; ").length;
}

function latexCell({ text, details, isBold }: TableCell): string {
  const own = escapeLatex(text);
  const small = details.map(escapeLatex).join("; ");
  const shown = isBold && own !== "" ? `\\textbf{${own}}` : guardBracket(own);
  return small === "" ? shown : `${shown} {\\footnotesize ${small}}`;
}

/** After \\ a bracket at the start of a row would be read as a distance. */
function guardBracket(text: string): string {
  return text.startsWith("[") ? `{}${text}` : text;
}

/** A comment ends with its line. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ");
}
