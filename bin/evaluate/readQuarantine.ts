import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Split } from "../../trainer/benchmarks/benchmark.ts";
import {
  type HealthReport,
  healthCheckVersion,
  quarantinedIndexes,
} from "../../trainer/benchmarks/health/healthReport.ts";

/**
 * Which of the split's examples a health report in `<data>/health/` quarantines; undefined where none of them is about
 * exactly these examples, or only of another version of the check.
 */
export function readQuarantine(dataFolder: string, split: Split): ReadonlySet<number> | undefined {
  const folder = join(dataFolder, "health");
  if (!existsSync(folder)) return undefined;
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".json")) continue;
    const report = JSON.parse(readFileSync(join(folder, name), "utf8")) as HealthReport;
    if (report.checkVersion !== healthCheckVersion) continue;
    const checked = report.splits.find(({ contentHash }) => contentHash === split.contentHash);
    if (checked) return quarantinedIndexes(report, checked.name);
  }
  return undefined;
}
