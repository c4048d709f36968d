import { join } from "node:path";
import type { Benchmark, Database, Split } from "../../trainer/benchmarks/benchmark.ts";
import type { CaseInput } from "../../trainer/evaluation/judgedCase.ts";
import type { Rule } from "../../trainer/evaluation/rules/rule.ts";
import type { ScoredPrediction } from "../../trainer/evaluation/scoredPrediction.ts";
import { scorePredictions } from "../../trainer/evaluation/scorePredictions.ts";
import { createExecutor } from "../../trainer/sql/createExecutor.ts";
import type { SqlExecutor, SqlLimits } from "../../trainer/sql/executor.ts";
import { evaluationSqlLimits } from "../../trainer/sql/sqlLimits.ts";
import { createStoredExecutor } from "../../trainer/sql/storedExecutor.ts";
import { openVerdictJournal } from "./verdictJournal.ts";

export interface EvaluatePredictionsOptions {
  readonly benchmark: Benchmark;
  readonly split: Split;
  /** An SQL for each of the split's examples, empty where there is no answer. */
  readonly predictions: readonly string[];
  readonly rules: readonly Rule[];
  /** Child processes that execute SQL; 2 unless told. */
  readonly workers?: number;
  /** `evaluationSqlLimits` unless told. */
  readonly limits?: SqlLimits;
  /** Holds the gold results (`gold.sqlite`) and what an interrupted evaluation had finished (`evaluations/`). */
  readonly dataFolder: string;
  /** Executes all gold SQL anew and stores nothing of it; off unless told. */
  readonly isGoldCacheOff?: boolean;
  /** Once aborted, what is finished is kept for the next time and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (doneCount: number, totalCount: number) => void;
  /** Told before the first SQL where an earlier evaluation of the same inputs was interrupted. */
  readonly onResume?: (doneCount: number, totalCount: number) => void;
}

export interface PredictionEvaluation {
  /** In the split's order. */
  readonly scored: readonly ScoredPrediction[];
  /** The executor's engine and version. */
  readonly executor: string;
  /** From the first SQL's start to the last verdict, starting processes included. */
  readonly seconds: number;
}

/** How many verdicts an interruption may lose. */
const journalBatch = 32;

/**
 * Scores predictions for one split under all rules on this machine, without a server. Verdicts depend on the inputs
 * alone: not on the number of workers, and not on interruptions, after which the same call goes on where it ended.
 * Throws where a database file cannot be used, and the signal's reason.
 */
export async function evaluatePredictions(
  options: EvaluatePredictionsOptions,
): Promise<PredictionEvaluation> {
  const {
    benchmark,
    split,
    predictions,
    rules,
    workers = 2,
    limits = evaluationSqlLimits,
    dataFolder,
    signal,
  } = options;
  const startedAt = performance.now();
  signal?.throwIfAborted();
  const items = split.examples.map((example, index): CaseInput => {
    const database = databaseOf(benchmark, example.databaseId);
    return { example, database, predictedSql: predictions[index] ?? "" };
  });
  const executor = createExecutor(benchmark.dialect, { processes: workers, limits });
  // SQL under way would hold up an interruption until it ends by itself.
  const stop = () => void executor.dispose();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const journal = await openVerdictJournal({
      folder: join(dataFolder, "evaluations"),
      split,
      items,
      rules,
      limits,
      executor: executor.name,
    });
    const scored = new Map(journal.entries.map((entry) => [entry.index, entry]));
    if (scored.size > 0) options.onResume?.(scored.size, items.length);
    const goldExecutor: SqlExecutor = options.isGoldCacheOff
      ? executor
      : createStoredExecutor(executor, { file: join(dataFolder, "gold.sqlite"), limits });
    let unwritten: ScoredPrediction[] = [];
    const write = () => {
      if (unwritten.length > 0) journal.append(unwritten);
      unwritten = [];
    };
    try {
      await scorePredictions(
        items.filter(({ example }) => !scored.has(example.index)),
        {
          executor,
          goldExecutor,
          rules,
          ...(signal ? { signal } : {}),
          onScored(one) {
            // After an abort an answer may be the disposed executor's.
            if (signal?.aborted) return;
            scored.set(one.index, one);
            unwritten.push(one);
            if (unwritten.length >= journalBatch) write();
            options.onProgress?.(scored.size, items.length);
          },
        },
      );
    } catch (error) {
      write();
      signal?.throwIfAborted();
      throw error;
    } finally {
      await goldExecutor.dispose();
    }
    journal.remove();
    return {
      scored: split.examples.map(({ index }) => scored.get(index)!),
      executor: executor.name,
      seconds: (performance.now() - startedAt) / 1000,
    };
  } finally {
    signal?.removeEventListener("abort", stop);
    await executor.dispose();
  }
}

function databaseOf({ databases, name }: Benchmark, id: string): Database {
  const database = databases.get(id);
  if (!database) throw new Error(`The benchmark ${name} has no database ${id}, which an example asks.`);
  return database;
}
