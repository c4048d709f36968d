import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { z } from "zod";
import { BenchmarkError, type PassedOver } from "../benchmark.ts";
import { isLeftover, isNamed, leftoverReason } from "./leftovers.ts";
import { parseJson, readJson, readText, validate } from "./readJson.ts";
import { readRows } from "./readRows.ts";

/** A file that may hold examples. */
export interface Candidate {
  readonly file: string;
  /** A JSON list's entries, or the records of CSV, TSV and JSONL; none where it holds something else or nothing. */
  readonly entries: readonly unknown[];
  /** Where each entry stands, from 1: the line of a CSV, TSV or JSONL file, the place in a list. */
  readonly lineOf: (index: number) => number;
  /** Without a byte but blanks. */
  readonly isEmpty: boolean;
  /** Why it could not be read. */
  readonly fault?: BenchmarkError;
}

/** A folder's files from which a benchmark may be read. */
export interface Source {
  /** The folder, or the one file that was asked for. */
  readonly path: string;
  readonly folder: string;
  readonly isOneFile: boolean;
  /** At the folder's top level: JSON files by name, then tables and JSONL files by name. */
  readonly candidates: readonly Candidate[];
  /** KaggleDBQA keeps its examples in a folder of this name. */
  readonly hasExamplesFolder: boolean;
  /** Leftovers of systems and archives at the top level. */
  readonly passedOver: readonly PassedOver[];
  readonly settings: BenchmarkSettings;
}

/**
 * Reads what lies at the path's top level. Databases' descriptions (`*tables.json`), their words (`lexicon.json`), the
 * settings (`benchmark.json`), kata's report (`kata.json`) and BIRD's further answers to tied questions
 * (`*_tied_append.json`, which its evaluator does not accept) are no candidates. A candidate that cannot be read has its fault with it.
 */
export async function readSource(path: string): Promise<Source> {
  const resolved = resolve(path);
  const isOneFile = (await statistics(resolved)).isFile();
  const folder = isOneFile ? dirname(resolved) : resolved;
  const present = isOneFile ? [basename(resolved)] : (await readdir(folder)).sort();
  const leftovers = isOneFile ? [] : present.filter(isLeftover);
  const names = present.filter((name) => !leftovers.includes(name));
  return {
    path: resolved,
    folder,
    isOneFile,
    candidates: await readCandidates(folder, names),
    hasExamplesFolder: !isOneFile && names.includes("examples"),
    passedOver: leftovers.filter(isNamed).map((file) => ({ file, reason: leftoverReason })),
    settings: await readBenchmarkSettings(folder),
  };
}

/** The candidates of `examples/`, where the folder's top level has none. */
export async function readExamplesFolder({ folder }: Source): Promise<Candidate[]> {
  const examples = join(folder, "examples");
  if (!(await statistics(examples)).isDirectory()) return [];
  return readCandidates(
    examples,
    (await readdir(examples)).sort().filter((name) => !isLeftover(name)),
  );
}

/** File name without folder and extension. */
export function stem(file: string): string {
  return basename(file, extname(file));
}

async function statistics(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    throw new BenchmarkError(`${path} is not there. Name a benchmark's folder, or one file of it.`, {
      cause: error,
    });
  }
}

async function readCandidates(folder: string, names: readonly string[]): Promise<Candidate[]> {
  const lists = names.filter(
    (name) =>
      name.endsWith(".json") && !/(tables|_tied_append)\.json$|^(lexicon|benchmark|kata)\.json$/.test(name),
  );
  const rows = names.filter((name) => /\.(csv|tsv|jsonl|ndjson)$/.test(name));
  const candidates: Candidate[] = [];
  for (const name of lists) candidates.push(await readCandidate(join(folder, name), readList));
  for (const name of rows) candidates.push(await readCandidate(join(folder, name), readRecords));
  return candidates;
}

type Content = Pick<Candidate, "entries" | "lineOf">;

async function readCandidate(
  file: string,
  read: (text: string, file: string) => Content,
): Promise<Candidate> {
  try {
    const text = await readText(file);
    if (text.trim() === "") return { file, entries: [], lineOf: place, isEmpty: true };
    return { file, isEmpty: false, ...read(text, file) };
  } catch (fault) {
    if (!(fault instanceof BenchmarkError)) throw fault;
    return { file, entries: [], lineOf: place, isEmpty: false, fault };
  }
}

function readList(text: string, file: string): Content & Pick<Candidate, "isEmpty"> {
  const content = parseJson(text, file);
  const entries = Array.isArray(content) ? content : [];
  return { entries, lineOf: place, isEmpty: Array.isArray(content) && content.length === 0 };
}

function readRecords(text: string, file: string): Content {
  const rows = readRows(text, file);
  return { entries: rows.map(({ values }) => values), lineOf: (index) => rows[index]?.line ?? place(index) };
}

function place(index: number): number {
  return index + 1;
}

/** `benchmark.json` in a benchmark's folder says what its files do not: its name, and what its gold SQL is written in. */
const benchmarkSettings = z.object({
  name: z.string().min(1).optional(),
  dialect: z.enum(["sqlite", "duckdb", "postgresql"]).optional(),
});

type BenchmarkSettings = z.infer<typeof benchmarkSettings>;

/** Empty where the folder has no such file. */
async function readBenchmarkSettings(folder: string): Promise<BenchmarkSettings> {
  const file = join(folder, "benchmark.json");
  if (!existsSync(file)) return {};
  return validate(benchmarkSettings, await readJson(file), file, 'an object with "name" and "dialect"');
}
