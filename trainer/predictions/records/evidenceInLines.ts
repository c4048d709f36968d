import { PredictionFileError } from "../predictionFileError.ts";
import { answerRecord, type PredictionRecord } from "./predictionRecord.ts";
import type { TextLine } from "./textLines.ts";

/** `3: SELECT`, `[3] SELECT`, `#3 SELECT`, `- 3. SELECT`, `3,SELECT` and the like. */
const numbered = /^\s*(?:[-*+]\s+)?[#([]?\s*(\d{1,9})\s*[\])]?\s*(?:[:.,;|\t]|[-=]>)?\s*(.*)$/s;
/** Python's `(3, 'SELECT …')`. */
const tuple = /^\s*\(\s*\d+\s*,\s*["']/;
/** A number behind a delimiter at a line's end, which is not that of a LIMIT with its offset. */
const numberBehind = /(?<!\blimit\s+\d+\s*)[,;|\t] *(\d{1,9})$/i;
const isStatement = (text: string) => /^["'`(\s]*(?:select|with)\b/i.test(text);

/**
 * The answers of lines that each begin with another number, most of them before a statement: the numbers say which
 * example is answered, whatever the order. Undefined where the lines are not so. Throws `PredictionFileError` for tuples
 * of Python.
 */
export function numberedLines(
  lines: readonly TextLine[],
  file: string,
): readonly PredictionRecord[] | undefined {
  const parts = lines.map(({ text }) => numbered.exec(text));
  const numbers = parts.map((part) => part?.[1]);
  if (numbers.includes(undefined) || new Set(numbers.map(Number)).size < numbers.length) return undefined;
  if (parts.filter((part) => isStatement(part?.[2] ?? "")).length * 2 <= lines.length) return undefined;
  const python = lines.find(({ text }) => tuple.test(text));
  if (python) {
    throw new PredictionFileError(
      `${file}: ${python.place} is a tuple in Python's notation. ` +
        'Write each as JSON, as {"index": 3, "prediction": "SELECT 1"}.',
    );
  }
  return lines.map(({ place }, index) =>
    answerRecord(place, parts[index]?.[2]?.trim() ?? "", [["id", numbers[index]]]),
  );
}

/** What examples are known by. */
export interface KnownExamples {
  readonly databaseIds: ReadonlySet<string>;
  /** With single blanks and in lower case. */
  readonly questions: ReadonlySet<string>;
}

/**
 * Throws `PredictionFileError` where lines hold more than SQL: a number of their own behind it, or, before or behind it,
 * the question or the database of an example. Executed as they stand such lines fail, and their order may be another one.
 */
export function refuseEvidenceInLines(lines: readonly TextLine[], file: string, known: KnownExamples): void {
  const numbers = lines.map(({ text }) => numberBehind.exec(text.trimEnd())?.[1]);
  const areNumbered =
    lines.length > 2 && !numbers.includes(undefined) && new Set(numbers).size === numbers.length;
  if (areNumbered) throw moreThanSql(file, lines[0], "a number of its own behind the SQL");
  for (const [what, values] of [
    ["the question of an example", known.questions],
    ["the database of an example", known.databaseIds],
  ] as const) {
    const holding = lines.filter(({ text }) => holdsBeside(text, values));
    if (holding.length * 2 > lines.length) throw moreThanSql(file, holding[0], `${what} beside the SQL`);
  }
}

/** Characters that a question or a database may have in front of a statement or behind it. */
const longestBeside = 1_000;

/** Whether one of the values stands before the first statement of a line or at the line's end, with a delimiter between. */
function holdsBeside(text: string, values: ReadonlySet<string>): boolean {
  for (const { index, 0: delimiter } of text.matchAll(/[,;|\t]/g)) {
    const end = index + delimiter.length;
    if (index > longestBeside && text.length - end > longestBeside) continue;
    const rest = text.slice(end);
    const isBefore = isStatement(rest) && values.has(plainText(text.slice(0, index)));
    const isBehind = isStatement(text) && /^\S/.test(rest) && values.has(plainText(rest));
    if (isBefore || isBehind) return true;
  }
  return false;
}

/** As the values of `KnownExamples` are written. */
export const plainText = (text: string) => text.trim().replaceAll(/\s+/g, " ").toLowerCase();

function moreThanSql(file: string, line: TextLine | undefined, what: string): PredictionFileError {
  return new PredictionFileError(
    `${file}: ${line?.place} has ${what} (${JSON.stringify(line?.text.trim().slice(0, 80))}), as other lines have, but is no row of a table. ` +
      "Write double quotes around SQL that holds the delimiter and names in a first line, as index,prediction; or write JSON.",
  );
}
