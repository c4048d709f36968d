import { readFile, stat } from "node:fs/promises";
import { formatCount } from "../../statistics/format.ts";
import type { Example } from "../benchmarks/benchmark.ts";
import { decodeText } from "../benchmarks/formats/decodeText.ts";
import { normalizeSql } from "../sql/text/normalizeSql.ts";
import type { AnswerText } from "./fields/answerText.ts";
import { chooseAnswerField } from "./fields/chooseAnswerField.ts";
import { type Match, matchRecords } from "./matching/matchRecords.ts";
import { nameColumns } from "./matching/nameColumns.ts";
import { createSlots, type Slots } from "./matching/slots.ts";
import { PredictionFileError } from "./predictionFileError.ts";
import type { PredictionReport } from "./predictionReport.ts";
import { plainText } from "./records/evidenceInLines.ts";
import { folderRecords } from "./records/folderRecords.ts";
import { jsonRecords } from "./records/jsonRecords.ts";
import { lineRecords } from "./records/lineRecords.ts";
import type { PredictionRecord, PredictionRecords } from "./records/predictionRecord.ts";
import { refuseBinary, refuseForeignText } from "./records/refuseBinary.ts";
import { tableRecords } from "./records/tableRecords.ts";
import { type ExtractMode, type Prediction, takeAnswers } from "./takeAnswers.ts";

export interface ReadPredictionsOptions {
  /** Examples that the file leaves out have no answer; else they are an error. */
  readonly allowMissing?: boolean;
  /** Positions, in the split as published, of examples that `examples` lacks: a file may answer them too. */
  readonly leftOut?: readonly number[];
  /** The field that holds the answers; told by its name and content unless given. */
  readonly field?: string | undefined;
  /** Default: `auto`. */
  readonly extract?: ExtractMode | undefined;
}

export interface ReadPredictions {
  /** In the examples' order. */
  readonly predictions: readonly Prediction[];
  readonly report: PredictionReport;
}

const maximumMegabytes = 256;

/**
 * Reads another system's answers to the examples of one split: recognizes the format by the content, finds the field
 * that holds the answers and the example that each of them answers, and takes the SQL out. A folder holds an answer a file. What can be read in two ways
 * is refused with both: throws `PredictionFileError` naming the file, the place in it, the fault and the fix.
 */
export async function readPredictions(
  file: string,
  examples: readonly Example[],
  options: ReadPredictionsOptions = {},
): Promise<ReadPredictions> {
  const { allowMissing = false, leftOut = [], field, extract = "auto" } = options;
  const slots = createSlots(examples, leftOut);
  const found = await readRecords(file, slots);
  const records = withoutBlankEnd(found.records, slots);
  if (records.length === 0) throw new PredictionFileError(`${file} holds no answers (${found.format}).`);
  const gold = new Set(examples.map(({ goldSql }) => normalizeSql(goldSql)));
  const { format, isHeaderless } = found;
  const choice = { file, field, gold, format, isHeaderless, allowMissing };
  const { fields, answers } = chooseAnswerField(records, choice);
  const named = isHeaderless ? nameColumns(records, fields, slots) : records;
  const withDatabases = named.map((record, index) => withBirdDatabase(record, answers[index]));
  const match = matchRecords(
    withDatabases.map(({ record }) => record),
    slots,
    file,
  );
  const placed = place(withDatabases, match, { file, slots, allowMissing, found });
  const { predictions, counts } = takeAnswers(
    slots.kept.map((position) => placed.answers.get(position)),
    examples,
    { extract, isLines: found.format.includes("lines of SQL") },
  );
  const report: PredictionReport = {
    format: found.format,
    fields,
    matchedBy: match.by,
    examples: examples.length,
    records: records.length,
    missing: placed.missing,
    surplus: placed.surplus,
    repeated: placed.repeated,
    ...counts,
    empty: counts.empty - placed.missing,
    notices: [...(found.notices ?? []), ...match.notices],
  };
  return { predictions, report };
}

async function readRecords(file: string, slots: Slots): Promise<PredictionRecords> {
  if (await isFolder(file)) return folderRecords(file, maximumMegabytes);
  const bytes = await readBytes(file);
  refuseBinary(bytes, file);
  const { text, remark } = decodeText(bytes);
  refuseForeignText(text, file);
  return { ...recognize(text, file, slots), notices: remark === undefined ? [] : [`${file} ${remark}`] };
}

/** False for what is not there: that is said where it is read. */
async function isFolder(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
}

