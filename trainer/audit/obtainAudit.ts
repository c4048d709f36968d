import type { Benchmark } from "../benchmarks/benchmark.ts";
import { evaluationLimits } from "../benchmarks/evaluationLimits.ts";
import { createExecutor } from "../sql/executors/createExecutor.ts";
import type { AuditReport } from "./auditReport.ts";
import { checkBenchmark } from "./checkBenchmark.ts";
import { readAuditReport, writeAuditReport } from "./storedAuditReport.ts";

export interface ObtainAuditOptions {
  readonly dataFolder: string;
  readonly signal: AbortSignal;
  /** Child processes that execute the gold SQL. */
  readonly workers: number;
  /** Check again although a report on the same content is there. */
  readonly recheck: boolean;
  readonly onProgress: (checkedCount: number, totalCount: number) => void;
}

export interface ObtainedAudit {
  readonly audit: AuditReport;
  /** Whether it was made before, of the same content. */
  readonly isKnown: boolean;
}

/** The report made before of the same content, or a new one, which is kept. */
export async function obtainAudit(
  benchmark: Benchmark,
  { dataFolder, signal, workers, recheck, onProgress }: ObtainAuditOptions,
): Promise<ObtainedAudit> {
  const known = recheck ? undefined : await readAuditReport(dataFolder, benchmark);
  if (known) return { audit: known, isKnown: true };
  const executor = createExecutor(benchmark.dialect, {
    processes: workers,
    limits: evaluationLimits(benchmark),
  });
  try {
    const audit = await checkBenchmark(benchmark, {
      executor,
      signal,
      onProgress: ({ checked, total }) => onProgress(checked, total),
    });
    await writeAuditReport(dataFolder, benchmark, audit);
    return { audit, isKnown: false };
  } finally {
    await executor.dispose();
  }
}
