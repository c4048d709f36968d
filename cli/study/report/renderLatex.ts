import { escapeLatex } from "../../../statistics/escapeLatex.ts";
import { type StudyCell, type StudyTable, wrapWords } from "./studyTable.ts";

const columnTypes = { left: "l", right: "r", text: "p{5cm}" };

/** More columns than fit a page at its font's size. */
const maximumColumns = 6;

/** A floating table with booktabs' rules, scaled down to the line where it is wide. */
export function renderLatex({ name, caption, head, columns, rows }: StudyTable): string {
  const isWide = columns.length > maximumColumns;
  const line = (cells: readonly string[]) => `    ${cells.join(" & ")} \\\\`;
  return [
    "% \\usepackage{booktabs, graphicx}",
    "\\begin{table}",
    "  \\centering",
    `  \\caption{${escapeLatex(caption)}}`,
    `  \\label{tab:${name.replaceAll(/[^A-Za-z0-9-]/g, "-")}}`,
    ...(isWide ? ["  \\resizebox{\\linewidth}{!}{%"] : []),
    `  \\begin{tabular}{${columns.map((column) => columnTypes[column]).join("")}}`,
    "    \\toprule",
    line(head.map(setHead)),
    "    \\midrule",
    ...rows.map((row) => line(row.map(setCell))),
    "    \\bottomrule",
    `  \\end{tabular}${isWide ? "}" : ""}`,
    "\\end{table}",
    "",
  ].join("\n");
}

/** Long heads stand in several lines. */
function setHead(text: string): string {
  const lines = wrapWords(text).map(escapeLatex);
  return lines.length === 1 ? lines.join("") : `\\shortstack{${lines.join("\\\\")}}`;
}

function setCell({ text, isBold }: StudyCell): string {
  const escaped = escapeLatex(text);
  return isBold ? `\\textbf{${escaped}}` : guardBracket(escaped);
}

/** After \\ a bracket at the start of a row would be read as a distance. */
function guardBracket(text: string): string {
  return text.startsWith("[") ? `{}${text}` : text;
}
