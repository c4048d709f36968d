/** A table before it is set in terminal text, Markdown or LaTeX. */

export interface StudyCell {
  readonly text: string;
  readonly isBold?: boolean;
}

export interface StudyTable {
  /** Short, of letters and hyphens: LaTeX's label and a file's name. */
  readonly name: string;
  readonly caption: string;
  readonly head: readonly string[];
  /** `text` is wrapped where there is no room for it. */
  readonly columns: readonly ("left" | "right" | "text")[];
  readonly rows: readonly (readonly StudyCell[])[];
}

/** What stands where nothing was measured. */
export const missingCell: StudyCell = { text: "–" };

const headWidth = 18;

/** A head in lines, so that it makes no column wider than its numbers need. */
export function wrapWords(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= headWidth) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
