import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Benchmark, Split } from "../../trainer/benchmarks/benchmark.ts";
import { quarantinedIndexes } from "../../trainer/benchmarks/health/healthReport.ts";

/**
 * Which of the split's examples the benchmark's health report in the data folder quarantines; undefined where it has
 * none of this content.
 */
export async function readQuarantine(
  dataFolder: string,
  benchmark: Benchmark,
  split: Split,
): Promise<ReadonlySet<number> | undefined> {
  // Finding the right report takes a hash over all databases, which is not worth it where no report speaks of the split.
  const reports = globSync(join(dataFolder, "health/*.json"));
  if (!reports.some((file) => readFileSync(file, "utf8").includes(split.contentHash))) return undefined;
  const { readHealthReport } = await import("../../trainer/benchmarks/health/storedHealthReport.ts");
  const report = await readHealthReport(dataFolder, benchmark);
  return report && quarantinedIndexes(report, split.name);
}
