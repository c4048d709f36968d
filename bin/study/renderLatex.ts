import type { StudyCell, StudyTable } from "./studyTable.ts";

const columnTypes = { left: "l", right: "r", text: "p{5cm}" };

/** A floating table with booktabs' rules; the preamble needs \usepackage{booktabs}. */
export function renderLatex({ name, caption, head, columns, rows }: StudyTable): string {
  const line = (cells: readonly string[]) => `    ${cells.join(" & ")} \\\\`;
  return [
    "% \\usepackage{booktabs}",
    "\\begin{table}",
    "  \\centering",
    `  \\caption{${escapeLatex(caption)}}`,
    `  \\label{tab:${name.replaceAll(/[^A-Za-z0-9-]/g, "-")}}`,
    `  \\begin{tabular}{${columns.map((column) => columnTypes[column]).join("")}}`,
    "    \\toprule",
    line(head.map(escapeLatex)),
    "    \\midrule",
    ...rows.map((row) => line(row.map(setCell))),
    "    \\bottomrule",
    "  \\end{tabular}",
    "\\end{table}",
    "",
  ].join("\n");
}

function setCell({ text, isBold }: StudyCell): string {
  const escaped = escapeLatex(text);
  return isBold ? `\\textbf{${escaped}}` : guardBracket(escaped);
}

/** After \\ a bracket at the start of a row would be read as a distance. */
function guardBracket(text: string): string {
  return text.startsWith("[") ? `{}${text}` : text;
}

const replacements: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "$<$",
  ">": "$>$",
  "|": "$|$",
  "−": "$-$",
  "–": "--",
  "×": "$\\times$",
};

/** Plain text as LaTeX sets it: one pass, so that no replacement is replaced again. */
export function escapeLatex(text: string): string {
  return text
    .replaceAll(/[\\&%$#_{}~^<>|−–×]/g, (character) => replacements[character]!)
    .replaceAll(/\s+/g, " ");
}
