import type { StudyCell, StudyTable } from "./studyTable.ts";

/** A pipe table under its caption. */
export function renderMarkdown({ caption, head, columns, rows }: StudyTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    escapeMarkdown(caption),
    "",
    line(head.map(escapeMarkdown)),
    line(columns.map((column) => (column === "right" ? "---:" : "---"))),
    ...rows.map((row) => line(row.map(setCell))),
    "",
  ].join("\n");
}

function setCell({ text, isBold }: StudyCell): string {
  const escaped = escapeMarkdown(text);
  return isBold ? `**${escaped}**` : escaped;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\|*_`<]/g, "\\$&").replaceAll(/\s+/g, " ");
}
