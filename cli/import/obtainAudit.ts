import { formatCount } from "../../statistics/format.ts";
import type { AuditReport } from "../../trainer/audit/auditReport.ts";
import { checkBenchmark } from "../../trainer/audit/checkBenchmark.ts";
import { readAuditReport, writeAuditReport } from "../../trainer/audit/storedAuditReport.ts";
import type { Benchmark } from "../../trainer/benchmarks/benchmark.ts";
import type { Progress } from "../../trainer/phases/progress.ts";
import { createExecutor } from "../../trainer/sql/executors/createExecutor.ts";
import { evaluationSqlLimits } from "../../trainer/sql/executors/sqlLimits.ts";

export interface AuditOptions {
  readonly dataFolder: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Child processes that execute the gold SQL. */
  readonly workers: number;
  /** Check again although a report on the same content is there. */
  readonly recheck: boolean;
  /** Told where the report made before was taken. */
  readonly onKnown?: () => void;
}

/** The report made before of the same content, or a new one, which is kept. */
export async function obtainAudit(
  benchmark: Benchmark,
  { dataFolder, progress, signal, workers, recheck, onKnown }: AuditOptions,
): Promise<AuditReport> {
  const known = recheck ? undefined : await readAuditReport(dataFolder, benchmark);
  if (known) {
    onKnown?.();
    return known;
  }
  const checking = progress.phase("checking gold SQL");
  const executor = createExecutor(benchmark.dialect, { processes: workers, limits: evaluationSqlLimits });
  try {
    const audit = await checkBenchmark(benchmark, {
      executor,
      signal,
      onProgress: ({ checked, total }) => checking.onProgress(checked, total),
    });
    checking.end(`${formatCount(audit.checkedExamples)} examples, ${audit.executor}`);
    await writeAuditReport(dataFolder, benchmark, audit);
    return audit;
  } finally {
    await executor.dispose();
  }
}
