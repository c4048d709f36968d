import { quarantinedIndexes } from "../../trainer/audit/auditReport.ts";
import { readHealthReport } from "../../trainer/audit/storedAuditReport.ts";
import type { Benchmark, Split } from "../../trainer/benchmarks/benchmark.ts";

/**
 * Which of the split's examples the benchmark's health report in the data folder quarantines; undefined where it has
 * none of this content. Throws an `Error` naming a damaged report.
 */
export async function readQuarantine(
  dataFolder: string,
  benchmark: Benchmark,
  split: Split,
): Promise<ReadonlySet<number> | undefined> {
  const report = await readHealthReport(dataFolder, benchmark);
  return report && quarantinedIndexes(report, split.name);
}
