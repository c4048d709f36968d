import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { databaseContentHash } from "../../sql/executors/databaseContentHash.ts";
import type { Benchmark } from "../benchmark.ts";
import { readJson, validate } from "../formats/readJson.ts";
import { type LoadOptions, loadBenchmark } from "../loadBenchmark.ts";

/** How an imported benchmark is read again, and what was found in it; `<data>/benchmarks/<name>/manifest.json`. */
const benchmarkManifest = z.object({
  name: z.string().min(1),
  /** The folder or file that was imported; nothing is copied. */
  path: z.string().min(1),
  databasesFolder: z.array(z.string()),
  tablesFile: z.string().optional(),
  missingDatabases: z.enum(["refuse", "leaveOut", "keep"]),
  splitBy: z.enum(["question", "query"]),
  format: z.enum(["spider", "bird", "text2sql-data", "table"]),
  dialect: z.enum(["sqlite", "duckdb", "postgresql"]),
  splits: z.record(z.string(), z.object({ examples: z.int(), leftOut: z.int(), contentHash: z.string() })),
  /** SHA-256 of each file by database id. */
  databases: z.record(z.string(), z.object({ file: z.string(), contentHash: z.string() })),
});

export type BenchmarkManifest = z.infer<typeof benchmarkManifest>;

/** By which an imported benchmark is read again. */
export type ReadAgainOptions = Pick<
  BenchmarkManifest,
  "databasesFolder" | "tablesFile" | "missingDatabases" | "splitBy"
>;

export function manifestOf(
  benchmark: Benchmark,
  options: ReadAgainOptions,
  databases: BenchmarkManifest["databases"],
): BenchmarkManifest {
  const splits = [...benchmark.splits.values()].map(
    ({ name, examples, leftOut = [], contentHash }) =>
      [name, { examples: examples.length, leftOut: leftOut.length, contentHash }] as const,
  );
  return {
    name: benchmark.name,
    path: benchmark.folder,
    ...options,
    format: benchmark.format,
    dialect: benchmark.dialect,
    splits: Object.fromEntries(splits),
    databases,
  };
}

/** Where what this machine knows of an imported benchmark lies. */
export function importedFolder(dataFolder: string, name: string): string {
  return join(dataFolder, "benchmarks", name);
}

/** SHA-256 of every database that has a file. */
export async function hashDatabases(
  { databases }: Benchmark,
  onProgress: (doneCount: number, totalCount: number) => void,
): Promise<BenchmarkManifest["databases"]> {
  const hashes: BenchmarkManifest["databases"] = {};
  const present = [...databases.values()].filter(({ file }) => existsSync(file));
  for (const [index, { id, file }] of present.entries()) {
    hashes[id] = { file, contentHash: await databaseContentHash(file) };
    onProgress(index + 1, present.length);
  }
  return hashes;
}

/** Resolves to the manifest's path. */
export async function writeManifest(dataFolder: string, manifest: BenchmarkManifest): Promise<string> {
  const folder = importedFolder(dataFolder, manifest.name);
  await mkdir(folder, { recursive: true });
  const file = join(folder, "manifest.json");
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
  return file;
}

/** Reads an imported benchmark as it was imported. Undefined where none of that name was. */
export async function loadImported(dataFolder: string, name: string): Promise<Benchmark | undefined> {
  const file = join(importedFolder(dataFolder, name), "manifest.json");
  if (!existsSync(file)) return undefined;
  const manifest = validate(benchmarkManifest, await readJson(file), file, "sqldojo import benchmark");
  return loadBenchmark(manifest.path, optionsOf(manifest));
}

function optionsOf({
  name,
  databasesFolder,
  tablesFile,
  missingDatabases,
  splitBy,
}: BenchmarkManifest): LoadOptions {
  return { name, databasesFolder, tablesFile, missingDatabases, splitBy };
}
