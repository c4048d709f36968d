import { resolve } from "node:path";
import { auditReportFile } from "../../trainer/audit/storedAuditReport.ts";
import {
  type BenchmarkManifest,
  writeManifest,
} from "../../trainer/benchmarks/manifests/benchmarkManifest.ts";
import { createProgress } from "../../trainer/phases/progress.ts";
import { hashDatabases } from "./hashDatabases.ts";
import { createImportReport, importTables } from "./importReport.ts";
import { type LoadArguments, type Loaded, loadForImport } from "./loadForImport.ts";
import { obtainAudit } from "./obtainAudit.ts";
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
  const audit = await obtainAudit(benchmark, {
    dataFolder,
    progress,
    signal,
    workers: given.workers,
    recheck: given.recheck,
    onKnown: () => progress.line("  the same content was checked before; --recheck does it again"),
  });
  const manifestFile = await writeManifest(dataFolder, manifestOf(loaded, databases));
  const auditFile = await auditReportFile(dataFolder, benchmark);
  const registration = await registerWhereWanted(given, benchmark, audit, dataFolder);
  const report = createImportReport(benchmark, audit, { manifestFile, auditFile, registration });
  process.stdout.write(
    given.json ? `${JSON.stringify(report)}\n` : `${importTables(report, benchmark, audit)}\n`,
  );
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
