import type { Benchmark } from "../../benchmarks/benchmark.ts";
import { createExecutor } from "../../sql/executors/createExecutor.ts";
import type { SqlLimits } from "../../sql/executors/executor.ts";
import { accuracyOf } from "../accuracy.ts";
import type { JudgedPrediction } from "../judgeAll.ts";
import type { CaseInput } from "../judgedCase.ts";
import { measuredRules } from "../rules/registry.ts";
import { scoreEfficiency } from "./scoreEfficiency.ts";

export interface EfficiencyReport {
  /** How often each pair was executed, gold and prediction turn by turn; fewer for slow SQL. */
  readonly repetitions: number;
  /** Predictions that BIRD's rule calls right, which alone are timed. */
  readonly measured: number;
  /** Median over these of gold's time over the prediction's. */
  readonly medianRatio: number | null;
  /** Median over these of the quartiles of that ratio: how far the clock can be trusted. */
  readonly medianSpread: { readonly low: number; readonly high: number } | null;
  readonly rules: Readonly<Record<string, { version: number; n: number; accuracy: number | null }>>;
}

export interface MeasureVesOptions {
  readonly repetitions: number;
  readonly limits: SqlLimits;
  readonly signal?: AbortSignal;
  readonly onProgress?: (doneCount: number, totalCount: number) => void;
}

/** BIRD's two efficiency scores over the whole split, measured in one process with nothing beside it. */
export async function measureVes(
  { dialect }: Benchmark,
  items: readonly CaseInput[],
  scored: readonly JudgedPrediction[],
  { repetitions, limits, signal, onProgress }: MeasureVesOptions,
): Promise<EfficiencyReport> {
  const executor = createExecutor(dialect, { processes: 1, limits });
  try {
    const { scored: timed, measured } = await scoreEfficiency(items, scored, {
      executor,
      repetitions,
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onMeasured: onProgress } : {}),
    });
    const all = [...measured.values()];
    return {
      repetitions,
      measured: all.length,
      medianRatio: median(all.map(({ ratio }) => ratio)),
      medianSpread:
        all.length === 0
          ? null
          : {
              low: median(all.map(({ spread }) => spread.low)) ?? 0,
              high: median(all.map(({ spread }) => spread.high)) ?? 0,
            },
      rules: Object.fromEntries(
        measuredRules.map(({ name, version }) => {
          const { n, accuracy } = accuracyOf(timed.map(({ verdicts }) => verdicts[name]));
          return [name, { version, n, accuracy }];
        }),
      ),
    };
  } finally {
    await executor.dispose();
  }
}

/** Null for an empty list, as JSON knows no NaN. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
