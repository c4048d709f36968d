import { normalizeSql } from "../../sql/text/normalizeSql.ts";
import { extractSql } from "../extract/extractSql.ts";
import { PredictionFileError } from "../predictionFileError.ts";
import type { PredictionRecord } from "../records/predictionRecord.ts";
import { type AnswerText, answerText } from "./answerText.ts";
import { type FieldMeaning, meaningOf, normalizeFieldName } from "./fieldNames.ts";

export interface AnswerChoice {
  /** The fields that hold the answers, several where each record has another of them; none where records are answers. */
  readonly fields: readonly string[];
  /** In the records' order. */
  readonly answers: readonly AnswerText[];
}

export interface ChoiceOptions {
  readonly file: string;
  /** The field to take, by its name or, of a table without names, its number. */
  readonly field?: string | undefined;
  /** Gold SQL of the split, normalized. */
  readonly gold: ReadonlySet<string>;
  readonly isHeaderless?: boolean | undefined;
  /** In the words of reports. */
  readonly format: string;
  /** Takes records without the field for unanswered. */
  readonly allowMissing: boolean;
}

/**
 * Finds the answers in the records. A field whose name means a prediction comes before one that means a model's reply,
 * and that before one that only means SQL, which may be the gold. Throws `PredictionFileError` where two fields could be
 * the answer and say different things, where none could, and where a record has no answer or one that is no text.
 */
export function chooseAnswerField(
  records: readonly PredictionRecord[],
  options: ChoiceOptions,
): AnswerChoice {
  const { file, field } = options;
  const withFields = records.filter(({ fields, answer }) => fields.size > 0 && answer === undefined);
  if (withFields.length === 0) {
    if (field === undefined)
      return { fields: [], answers: records.map((record) => readAnswer(record, [], options)) };
    throw new PredictionFileError(
      `${file} has no fields, so --field ${field} names none of it. Leave the option out.`,
    );
  }
  const columns = columnsOf(withFields);
  const fields = field === undefined ? choose(columns, options) : [named(field, columns, options)];
  return { fields, answers: records.map((record) => readAnswer(record, fields, options)) };
}

interface Column {
  readonly name: string;
  readonly meaning: FieldMeaning;
  /** In the order of the records that have fields; undefined where a record lacks the field or it is null or no text. */
  readonly texts: readonly (string | undefined)[];
}

function columnsOf(records: readonly PredictionRecord[]): Column[] {
  const names = [...new Set(records.flatMap(({ fields }) => [...fields.keys()]))];
  return names.map((name) => ({
    name,
    meaning: meaningOf(name),
    texts: records.map(({ fields }) => {
      const found = answerText(fields.get(name));
      return "text" in found && found.text.trim() !== "" ? found.text : undefined;
    }),
  }));
}

function choose(columns: readonly Column[], options: ChoiceOptions): string[] {
  if (options.isHeaderless) throw headerless(columns, options);
  const filled = columns.filter(({ texts }) => texts.some((text) => text !== undefined));
  // Called predictions, and without any SQL: perhaps a run that failed, whose gold must not pass for its answers.
  const empty = columns.filter((column) => column.meaning === "prediction" && !isCandidate(column));
  for (const meaning of ["prediction", "reply", "sql", "other"] as const) {
    const candidates = filled.filter((column) => column.meaning === meaning && isCandidate(column));
    if (candidates.length === 0) continue;
    const chosen = withoutGold(candidates, options.gold);
    // Where this is the gold, the answers may be those under a name that nobody knows, or replies without any SQL.
    const isOnlyGold = meaning === "sql" && chosen.every((column) => isGold(column, options.gold));
    const unlikely = columns.filter((column) =>
      column.meaning === "other" ? isCandidate(column) : column.meaning === "reply" && !isCandidate(column),
    );
    const rivals = [...chosen, ...(isOnlyGold ? unlikely : []), ...(meaning === "prediction" ? [] : empty)];
    if (rivals.length > 1 && !sayTheSame(rivals)) throw unclear(rivals, options);
    return chosen.map(({ name }) => name);
  }
  const [only, ...others] = empty;
  if (only && others.length === 0) return [only.name];
  throw new PredictionFileError(
    `${options.file}: no field holds SQL (fields: ${listed(columns)}). ` +
      "Give the SQL as text in a field prediction, null where there is no answer, or name the field with --field NAME.",
  );
}

