import { formatCount } from "../../statistics/format.ts";
import { type ObtainAuditOptions, type ObtainedAudit, obtainAudit } from "../../trainer/audit/obtainAudit.ts";
import type { Benchmark } from "../../trainer/benchmarks/benchmark.ts";
import type { Progress } from "../../trainer/phases/progress.ts";

/** The benchmark's audit report, with a line of progress where it has yet to be made. */
export async function auditWithProgress(
  benchmark: Benchmark,
  options: Omit<ObtainAuditOptions, "onProgress">,
  progress: Progress,
): Promise<ObtainedAudit> {
  const checking = progress.phase("checking gold SQL");
  const obtained = await obtainAudit(benchmark, { ...options, onProgress: checking.onProgress });
  const { audit, isKnown } = obtained;
  if (isKnown) checking.clear();
  else checking.end(`${formatCount(audit.checkedExamples)} examples, ${audit.executor}`);
  return obtained;
}
