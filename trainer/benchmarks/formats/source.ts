import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { z } from "zod";
import { BenchmarkError } from "../benchmark.ts";
import { readJson, validate } from "./readJson.ts";

/** A JSON file that holds a list, perhaps of examples. */
export interface JsonList {
  readonly file: string;
  readonly entries: readonly unknown[];
}

/** A folder's files from which a benchmark may be read. */
export interface Source {
  /** The folder, or the one file that was asked for. */
  readonly path: string;
  readonly folder: string;
  readonly isOneFile: boolean;
  /** Of the folder's top level, or of its `examples/` where that has none, by file name. */
  readonly lists: readonly JsonList[];
  readonly isFromExamples: boolean;
  /** CSV and JSONL files, by name. */
  readonly rowFiles: readonly string[];
  readonly settings: BenchmarkSettings;
}

/**
 * Reads what lies at the path's top level. Databases' descriptions (`*tables.json`), their words (`lexicon.json`) and
 * BIRD's further answers to tied questions (`*_tied_append.json`, which its evaluator does not accept) are no examples.
 */
export async function readSource(path: string): Promise<Source> {
  const resolved = resolve(path);
  const isOneFile = (await statistics(resolved)).isFile();
  const folder = isOneFile ? dirname(resolved) : resolved;
  const names = isOneFile ? [basename(resolved)] : (await readdir(folder)).sort();
  const ownLists = await readLists(folder, names);
  const isFromExamples = ownLists.length === 0 && names.includes("examples");
  return {
    path: resolved,
    folder,
    isOneFile,
    lists: isFromExamples ? await readExamplesFolder(join(folder, "examples")) : ownLists,
    isFromExamples,
    rowFiles: names.filter((name) => /\.(csv|jsonl)$/.test(name)).map((name) => join(folder, name)),
    settings: await readBenchmarkSettings(folder),
  };
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

async function readExamplesFolder(folder: string): Promise<JsonList[]> {
  return (await statistics(folder)).isDirectory() ? readLists(folder, (await readdir(folder)).sort()) : [];
}

async function readLists(folder: string, names: readonly string[]): Promise<JsonList[]> {
  const lists: JsonList[] = [];
  for (const name of names) {
    if (!name.endsWith(".json") || /(tables|_tied_append)\.json$|^lexicon\.json$/.test(name)) continue;
    const file = join(folder, name);
    const content = await readJson(file);
    if (Array.isArray(content) && content.length > 0) lists.push({ file, entries: content });
  }
  return lists;
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