/** Of a name that nobody knows all of the content has to be SQL. */
function isCandidate({ meaning, texts }: Column): boolean {
  const given = texts.filter((text) => text !== undefined);
  if (given.length === 0) return false;
  const withSql = given.filter((text) => extractSql(text).sql !== "");
  return meaning === "other"
    ? withSql.length === given.length && given.every(isStatement)
    : withSql.length > 0;
}

const isStatement = (text: string) => /^[\s(]*(?:select|with)\b/i.test(text);

/** Of several, those that do not just repeat the gold. */
function withoutGold(candidates: readonly Column[], gold: ReadonlySet<string>): readonly Column[] {
  const others = candidates.filter((column) => !isGold(column, gold));
  return others.length > 0 ? others : candidates;
}

function isGold({ texts }: Column, gold: ReadonlySet<string>): boolean {
  return texts.every((text) => text === undefined || gold.has(normalizeSql(text)));
}

/** Or each record has but one of them. */
function sayTheSame(columns: readonly Column[]): boolean {
  const [first] = columns;
  return (
    (first?.texts ?? []).every((_, index) => {
      const texts = columns.flatMap(({ texts: { [index]: text } }) => text ?? []);
      return new Set(texts.map((text) => normalizeSql(extractSql(text).sql))).size < 2;
    }) && columns.every(({ texts }) => texts.some((text) => text !== undefined))
  );
}

function unclear(rivals: readonly Column[], { file }: ChoiceOptions): PredictionFileError {
  const names = rivals.map(({ name }) => JSON.stringify(name));
  return new PredictionFileError(
    `${file}: ${names.slice(0, -1).join(", ")} and ${names.at(-1)} may each hold the answers. ` +
      `Name the one that does: ${rivals.map(({ name }) => `--field ${quotedForShell(name)}`).join(" or ")}.`,
  );
}

function headerless(columns: readonly Column[], options: ChoiceOptions): PredictionFileError {
  const withSql = columns.filter(
    (column) => column.texts.filter((text) => isStatement(text ?? "")).length * 2 > column.texts.length,
  );
  const { file } = options;
  const [first] = withSql;
  return new PredictionFileError(
    `${file} is ${options.format} without a header: ${columns.length} columns, of which ` +
      `${withSql.map(({ name }) => name).join(" and ") || "none"} ${withSql.length > 1 ? "hold" : "holds"} SQL. Give it a first line with names, or name the column of the answers ` +
      `by its number: --field ${first?.name ?? "1"}.`,
  );
}

function named(field: string, columns: readonly Column[], { file }: ChoiceOptions): string {
  const exact = columns.find(({ name }) => name === field);
  const alike = columns.filter(({ name }) => normalizeFieldName(name) === normalizeFieldName(field));
  const found = exact ?? (alike.length === 1 ? alike[0] : undefined);
  if (found) return found.name;
  throw new PredictionFileError(`${file} has no field ${JSON.stringify(field)}; it has ${listed(columns)}.`);
}

function readAnswer(
  record: PredictionRecord,
  names: readonly string[],
  { file, allowMissing }: ChoiceOptions,
): AnswerText {
  if (record.answer !== undefined) return texted(record.answer, record, file);
  const name =
    names.find((one) => (record.fields.get(one) ?? null) !== null) ??
    names.find((one) => record.fields.has(one));
  if (name !== undefined) return texted(record.fields.get(name), record, file);
  if (allowMissing) return { isAbsent: true };
  throw new PredictionFileError(
    `${file}: ${record.place} has no field ${names.join(" or ")} (fields: ${[...record.fields.keys()].slice(0, 8).join(", ")}), ` +
      "as other entries have. Give it there, null where there is no answer.",
  );
}

function texted(value: unknown, { place }: PredictionRecord, file: string): AnswerText {
  const found = answerText(value);
  if (!("fault" in found)) return found;
  throw new PredictionFileError(
    `${file}: ${place} is ${found.fault}. Write the SQL as one text, null where there is no answer.`,
  );
}

const listed = (columns: readonly Column[]) =>
  `${columns
    .slice(0, 12)
    .map(({ name }) => name)
    .join(", ")}${columns.length > 12 ? ", …" : ""}`;

const quotedForShell = (name: string) => (/^[\w.-]+$/.test(name) ? name : JSON.stringify(name));
