import { lexSql } from "../../sql/text/lexSql.ts";
import { beginsStatement, continuesStatement } from "../extract/sqlWords.ts";
import { PredictionFileError } from "../predictionFileError.ts";
import type { TextLine } from "./textLines.ts";

/** Lines that only go on with the statement of the line before. */
function brokenLines(answers: readonly TextLine[]): TextLine[] {
  return answers.filter((line, index) => {
    const before = answers[index - 1];
    if (before === undefined) return false;
    const isInString = hasOpenString(before.text) && hasOpenString(line.text);
    if (isInString && !/^\s*\(*\s*(?:select|with)\b/i.test(line.text)) return true;
    if (isCommonTableAlone(before.text)) return true;
    if (!continuesStatement(line.text)) return false;
    // In DuckDB a statement may begin with FROM, but not one whose SELECT stands on the line before.
    return !beginsStatement(line.text) || !/\bfrom\b/i.test(before.text);
  });
}

/** A WITH whose own SELECT has yet to come. */
function isCommonTableAlone(line: string): boolean {
  if (!/^\s*with\b/i.test(line) || !beginsStatement(line)) return false;
  return !lexSql(line).some(({ depth, text }) => depth === 0 && /^(?:select|values|from)$/i.test(text));
}

const hasOpenString = (line: string) => line.split("'").length % 2 === 0;

/** More than a model writes by mistake. */
export const hasBrokenLines = (answers: readonly TextLine[]) =>
  brokenLines(answers).length * 10 > answers.length;

/** Throws `PredictionFileError` where answers go over lines, unless those are few among as many as there are examples. */
export function refuseBrokenLines(answers: readonly TextLine[], isCounted: boolean, file: string): void {
  const open = answers.find((line) => /^\s*(?:`{3,}|~{3,})\s*\w*\s*$/.test(line.text));
  if (open) {
    throw new PredictionFileError(
      `${file}: ${open.place} is a Markdown fence alone: its answers go over several lines. ` +
        "Write each as a JSON text, in a JSON list or one a line.",
    );
  }
  const [broken] = brokenLines(answers);
  if (broken && (hasBrokenLines(answers) || !isCounted)) {
    throw new PredictionFileError(
      `${file}: ${broken.place} goes on with a statement that began before (${JSON.stringify(broken.text.trim().slice(0, 40))}), ` +
        "but lines of SQL hold one answer each. Write each answer on one line, end each with a semicolon, or use JSON.",
    );
  }
}
