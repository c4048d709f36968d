/** Which of a folder's files are the benchmark, told by their fields first and their names second. */
import { basename, extname } from "node:path";
import type { BenchmarkFormat } from "../benchmark.ts";
import { splitAndDialect } from "./draft.ts";
import { columnsOf, missingColumns } from "./readTable.ts";
import { type Candidate, stem } from "./source.ts";
import { findColumns, isExampleTable } from "./tableColumns.ts";

/** A candidate of a known format, or one that bears a split's name and could not be read. */
export interface ChosenFile {
  readonly candidate: Candidate;
  /** Undefined where it could not be read. */
  readonly format: BenchmarkFormat | undefined;
}

/** A candidate that is no part of the benchmark. */
export interface RefusedFile {
  readonly candidate: Candidate;
  readonly reason: string;
  /** The format in which it has examples with gold SQL all the same: it is read where its split is asked for by name. */
  readonly format?: BenchmarkFormat;
}

export interface FileChoice {
  /** The format of the benchmark; undefined where no file has examples with gold SQL. */
  readonly format: BenchmarkFormat | undefined;
  readonly files: readonly ChosenFile[];
  readonly refused: readonly RefusedFile[];
}

/** Where files of several formats lie in a folder and no name tells, it is of the first that one of them has. */
const byPrecedence: readonly BenchmarkFormat[] = ["text2sql-data", "bird", "spider", "table"];

/** How the formats are called in a sentence. */
const formatTitles: Readonly<Record<BenchmarkFormat, string>> = {
  spider: "Spider's format",
  bird: "BIRD's format",
  "text2sql-data": "text2sql-data's format",
  table: "a table's format",
};

/** Splits as benchmarks publish them. What has another name may be one, too, but never instead of these. */
const knownSplits = [
  ...["train", "train_spider", "train_others", "dev", "development", "test", "val", "valid", "validation"],
  ...["mini_dev", "minidev"],
];

/** Fields in which systems' answers stand: with them, a list is made from the benchmark's own. */
const answerFields = [
  ...["prediction", "predictions", "pred", "predicted", "predicted_sql", "predicted_query", "pred_sql"],
  ...["generated_sql", "generated_query", "model_output", "model_response", "completion", "response"],
];

/** What a file is that holds something else. */
export const noList = "no list of examples";

/** Of copies of a file in several notations, which is read. */
const byNotation = [".json", ".jsonl", ".ndjson", ".csv", ".tsv"];

/**
 * Chooses among a folder's files. A file that bears the name of a published split comes before any other: the benchmark
 * is of the format of these, `dev` first, and lists of other formats under other names are not examples. Lists without
 * gold SQL, instruction files, systems' answers and empty files are refused beside a good one.
 */
export function chooseFiles(candidates: readonly Candidate[]): FileChoice {
  const sorted = candidates.map((candidate) => ({ candidate, standing: standingOf(candidate) }));
  const good = sorted.flatMap(({ candidate, standing: { format, isDerived } }) =>
    format === undefined || isDerived ? [] : [{ candidate, format }],
  );
  const derived = sorted.flatMap(({ candidate, standing: { format, isDerived } }) =>
    format !== undefined && isDerived ? [{ candidate, format }] : [],
  );
  const examples = good.length > 0 ? good : derived;
  const format = formatOfAll(examples);
  const files: ChosenFile[] = [];
  const refused: RefusedFile[] = [];
  for (const { candidate, standing } of sorted) {
    const own = examples.find((one) => one.candidate === candidate);
    const copied = copyOf(candidate, sorted);
    if (isSchemaOfSet(candidate, format)) continue;
    if (copied !== undefined) refused.push({ candidate, reason: `a copy of ${basename(copied.file)}` });
    else if (candidate.fault !== undefined) {
      if (isKnown(candidate)) files.push({ candidate, format: undefined });
      else refused.push({ candidate, reason: "cannot be read" });
    } else if (own === undefined) {
      refused.push({ candidate, ...withFormat(standing) });
    } else if (own.format === format || mixes(own, format)) files.push(own);
    else {
      const reason = `${formatTitles[own.format]} beside ${formatTitles[format ?? own.format]}`;
      refused.push({ candidate, reason, format: own.format });
    }
  }
  return { format, files, refused };
}

