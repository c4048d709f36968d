import { lexSql } from "../../sql/text/lexSql.ts";
import { beginsStatement } from "../extract/sqlWords.ts";
import { PredictionFileError } from "../predictionFileError.ts";
import { hasBrokenLines, refuseBrokenLines } from "./brokenLines.ts";
import { type KnownExamples, numberedLines, refuseEvidenceInLines } from "./evidenceInLines.ts";
import { answerRecord, type PredictionRecord, type PredictionRecords } from "./predictionRecord.ts";
import { type TextLine, textLines } from "./textLines.ts";

/**
 * One SQL a line, a blank line where there is no answer; Spider's `SQL<tab>database`, told by more than half of the lines
 * ending in a tab and one of `databaseIds`; lines with a number of their own before the SQL; or, where the lines are not as many as the examples, but the statements are,
 * a script of statements that end in semicolons.
 */
export function lineRecords(
  text: string,
  file: string,
  { counts, ...known }: KnownExamples & { readonly counts: readonly number[] },
): PredictionRecords {
  const lines = textLines(text);
  const answers = lines.filter((line) => line.text.trim() !== "");
  const withDatabase = answers.filter((line) =>
    known.databaseIds.has(splitLine(line.text)?.databaseId ?? ""),
  );
  if (withDatabase.length * 2 > answers.length) {
    return { format: "lines of SQL<tab>database", records: lines.map((line) => tabbedRecord(line, file)) };
  }
  const numbered = numberedLines(answers, file);
  if (numbered) {
    const hasBlankLines = answers.length < withoutBlankEnd(lines).length;
    return { format: "numbered lines of SQL", records: numbered, hasBlankLines };
  }
  refuseEvidenceInLines(answers, file, known);
  refuseHeading(answers, file);
  const isCounted = counts.includes(withoutBlankEnd(lines).length) || counts.includes(lines.length);
  const script = isCounted && !hasBrokenLines(answers) ? undefined : scriptRecords(text, counts);
  if (script) return script;
  refuseBrokenLines(answers, isCounted, file);
  const records = lines.map((line) => answerRecord(line.place, line.text.trim()));
  return { format: "lines of SQL", records: numberedByComments(records) };
}

/** Above lines of SQL a comment or a heading takes the place of the first answer, and shifts all others. */
function refuseHeading([first, second]: readonly TextLine[], file: string): void {
  if (first === undefined || second === undefined || !/^\s*(?:#|--|\/\/)/.test(first.text)) return;
  const isAlone = lexSql(first.text).length === 0 || /^\s*(?:#|\/\/)/.test(first.text);
  const isNumber = /\d/.test(first.text) && /^\s*--/.test(first.text);
  if (!isAlone || isNumber || !beginsStatement(second.text) || /^\s*(?:#|--)/.test(second.text)) return;
  throw new PredictionFileError(
    `${file}: ${first.place} is a comment or a heading (${JSON.stringify(first.text.trim().slice(0, 40))}) above lines of SQL, ` +
      "of which each is an answer. Remove it, or leave a blank line where the first example has no answer.",
  );
}

function withoutBlankEnd(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.slice(0, lines.findLastIndex((line) => line.text.trim() !== "") + 1);
}

function scriptRecords(text: string, counts: readonly number[]): PredictionRecords | undefined {
  const ends = lexSql(text).filter(({ kind, text: token }) => kind === "symbol" && token === ";");
  if (ends.length === 0) return undefined;
  const bounds = [0, ...ends.map(({ start }) => start + 1), text.length];
  const records: PredictionRecord[] = [];
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    const statement = text.slice(start, bounds[index + 1]).trim();
    if (lexSql(statement.replace(/;$/, "")).length === 0) continue;
    if (!beginsStatement(statement)) return undefined;
    records.push(answerRecord(`statement ${records.length + 1}`, statement));
  }
  return counts.includes(records.length)
    ? { format: "SQL script", records: numberedByComments(records) }
    : undefined;
}

/** A comment before a statement, of which the only number may be that of its example. */
const leadingComment = /^(?:--([^\n]*)\n|\/\*([\s\S]*?)\*\/)/;

/** Takes numbers in comments before all statements for those of the examples, where no two are the same. */
function numberedByComments(records: readonly PredictionRecord[]): readonly PredictionRecord[] {
  const numbers = records.map(({ answer }) => {
    const [, line, block] = leadingComment.exec(String(answer)) ?? [];
    const found = (line ?? block)?.match(/\d+/g);
    return found?.length === 1 ? found[0] : undefined;
  });
  if (numbers.includes(undefined) || new Set(numbers).size < numbers.length) return records;
  return records.map((record, index) => ({ ...record, fields: new Map([["id", numbers[index]]]) }));
}

function tabbedRecord({ place, text }: TextLine, file: string): PredictionRecord {
  if (text.trim() === "") return answerRecord(place, "");
  const parts = splitLine(text);
  if (!parts) {
    throw new PredictionFileError(
      `${file}: ${place} has no database behind a tab, as the other lines have. Write each answer as ` +
        "`SQL<tab>db_id` on one line; SQL of several lines needs one of the JSON formats.",
    );
  }
  return answerRecord(place, parts.sql, [["db_id", parts.databaseId]]);
}

function splitLine(line: string): { sql: string; databaseId: string } | undefined {
  const tab = line.trimEnd().lastIndexOf("\t");
  if (tab < 0) return undefined;
  return { sql: line.slice(0, tab).trim(), databaseId: line.slice(tab + 1).trim() };
}
