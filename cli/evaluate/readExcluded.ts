import { excludedIndexes } from "../../trainer/audit/auditReport.ts";
import { readAuditReport } from "../../trainer/audit/storedAuditReport.ts";
import type { Benchmark, Split } from "../../trainer/benchmarks/benchmark.ts";

/**
 * Which of the split's examples the benchmark's audit report in the data folder excludes; undefined where it has
 * none of this content. Throws an `Error` naming a damaged report.
 */
export async function readExcluded(
  dataFolder: string,
  benchmark: Benchmark,
  split: Split,
): Promise<ReadonlySet<number> | undefined> {
  const report = await readAuditReport(dataFolder, benchmark);
  return report && excludedIndexes(report, split.name);
}