interface Standing {
  readonly format?: BenchmarkFormat;
  /** Made from examples, with gold SQL beside answers. */
  readonly isDerived: boolean;
  /** Why it is no split. */
  readonly reason: string;
}

function withFormat({ format, reason }: Standing): Omit<RefusedFile, "candidate"> {
  return format === undefined ? { reason } : { reason, format };
}

function standingOf({ entries, isEmpty }: Candidate): Standing {
  const no = (reason: string): Standing => ({ isDerived: false, reason });
  if (isEmpty) return no("empty");
  const objects = entries.filter((entry) => typeof entry === "object" && entry !== null);
  if (objects.length === 0) return no(noList);
  const fields = new Set(objects.slice(0, 100).flatMap((entry) => Object.keys(entry as object)));
  const entry = objects.find((one) => formatOf(one) !== undefined);
  const format = entry === undefined ? undefined : formatOf(entry);
  const isDerived = answerFields.some((field) => fields.has(field));
  if (format !== undefined) return { format, isDerived, reason: "answers beside the gold SQL" };
  if (fields.has("instruction") && fields.has("output")) return no("instructions, without gold SQL");
  if (fields.has("db_id")) return no("no gold SQL");
  if (!fields.has("question")) return no(noList);
  return no(missingColumns(columnsOf(objects)));
}

/** The format of an example by its fields; undefined where it is none, or has no gold SQL. */
function formatOf(entry: unknown): BenchmarkFormat | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const has = (...fields: string[]) => fields.every((field) => isGiven((entry as Fields)[field]));
  if (has("sentences", "sql", "query-split")) return "text2sql-data";
  if (has("db_id", "SQL")) return "bird";
  if (has("db_id", "query")) return "spider";
  const columns = findColumns(Object.keys(entry));
  return isExampleTable(columns) && has(columns.sql ?? "") ? "table" : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === "string" && value.trim() === "");
}

function formatOfAll(
  examples: readonly { candidate: Candidate; format: BenchmarkFormat }[],
): BenchmarkFormat | undefined {
  const known = examples.filter(({ candidate }) => isKnown(candidate));
  const dev = known.filter(({ candidate }) => splitName(candidate) === "dev");
  for (const some of [dev, known, examples]) {
    const format = byPrecedence.find((one) => some.some((example) => example.format === one));
    if (format !== undefined) return format;
  }
  return undefined;
}

/** A published split is one in whichever format; only text2sql-data's sets are whole benchmarks each. */
function mixes({ candidate, format }: Required<ChosenFile>, chosen: BenchmarkFormat | undefined): boolean {
  return isKnown(candidate) && format !== "text2sql-data" && chosen !== "text2sql-data";
}

/** The file of the same name in a notation that comes before, where that is one with examples or a damaged one. */
function copyOf(
  candidate: Candidate,
  all: readonly { candidate: Candidate; standing: Standing }[],
): Candidate | undefined {
  const order = (file: string) => byNotation.indexOf(extname(file));
  return all.find(
    ({ candidate: other, standing }) =>
      stem(other.file) === stem(candidate.file) &&
      order(other.file) < order(candidate.file) &&
      (standing.format !== undefined || other.fault !== undefined),
  )?.candidate;
}

/** text2sql-data describes a set's database in `<set>-schema.csv`. */
function isSchemaOfSet({ file }: Candidate, format: BenchmarkFormat | undefined): boolean {
  return format === "text2sql-data" && file.endsWith("-schema.csv");
}

function isKnown(candidate: Candidate): boolean {
  return knownSplits.includes(splitName(candidate));
}

function splitName({ file }: Candidate): string {
  return splitAndDialect(stem(file)).name.toLowerCase();
}
