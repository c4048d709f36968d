import { resolve } from "node:path";
import { auditReportFile } from "../../trainer/audit/storedAuditReport.ts";
import { type LoadForImportOptions, loadForImport } from "../../trainer/benchmarks/loadForImport.ts";
import {
  hashDatabases,
  manifestOf,
  writeManifest,
} from "../../trainer/benchmarks/manifests/benchmarkManifest.ts";
import { createProgress } from "../../trainer/phases/progress.ts";
import { auditWithProgress } from "../shared/auditWithProgress.ts";
import { passedOverNotice } from "../shared/passedOverNotice.ts";
import { registerBenchmark } from "../shared/registerBenchmark.ts";
import { createImportReport, importTables } from "./importReport.ts";
import { type RegisterArguments, registerAt } from "./registerAt.ts";

/** What the command line says, by the options' names. */
export interface ImportArguments extends LoadForImportOptions, RegisterArguments {
  readonly recheck: boolean;
  readonly workers: number;
  readonly json: boolean;
  readonly data: string;
}

/** Tables or one JSON object on standard output; progress goes to standard error. */
export async function runImportBenchmark(given: ImportArguments, signal: AbortSignal): Promise<void> {
  const progress = createProgress(process.stderr);
  const dataFolder = resolve(given.data);
  const { benchmark, options } = await loadForImport(given);
  const notice = passedOverNotice(benchmark);
  if (notice !== undefined) progress.line(notice);
  const hashing = progress.phase("hashing databases");
  const databases = await hashDatabases(benchmark, hashing.onProgress);
  const count = Object.keys(databases).length;
  hashing.end(`${count} ${count === 1 ? "database" : "databases"}`);
  const { workers, recheck } = given;
  const { audit, isKnown } = await auditWithProgress(
    benchmark,
    { dataFolder, signal, workers, recheck },
    progress,
  );
  if (isKnown) progress.line("  the same content was checked before; --recheck does it again");
  const manifestFile = await writeManifest(dataFolder, manifestOf(benchmark, options, databases));
  const auditFile = await auditReportFile(dataFolder, benchmark);
  const registration = await registerAt(given, dataFolder, async (client) => ({
    version: await registerBenchmark(client, benchmark, audit),
  }));
  const report = createImportReport(benchmark, audit, { manifestFile, auditFile, registration });
  process.stdout.write(
    given.json ? `${JSON.stringify(report)}\n` : `${importTables(report, benchmark, audit)}\n`,
  );
}
