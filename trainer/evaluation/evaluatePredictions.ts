import { join } from "node:path";
import type { Benchmark, Split } from "../benchmarks/benchmark.ts";
import { evaluationLimits } from "../benchmarks/evaluationLimits.ts";
import { createExecutor } from "../sql/executors/createExecutor.ts";
import type { SqlLimits } from "../sql/executors/executor.ts";
import { createStoredExecutor } from "../sql/executors/storedExecutor.ts";
import { caseInputs } from "./caseInputs.ts";
import type { JudgedPrediction } from "./judgeAll.ts";
import { judgeAll } from "./judgeAll.ts";
import type { Rule } from "./rules/rule.ts";
import { strict } from "./rules/strict.ts";
import { openVerdictJournal } from "./verdictJournal.ts";

export interface EvaluatePredictionsOptions {
  readonly benchmark: Benchmark;
  readonly split: Split;
  /** An SQL for each of the split's examples, empty where there is no answer. */
  readonly predictions: readonly string[];
  readonly rules: readonly Rule[];
  /** Child processes that execute SQL. Default: 2. */
  readonly workers?: number;
  /** Default: `evaluationLimits` of the benchmark. */
  readonly limits?: SqlLimits;
  /** Holds the gold results (`gold.sqlite`) and what an interrupted evaluation had finished (`evaluations/`). */
  readonly dataFolder: string;
  /** Executes all gold SQL anew and stores nothing of it. Default: off. */
  readonly isGoldCacheOff?: boolean;
  /** Once aborted, what is finished is kept for the next time and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (doneCount: number, totalCount: number) => void;
  /** Told before the first SQL where an earlier evaluation of the same inputs was interrupted. */
  readonly onResume?: (doneCount: number, totalCount: number) => void;
}

export interface PredictionEvaluation {
  /** In the split's order. */
  readonly scored: readonly JudgedPrediction[];
  /** The executor's engine and version. */
  readonly executor: string;
  /** From the call to the last verdict, starting processes and hashing databases included. */
  readonly seconds: number;
}

/**
 * Scores predictions for one split under all rules on this machine, without a server. Verdicts depend on the inputs
 * alone: not on the number of workers, and not on interruptions, after which the same call goes on where it ended.
 * Throws where a database file cannot be used, and the signal's reason.
 */
export async function evaluatePredictions(
  options: EvaluatePredictionsOptions,
): Promise<PredictionEvaluation> {
  const startedAt = performance.now();
  const {
    benchmark,
    split,
    workers = 2,
    limits = evaluationLimits(options.benchmark),
    dataFolder,
    signal,
  } = options;
  // Whatever is asked for, outcomes are those under the strict rule.
  const rules = [strict, ...options.rules.filter((rule) => rule !== strict)];
  signal?.throwIfAborted();
  const items = caseInputs(benchmark, split, options.predictions);
  const executor = createExecutor(benchmark.dialect, { processes: workers, limits });
  // The processes start while this one opens the store and hashes databases.
  executor.warmUp?.();
  const goldExecutor = options.isGoldCacheOff
    ? executor
    : createStoredExecutor(executor, { file: join(dataFolder, "gold.sqlite"), limits });
  try {
    const inputs = { items, split, rules, limits, executor: executor.name };
    const journal = await openVerdictJournal(join(dataFolder, "evaluations"), inputs);
    if (journal.scored.size > 0) options.onResume?.(journal.scored.size, items.length);
    const stop = () => {
      journal.write();
      // SQL under way would hold up the interruption until it ends by itself.
      void executor.dispose();
    };
    signal?.addEventListener("abort", stop, { once: true });
    try {
      await judgeAll(
        items.filter(({ example }) => !journal.scored.has(example.index)),
        {
          executor,
          goldExecutor,
          rules,
          ...(signal ? { signal } : {}),
          onJudged(one) {
            // What comes after an abort may be the disposed executor's answer.
            if (signal?.aborted) return;
            journal.add(one);
            options.onProgress?.(journal.scored.size, items.length);
          },
        },
      );
    } catch (error) {
      journal.write();
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener("abort", stop);
    }
    journal.remove();
    return {
      scored: split.examples.flatMap(({ index }) => journal.scored.get(index) ?? []),
      executor: executor.name,
      seconds: (performance.now() - startedAt) / 1000,
    };
  } finally {
    await goldExecutor.dispose();
  }
}
