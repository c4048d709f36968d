import { plainTable } from "../../shared/plainTable.ts";
import { type StudyTable, wrapWords } from "./studyTable.ts";

/** Aligned text; what is bold elsewhere is followed by a star. */
export function renderTerminal({ caption, head, rows }: StudyTable): string {
  const cells = rows.map((row) => row.map(({ text, isBold }) => (isBold ? `${text} *` : text)));
  return `${caption.replace("Bold:", "*:")}\n${plainTable(
    head.map((text) => wrapWords(text).join("\n")),
    cells,
  )}\n`;
}
