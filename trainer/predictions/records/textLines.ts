/** One line of a file. */
export interface TextLine {
  /** "line 3", counted from 1. */
  readonly place: string;
  readonly text: string;
}

/** Line ends of Unix and Windows; in a file without any, those of old Macs and of Unicode. The last line may lack its end. */
export function textLines(text: string): TextLine[] {
  const lines = text.split(text.includes("\n") ? /\r?\n/ : /[\r\u0085\u2028\u2029]/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line, index) => ({ place: `line ${index + 1}`, text: line }));
}