function recognize(text: string, file: string, slots: Slots): PredictionRecords {
  if (text.trim() === "") throw new PredictionFileError(`${file} is empty. Point at a file of predictions.`);
  const known = {
    databaseIds: new Set(slots.examples.flatMap((example) => example?.databaseId ?? [])),
    questions: new Set(slots.examples.flatMap((example) => (example ? plainText(example.question) : []))),
  };
  const counts = [slots.examples.length, slots.kept.length];
  return (
    jsonRecords(text, file) ??
    tableRecords(text, file, known) ??
    lineRecords(text, file, { ...known, counts })
  );
}

/** Without the blank lines that an editor left behind the last answer. */
function withoutBlankEnd(
  records: readonly PredictionRecord[],
  { examples, kept }: Slots,
): readonly PredictionRecord[] {
  const counts = [kept.length, examples.length];
  const end = records.findLastIndex(({ answer, fields }) => answer !== "" || fields.size > 0) + 1;
  const count = counts.find((one) => one >= end);
  return count === undefined || counts.includes(records.length) ? records : records.slice(0, count);
}

interface Answered {
  readonly record: PredictionRecord;
  /** Null where the record gives none. */
  readonly answer: string | null;
}

const birdSeparator = "\t----- bird -----\t";

/** Splits BIRD's `SQL\t----- bird -----\tdb_id`; an answer without the separator is whole. */
function withBirdDatabase(record: PredictionRecord, answer: AnswerText | undefined): Answered {
  const text = answer && "text" in answer ? answer.text : null;
  const at = text?.lastIndexOf(birdSeparator) ?? -1;
  if (text === null || at < 0) return { record, answer: text };
  const databaseId = text.slice(at + birdSeparator.length).trim();
  const fields = new Map(record.fields).set("db_id", databaseId);
  return { record: { ...record, fields }, answer: text.slice(0, at) };
}

interface Placed {
  /** By position in the split as published. */
  readonly answers: ReadonlyMap<number, string | null>;
  readonly missing: number;
  readonly surplus: number;
  readonly repeated: number;
}

function place(
  answered: readonly Answered[],
  { positions, by }: Match,
  {
    file,
    slots,
    allowMissing,
    found,
  }: { file: string; slots: Slots; allowMissing: boolean; found: PredictionRecords },
): Placed {
  const answers = new Map<number, string | null>();
  const places = new Map<number, string>();
  let [surplus, repeated] = [0, 0];
  for (const [index, { record, answer }] of answered.entries()) {
    const position = positions[index];
    if (position === undefined) {
      surplus += 1;
      continue;
    }
    const earlier = places.get(position);
    if (earlier !== undefined && answers.get(position) !== answer) {
      throw new PredictionFileError(
        `${file}: ${earlier} and ${record.place} both answer example ${position}. Keep one of them.`,
      );
    }
    if (earlier !== undefined) repeated += 1;
    answers.set(position, answer);
    places.set(position, record.place);
  }
  const missing = slots.kept.filter((position) => !answers.has(position));
  if (by === "order") requireCounted(answered.length, { file, slots, allowMissing, found });
  if (missing.length > 0 && !allowMissing) {
    throw new PredictionFileError(
      `${file} leaves ${formatCount(missing.length)} of ${formatCount(slots.kept.length)} examples without an answer, ` +
        `first example ${missing[0]}. Give one for each, null where there is no answer, or allow missing ones (--allow-missing).`,
    );
  }
  return { answers, missing: missing.length, surplus, repeated };
}

/** Answers that nothing but their order tells apart must be as many as the examples; only the last ones may be missing. */
function requireCounted(
  count: number,
  {
    file,
    slots,
    allowMissing,
    found,
  }: { file: string; slots: Slots; allowMissing: boolean; found: PredictionRecords },
): void {
  const counts = [slots.kept.length, slots.examples.length];
  const canBeCutShort = allowMissing && !found.hasBlankLines && slots.kept.length === slots.examples.length;
  if (counts.includes(count) || canBeCutShort) return;
  throw new PredictionFileError(
    `${file} has ${formatCount(count)} predictions, the split has ${formatCount(slots.examples.length)} examples ` +
      `(it was read as ${found.format}). Give one for each, a blank line or null where there is no answer, or allow ` +
      "missing ones (--allow-missing).",
  );
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > maximumMegabytes * 2 ** 20) {
      throw new PredictionFileError(
        `${file} has ${Math.ceil(size / 2 ** 20)} MB; predictions may have ${maximumMegabytes} MB. ` +
          "Keep only the SQL, one a line.",
      );
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof PredictionFileError) throw error;
    const fault =
      (error as NodeJS.ErrnoException).code === "ENOENT" ? "is not there" : `cannot be read (${error})`;
    throw new PredictionFileError(`${file} ${fault}. Point at a file of predictions.`, { cause: error });
  }
}
