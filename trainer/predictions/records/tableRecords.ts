import { parse } from "csv-parse/sync";
import { beginsStatement } from "../extract/sqlWords.ts";
import { meaningOf } from "../fields/fieldNames.ts";
import { evidenceKindOf } from "../matching/evidenceNames.ts";
import { PredictionFileError } from "../predictionFileError.ts";
import { refuseBrokenLines } from "./brokenLines.ts";
import { type KnownExamples, plainText } from "./evidenceInLines.ts";
import { markdownTable } from "./markdownTable.ts";
import { answerRecord, type PredictionFormat, type PredictionRecords } from "./predictionRecord.ts";
import { textLines } from "./textLines.ts";

interface Delimiter {
  readonly character: string;
  readonly format: PredictionFormat;
}

const delimiters: readonly Delimiter[] = [
  { character: ",", format: "CSV" },
  { character: "\t", format: "TSV" },
  { character: ";", format: "CSV with semicolons" },
  { character: "|", format: "CSV with bars" },
];

/**
 * The rows of a table, told by its first line or, without names there, by columns of which one beside others holds SQL.
 * Undefined where the text is no table. Columns without names are named by their numbers, from 1. Throws
 * `PredictionFileError` where a row has another number of fields than the first.
 */
export function tableRecords(
  text: string,
  file: string,
  known: KnownExamples,
): PredictionRecords | undefined {
  const table = markdownTable(text);
  if (table) return recordsOf(table.rows, table.names, "Markdown table", file);
  for (const delimiter of delimiters) {
    const rows = readRows(text, delimiter);
    if (rows === undefined || rows.length === 0) continue;
    const names = namesIn(rows);
    if (names) return recordsOf(rows.slice(1), names, delimiter.format, file);
    if (isHeaderless(rows, delimiter, known)) {
      return { ...recordsOf(rows, undefined, delimiter.format, file), isHeaderless: true };
    }
  }
  return columnOfQuotes(text, file) ?? columnOfSql(text, file);
}

/** A line that begins with a quoted SQL: of the plain formats only CSV quotes. */
const quotedStatement = /^"\s*\(*(?:select|with)\b/im;

interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Undefined where quotes do not close: then the text is no table with this delimiter. */
function readRows(text: string, { character }: Delimiter): Row[] | undefined {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const isColumn =
    character === "," && (quotedStatement.test(text) || /^\s*"/.test(firstLine) || isColumnName(firstLine));
  if (!firstLine.includes(character) && !isColumn) return undefined;
  try {
    const records = parse(text, {
      delimiter: character,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return withoutBlankLines(records.map(({ info, record }) => ({ line: info.lines, fields: record })));
  } catch {
    return undefined;
  }
}

/** A blank line in a table of one column is a row without an answer, except at its end. */
function withoutBlankLines(rows: readonly Row[]): Row[] {
  const isBlank = ({ fields }: Row) => fields.length === 1 && fields[0]?.trim() === "";
  const end = rows.findLastIndex((row) => !isBlank(row)) + 1;
  const isColumn = rows.every(({ fields }) => fields.length === 1);
  return rows.slice(0, end).filter((row) => isColumn || !isBlank(row));
}

/** The first row, where its fields are names and one of them says that its column holds SQL. */
function namesIn([first, ...rest]: readonly Row[]): readonly string[] | undefined {
  const names = first?.fields.map((name) => name.trim()) ?? [];
  const isNames = names.every((name) => name.length <= 60 && !/["\n]/.test(name) && !beginsStatement(name));
  if (!isNames || names.every((name) => name === "")) return undefined;
  const meanings = names.map(meaningOf);
  const isNamed = meanings.some((meaning) => meaning === "prediction" || meaning === "sql");
  if (names.length === 1)
    return isColumnName(names[0] ?? "") && rest.every(({ fields }) => fields.length === 1)
      ? names
      : undefined;
  const even = rest.filter(({ fields }) => fields.length === names.length).length;
  if (isNamed && even >= 0.9 * rest.length) return names;
  const hasEvidence = names.some((name) => name !== "" && evidenceKindOf(name) !== undefined);
  const isKnown = hasEvidence || meanings.some((meaning) => meaning !== "other");
  return isKnown && names.some((_, column) => isSqlColumn(rest, column)) ? names : undefined;
}

function isSqlColumn(rows: readonly Row[], column: number): boolean {
  const filled = rows.filter(({ fields }) => (fields[column] ?? "").trim() !== "");
  const statements = filled.filter(({ fields }) =>
    /^\s*(?:select|with)\b|^\s*(?:```|<)/i.test(fields[column] ?? ""),
  );
  return statements.length > 0 && statements.length * 2 >= filled.length;
}

/** In SQL itself a statement never begins behind a comma or a tab; in front of one it stands where a database follows. */
function isHeaderless(
  rows: readonly Row[],
  { character }: Delimiter,
  { databaseIds, questions }: KnownExamples,
): boolean {
  const width = rows[0]?.fields.length ?? 0;
  const even = rows.filter(({ fields }) => fields.length === width).length;
  if (width < 2 || even < 0.9 * rows.length) return false;
  const columns = Array.from({ length: width }, (_, column) => column);
  if (columns.some((column) => column > 0 && isSqlColumn(rows, column))) return true;
  const valuesOf = (column: number) => rows.map(({ fields }) => plainText(fields[column] ?? ""));
  const isNumbering = (column: number) =>
    valuesOf(column).every((value) => /^\d+$/.test(value)) &&
    new Set(valuesOf(column)).size === rows.length &&
    !valuesOf(column - 1).some((value) => /\blimit\s+\d+$/.test(value));
  const isQuestion = (column: number) =>
    valuesOf(column).filter((value) => questions.has(value)).length * 2 > rows.length;
  const isBesideSql = columns.some((column) => column > 0 && (isNumbering(column) || isQuestion(column)));
  if (rows.length > 1 && isSqlColumn(rows, 0) && isBesideSql) return true;
  const isDatabase = (column: number) =>
    rows.filter(({ fields }) => databaseIds.has((fields[column] ?? "").trim())).length * 2 > rows.length;
  // `SQL<tab>database` is a format of its own.
  return character !== "\t" && columns.some((column) => column > 0 && isDatabase(column));
}

function recordsOf(
  answers: readonly Row[],
  names: readonly string[] | undefined,
  format: PredictionFormat,
  file: string,
): PredictionRecords {
  const columns = names ?? answers[0]?.fields.map((_, column) => String(column + 1)) ?? [];
  const twice = columns.find((name, column) => columns.indexOf(name) < column);
  if (twice !== undefined) {
    throw new PredictionFileError(
      `${file} has two columns ${JSON.stringify(twice)}. Rename or remove one of them.`,
    );
  }
  // In a column alone a line may be unquoted, and only half of an answer.
  if (columns.length === 1) refuseBrokenLines(linesOf(answers), true, file);
  const records = answers.map(({ line, fields }) => {
    if (fields.length !== columns.length) {
      throw new PredictionFileError(
        `${file}: the row that ends on line ${line} has ${fields.length} fields, the first has ${columns.length}. ` +
          "Write double quotes around fields that hold the delimiter, quotes or lines.",
      );
    }
    return { place: `line ${line}`, fields: new Map(columns.map((name, column) => [name, fields[column]])) };
  });
  return { format, records };
}

const isColumnName = (line: string) =>
  /^\w+(?:[ -]\w+){0,2}$/.test(line.trim()) &&
  !/select/i.test(line) &&
  ["prediction", "reply", "sql"].includes(meaningOf(line));

const linesOf = (rows: readonly Row[]) =>
  rows
    .map(({ line, fields }) => ({ place: `line ${line}`, text: fields[0] ?? "" }))
    .filter(({ text }) => text.trim() !== "");

/** Lines of which those are quoted that need it, without a name above. */
function columnOfQuotes(text: string, file: string): PredictionRecords | undefined {
  const [comma] = delimiters;
  const rows = comma && quotedStatement.test(text) ? readRows(text, comma) : undefined;
  if (rows === undefined || rows.some(({ fields }) => fields.length > 1)) return undefined;
  refuseBrokenLines(linesOf(rows), true, file);
  return {
    format: "CSV",
    records: rows.map(({ line, fields }) => answerRecord(`line ${line}`, fields[0] ?? "")),
  };
}

/** A field that a program wrote in quotes, for a delimiter that a column alone does not need. */
const withoutQuotes = (field: string) =>
  /^"(?:[^"]|"")*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;

/** A name above lines of SQL that need no quotes. */
function columnOfSql(text: string, file: string): PredictionRecords | undefined {
  const [head, ...lines] = textLines(text);
  const name = head?.text.trim() ?? "";
  if (!isColumnName(name)) return undefined;
  refuseBrokenLines(
    lines.filter((line) => line.text.trim() !== ""),
    true,
    file,
  );
  const records = lines.map(({ place, text: line }) => ({
    place,
    fields: new Map([[name, withoutQuotes(line.trim())]]),
  }));
  return { format: "CSV", records };
}
