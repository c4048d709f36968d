import { resolve } from "node:path";
import type { Benchmark } from "../../trainer/benchmarks/benchmark.ts";
import { type BenchmarkManifest, writeManifest } from "../../trainer/benchmarks/benchmarkManifest.ts";
import { checkBenchmark } from "../../trainer/benchmarks/health/checkBenchmark.ts";
import type { HealthReport } from "../../trainer/benchmarks/health/healthReport.ts";
import {
  healthReportFile,
  readHealthReport,
  writeHealthReport,
} from "../../trainer/benchmarks/health/storedHealthReport.ts";
import { createProgress, type Progress } from "../../trainer/run/progress.ts";
import { createExecutor } from "../../trainer/sql/createExecutor.ts";
import { evaluationSqlLimits } from "../../trainer/sql/sqlLimits.ts";
import { hashDatabases } from "./hashDatabases.ts";
import { createImportReport, importTables } from "./importReport.ts";
import { type LoadArguments, type Loaded, loadForImport } from "./loadForImport.ts";
import { type RegisterArguments, registerWhereWanted } from "./registerWhereWanted.ts";

/** What the command line says, by the options' names. */
export interface ImportArguments extends LoadArguments, RegisterArguments {
  readonly recheck: boolean;
  readonly workers: number;
  readonly json: boolean;
  readonly data: string;
}

/** Tables or one JSON object on standard output; progress goes to standard error. */
export async function runImportBenchmark(given: ImportArguments, signal: AbortSignal): Promise<void> {
  const progress = createProgress(process.stderr);
  const dataFolder = resolve(given.data);
  const loaded = await loadForImport(given);
  const { benchmark } = loaded;
  const hashing = progress.phase("hashing databases");
  const databases = await hashDatabases(benchmark, hashing.onProgress);
  hashing.end(`${Object.keys(databases).length} databases`);
  const health = await obtainHealth(benchmark, given, { dataFolder, progress, signal });
  const manifestFile = await writeManifest(dataFolder, manifestOf(loaded, databases));
  const healthFile = await healthReportFile(dataFolder, benchmark);
  const registration = await registerWhereWanted(given, benchmark, health, dataFolder);
  const report = createImportReport(benchmark, health, { manifestFile, healthFile, registration });
  process.stdout.write(
    given.json ? `${JSON.stringify(report)}\n` : `${importTables(report, benchmark, health)}\n`,
  );
}

/** The report made before of the same content, or a new one. */
async function obtainHealth(
  benchmark: Benchmark,
  { recheck, workers }: ImportArguments,
  { dataFolder, progress, signal }: { dataFolder: string; progress: Progress; signal: AbortSignal },
): Promise<HealthReport> {
  const known = recheck ? undefined : await readHealthReport(dataFolder, benchmark);
  if (known) {
    progress.line("  the same content was checked before; --recheck does it again");
    return known;
  }
  const checking = progress.phase("checking gold SQL");
  const executor = createExecutor(benchmark.dialect, { processes: workers, limits: evaluationSqlLimits });
  try {
    const health = await checkBenchmark(benchmark, {
      executor,
      signal,
      onProgress: ({ checked, total }) => checking.onProgress(checked, total),
    });
    checking.end(`${health.checkedExamples.toLocaleString("en")} examples, ${health.executor}`);
    await writeHealthReport(dataFolder, benchmark, health);
    return health;
  } finally {
    await executor.dispose();
  }
}

function manifestOf(
  { benchmark, options }: Loaded,
  databases: BenchmarkManifest["databases"],
): BenchmarkManifest {
  const splits = [...benchmark.splits.values()].map(({ name, examples, leftOut = [], contentHash }) => [
    name,
    { examples: examples.length, leftOut: leftOut.length, contentHash },
  ]);
  return {
    name: benchmark.name,
    path: benchmark.folder,
    ...options,
    format: benchmark.format,
    dialect: benchmark.dialect,
    splits: Object.fromEntries(splits) as BenchmarkManifest["splits"],
    databases,
  };
}
