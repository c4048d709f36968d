import { resolve } from "node:path";
import { type Benchmark, BenchmarkError } from "./benchmark.ts";
import { loadBenchmark } from "./loadBenchmark.ts";
import type { ReadAgainOptions } from "./manifests/benchmarkManifest.ts";

export interface LoadForImportOptions {
  readonly folder: string;
  readonly name?: string;
  readonly databases: readonly string[];
  readonly tables?: string;
  readonly splitBy: "question" | "query";
  readonly allowMissing: boolean;
}

export interface Loaded {
  readonly benchmark: Benchmark;
  /** By which the same is read again. */
  readonly options: ReadAgainOptions;
}

/**
 * Reads the benchmark. Of databases without a file, those examples are left out where some have one; where none has,
 * the benchmark is read for its questions alone. Throws `BenchmarkError` unless that is allowed.
 */
export async function loadForImport(given: LoadForImportOptions): Promise<Loaded> {
  const places = {
    databasesFolder: given.databases.map((folder) => resolve(folder)),
    ...(given.tables === undefined ? {} : { tablesFile: resolve(given.tables) }),
    splitBy: given.splitBy,
  };
  const load = (missingDatabases: "refuse" | "leaveOut" | "keep") =>
    loadBenchmark(given.folder, { ...places, missingDatabases, name: given.name });
  const whole = await load("keep");
  requireFileName(whole.name);
  const missing = whole.missingDatabases?.length ?? 0;
  const missingDatabases =
    missing === 0 || !given.allowMissing ? "refuse" : missing === whole.databases.size ? "keep" : "leaveOut";
  const benchmark = missingDatabases === "keep" ? whole : await load(missingDatabases);
  return { benchmark, options: { ...places, missingDatabases } };
}

/** The name becomes a folder's. */
function requireFileName(name: string): void {
  if (/^\w[\w.-]*$/.test(name)) return;
  throw new BenchmarkError(
    `${JSON.stringify(name)} cannot name a benchmark. Give --name with letters, digits, dots, dashes and underscores.`,
  );
}
