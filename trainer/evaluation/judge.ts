import type { SqlExecutor, SqlResult } from "../sql/executors/executor.ts";
import type { ComparisonRule } from "./rules/resultRows.ts";

/**
 * correct, wrong: it ran and its rows were compared. invalid: the database refused it. timedOut: it ran past its time
 * limit. empty: no SQL came.
 */
export type Outcome = "correct" | "wrong" | "invalid" | "timedOut" | "empty";

export interface Verdict {
  readonly outcome: Outcome;
  readonly isCorrect: boolean;
  /** Executing the predicted SQL took this long; 0 where there was none. */
  readonly milliseconds: number;
  /** Why it is neither correct nor wrong, in the database's words. */
  readonly reason?: string;
}

export interface JudgedPrediction {
  readonly sql: string;
  readonly goldSql: string;
  readonly databaseFile: string;
  /** How an error calls the example, such as "dev 17". */
  readonly exampleName?: string;
}

/** The gold SQL does not execute: a fault of the benchmark or of too tight limits, never of the prediction. */
export class GoldSqlError extends Error {
  override readonly name = "GoldSqlError";
  readonly exampleName: string;
  readonly reason: string;

  constructor({ exampleName = "unnamed", goldSql, databaseFile }: JudgedPrediction, reason: string) {
    super(
      `The gold SQL of example ${exampleName} does not execute on ${databaseFile}: ${reason}. ` +
        `Leave the example out or correct its gold SQL: ${goldSql}`,
    );
    this.exampleName = exampleName;
    this.reason = reason;
  }
}

/** Executes both, compares, gives the verdict. Throws `GoldSqlError`, and the executor's error for an unusable file. */
export async function judge(
  prediction: JudgedPrediction,
  executor: SqlExecutor,
  rule: ComparisonRule,
): Promise<Verdict> {
  const { sql, goldSql, databaseFile } = prediction;
  const isBlank = sql.trim() === "";
  const isGold = sql === goldSql;
  const [gold, predicted] = await Promise.all([
    executor.execute(goldSql, databaseFile),
    isBlank || isGold ? undefined : executor.execute(sql, databaseFile),
  ]);
  if (gold.kind !== "rows") throw new GoldSqlError(prediction, reasonOf(gold));
  if (isBlank) return { outcome: "empty", isCorrect: false, milliseconds: 0, reason: "no SQL came" };
  if (predicted === undefined)
    return { outcome: "correct", isCorrect: true, milliseconds: gold.milliseconds };
  const { milliseconds } = predicted;
  if (predicted.kind !== "rows") {
    return { outcome: predicted.kind, isCorrect: false, milliseconds, reason: reasonOf(predicted) };
  }
  const isCorrect = rule.compare(predicted, gold, goldSql);
  return { outcome: isCorrect ? "correct" : "wrong", isCorrect, milliseconds };
}

/** Enough to keep every process of an executor busy; results of more would only wait in memory. */
const maximumInFlight = 64;

/**
 * Judges all predictions, many at a time; the verdicts come in the predictions' order. `onProgress` is told after
 * each how many are done. After a first error no further prediction is begun, and that error is thrown.
 */
export async function judgeAll(
  predictions: readonly JudgedPrediction[],
  executor: SqlExecutor,
  rule: ComparisonRule,
  onProgress: (doneCount: number, totalCount: number) => void = () => undefined,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = new Array(predictions.length);
  const remaining = predictions.entries();
  let doneCount = 0;
  let hasFailed = false;

  async function judgeRemaining(): Promise<void> {
    for (const [index, prediction] of remaining) {
      if (hasFailed) return;
      try {
        verdicts[index] = await judge({ exampleName: String(index), ...prediction }, executor, rule);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
      doneCount += 1;
      onProgress(doneCount, predictions.length);
    }
  }

  const lanes = Array.from({ length: Math.min(maximumInFlight, predictions.length) }, judgeRemaining);
  // All lanes come to rest before the error is thrown, so that nothing still runs behind the caller's back.
  for (const lane of await Promise.allSettled(lanes)) if (lane.status === "rejected") throw lane.reason;
  return verdicts;
}

function reasonOf(result: Exclude<SqlResult, { kind: "rows" }>): string {
  return result.kind === "timedOut"
    ? `it ran past its time limit and was stopped after ${Math.round(result.milliseconds)} ms`
    : result.reason;
}
