import { meaningOf } from "../fields/fieldNames.ts";
import { evidenceKindOf } from "../matching/evidenceNames.ts";
import { PredictionFileError } from "../predictionFileError.ts";
import { jsonSequence, withoutSeparators, withoutStrayNumbers } from "./jsonSequence.ts";
import { answerRecord, type PredictionRecord, type PredictionRecords } from "./predictionRecord.ts";
import { repeatedName } from "./repeatedName.ts";
import { type TextLine, textLines } from "./textLines.ts";

/**
 * A list, an object by keys, an object that holds a list or columns, one JSON value a line, or objects one behind the other.
 * Undefined where the text is none of these: not JSON, and less than half of its lines are.
 */
export function jsonRecords(given: string, file: string): PredictionRecords | undefined {
  const text = withoutStrayNumbers(withoutSeparators(given));
  const whole = parse(text);
  if (whole && isContainer(whole.value)) {
    refuseRepeated(text, file, !Array.isArray(whole.value));
    return recordsOf(whole.value, file);
  }
  const allLines = textLines(text);
  const lines = allLines.filter((line) => line.text.trim() !== "");
  // Some programs write the commas of a list without its brackets.
  const values = lines.map((line) => parseLine(line.text) ?? parseLine(line.text.replace(/,\s*$/, "")));
  const parsed = values.filter((value) => value !== undefined);
  if (parsed.length > 0 && parsed.length * 2 >= lines.length && !isQuotedTable(values)) {
    for (const line of lines) refuseRepeated(line.text, `${file}: ${line.place}`, false);
    const end = allLines.findLastIndex((line) => line.text.trim() !== "") + 1;
    return {
      format: "JSON lines",
      records: lines.map((line, index) => recordOfLine(line, values[index], file)),
      hasBlankLines: end > lines.length,
    };
  }
  const sequence = jsonSequence(text)?.map(parse);
  if (sequence?.every((value) => value !== undefined && isContainer(value.value))) {
    refuseRepeated(text, file, false);
    return {
      format: "JSON lines",
      records: sequence.map((value, index) => recordOf(`value ${index + 1}`, value?.value)),
    };
  }
  if (looksTorn(text, lines)) throw notJson(file, "it", faultOf(text));
  return undefined;
}

type Parsed = { readonly value: unknown };
type JsonObject = Readonly<Record<string, unknown>>;

const isContainer = (value: unknown): value is object => typeof value === "object" && value !== null;
const isObject = (value: unknown): value is JsonObject => isContainer(value) && !Array.isArray(value);

/** Numbers, true and false alone on a line are no answers that anybody writes as JSON. */
function parseLine(line: string): Parsed | undefined {
  return /^\s*(?:[{["]|null\s*$)/.test(line) ? parse(line) : undefined;
}

function parse(text: string): Parsed | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function faultOf(text: string): string {
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Quoted lines of CSV: some are no JSON strings, for CSV doubles its quotes, or the first names the column. */
function isQuotedTable(values: readonly (Parsed | undefined)[]): boolean {
  if (!values.every((one) => one === undefined || typeof one.value === "string")) return false;
  const [first] = values;
  return values.includes(undefined) || isAnswerField(String(first?.value));
}

/** Begun as JSON goes on, or named so; and not lines of SQL, of which a model began the first like that. */
function looksTorn(text: string, lines: readonly TextLine[]): boolean {
  const isBegun = /^\s*(?:\{\s*["'}]|\[\s*["'{[\]]|\[\s*null)/.test(text);
  const statements = lines.filter((line) => /^\s*\(*\s*(?:select|with|values|from)\b/i.test(line.text));
  return isBegun && statements.length * 2 <= lines.length;
}

/** Of an object's own keys, which name examples, and of the fields of records that say what counts, each is there once. */
function refuseRepeated(text: string, place: string, isKeyed: boolean): void {
  const name = repeatedName(text, (one, depth) => (isKeyed && depth === 1) || isFieldName(one));
  if (name === undefined) return;
  throw new PredictionFileError(
    `${place} has ${JSON.stringify(name)} twice in one object. Keep one of them: JSON gives only the last.`,
  );
}

function notJson(file: string, place: string, fault: string): PredictionFileError {
  return new PredictionFileError(
    `${file}: ${place} is not JSON (${fault}). Restore the file, or write one SQL a line.`,
  );
}

function recordOfLine({ place, text }: TextLine, parsed: Parsed | undefined, file: string): PredictionRecord {
  if (parsed === undefined) throw notJson(file, place, faultOf(text));
  return recordOf(place, parsed.value);
}

function recordOf(place: string, value: unknown, key?: string): PredictionRecord {
  const record = isObject(value)
    ? { place, fields: new Map(Object.entries(value)) }
    : answerRecord(place, value);
  return key === undefined ? record : { ...record, key };
}

function recordsOf(content: object, file: string): PredictionRecords {
  if (Array.isArray(content)) {
    return {
      format: "JSON list",
      records: content.map((element, index) => recordOf(`entry ${index}`, element)),
    };
  }
  const object = content as JsonObject;
  const names = Object.keys(object);
  if (names.some((name) => isAnswerField(name) && !isContainer(object[name])))
    return { format: "JSON lines", records: [recordOf("line 1", object)] };
  const columns = columnsOf(object);
  if (columns) return { format: "JSON object", records: columns };
  const list = listWithin(object);
  if (list) {
    const records = list.elements.map((element, index) => recordOf(`${list.name}[${index}]`, element));
    return { format: "JSON object", records };
  }
  if (names.length === 0)
    throw new PredictionFileError(`${file} is an empty object. Give it an answer by each key.`);
  const records = Object.entries(object).map(([key, value]) =>
    recordOf(`key ${JSON.stringify(key)}`, value, key),
  );
  return { format: "JSON object", records };
}

const isAnswerField = (name: string) => ["prediction", "reply", "sql"].includes(meaningOf(name));
/** A field of records, not a record's key. */
const isFieldName = (name: string) => meaningOf(name) !== "other" || evidenceKindOf(name) !== undefined;

/** `{"question": [...], "sql": [...]}`, or the same with objects by row, as data frames are written. */
function columnsOf(object: JsonObject): PredictionRecord[] | undefined {
  const columns = Object.entries(object).filter(([, value]) => isContainer(value));
  if (!columns.some(([name]) => isAnswerField(name)) || !columns.every(([name]) => isFieldName(name)))
    return undefined;
  const [, first] = columns[0] ?? [];
  const rows = Object.keys(first ?? {});
  const isTable = columns.every(([, column]) => {
    const keys = Object.keys(column as object);
    return keys.length === rows.length && keys.every((key, index) => key === rows[index]);
  });
  // A list alone is what the object holds, not a column.
  if (!isTable || (columns.length === 1 && Array.isArray(first))) return undefined;
  return rows.map((row) => ({
    place: `row ${row}`,
    fields: new Map(columns.map(([name, column]) => [name, (column as JsonObject)[row]])),
    ...(Array.isArray(first) ? {} : { key: row }),
  }));
}

/** The only list of an object that holds one beside names and settings. */
function listWithin(object: JsonObject): { name: string; elements: readonly unknown[] } | undefined {
  const lists = Object.entries(object).filter(([, value]) => Array.isArray(value));
  const others = Object.entries(object).filter(([, value]) => isContainer(value) && !Array.isArray(value));
  const [only] = lists;
  if (only === undefined || lists.length > 1 || others.length > lists.length) return undefined;
  const isKeyed = Object.keys(object).every((name) => /^\d+$/.test(name));
  return isKeyed ? undefined : { name: only[0], elements: only[1] as readonly unknown[] };
}
