import { lexSql } from "../../sql/text/lexSql.ts";
import { beginsStatement, continuesStatement } from "../extract/sqlWords.ts";
import { PredictionFileError } from "../predictionFileError.ts";
import { answerRecord, type PredictionRecord, type PredictionRecords } from "./predictionRecord.ts";
import { type TextLine, textLines } from "./textLines.ts";

/**
 * One SQL a line, a blank line where there is no answer; Spider's `SQL<tab>database`, told by more than half of the lines
 * ending in a tab and one of `databaseIds`; or, where the lines are not as many as the examples, but the statements are,
 * a script of statements that end in semicolons.
 */
export function lineRecords(
  text: string,
  file: string,
  { databaseIds, counts }: { databaseIds: ReadonlySet<string>; counts: readonly number[] },
): PredictionRecords {
  const lines = textLines(text);
  const answers = lines.filter((line) => line.text.trim() !== "");
  const withDatabase = answers.filter((line) => databaseIds.has(splitLine(line.text)?.databaseId ?? ""));
  if (withDatabase.length * 2 > answers.length) {
    return { format: "lines of SQL<tab>database", records: lines.map((line) => tabbedRecord(line, file)) };
  }
  const isCounted = counts.includes(withoutBlankEnd(lines).length) || counts.includes(lines.length);
  const script = isCounted && !hasBrokenLines(answers) ? undefined : scriptRecords(text, counts);
  if (script) return script;
  refuseBrokenLines(answers, isCounted, file);
  return {
    format: "lines of SQL",
    records: lines.map((line) => answerRecord(line.place, line.text.trim())),
  };
}

function withoutBlankEnd(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.slice(0, lines.findLastIndex((line) => line.text.trim() !== "") + 1);
}

/** Lines that only go on with the statement of the line before. */
function brokenLines(answers: readonly TextLine[]): TextLine[] {
  return answers.filter((line, index) => {
    const before = answers[index - 1];
    if (before === undefined || !continuesStatement(line.text)) return false;
    // In DuckDB a statement may begin with FROM, but not one whose SELECT stands on the line before.
    return !beginsStatement(line.text) || !/\bfrom\b/i.test(before.text);
  });
}

/** More than a model writes by mistake. */
const hasBrokenLines = (answers: readonly TextLine[]) => brokenLines(answers).length * 10 > answers.length;

function refuseBrokenLines(answers: readonly TextLine[], isCounted: boolean, file: string): void {
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

function scriptRecords(text: string, counts: readonly number[]): PredictionRecords | undefined {
  const ends = lexSql(text).filter(({ kind, text: token }) => kind === "symbol" && token === ";");
  const bounds = [0, ...ends.map(({ start }) => start + 1), text.length];
  const records: PredictionRecord[] = [];
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    const statement = text.slice(start, bounds[index + 1]).trim();
    if (lexSql(statement.replace(/;$/, "")).length === 0) continue;
    if (!beginsStatement(statement)) return undefined;
    records.push(answerRecord(`statement ${records.length + 1}`, statement));
  }
  return counts.includes(records.length) ? { format: "SQL script", records } : undefined;
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
