import type { SqlExecutor } from "../../sql/executors/executor.ts";
import type { JudgedPrediction } from "../judgeAll.ts";
import type { CaseInput } from "../judgedCase.ts";
import { knownRatio, rewardVesOf, vesOf } from "./efficiencyScores.ts";
import { type Efficiency, type EfficiencyOptions, measureEfficiency } from "./measureEfficiency.ts";

export interface EfficiencyScoring extends EfficiencyOptions {
  /** One process and no cache. */
  readonly executor: SqlExecutor;
  /** Once aborted nothing further is measured, and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
  readonly onMeasured?: (doneCount: number, totalCount: number) => void;
}

export interface ScoredEfficiency {
  /** The predictions as given, with the verdicts birdVes and birdRewardVes where birdExecution applies. */
  readonly scored: readonly JudgedPrediction[];
  /** What was measured, by the example's position in its split. */
  readonly measured: ReadonlyMap<number, Efficiency>;
}

/**
 * Adds BIRD's two efficiency scores to a pass: one prediction after the other, for anything at the same time would
 * disturb the clock. Predictions that birdExecution calls wrong score 0 unmeasured. One that then fails to execute,
 * for a limit it was near, has neither verdict. `items` and `scored` go together by position.
 */
export async function scoreEfficiency(
  items: readonly CaseInput[],
  scored: readonly JudgedPrediction[],
  { executor, signal, onMeasured, ...options }: EfficiencyScoring,
): Promise<ScoredEfficiency> {
  const measured = new Map<number, Efficiency>();
  const results: JudgedPrediction[] = [];
  for (const [position, prediction] of scored.entries()) {
    signal?.throwIfAborted();
    const item = items[position];
    if (item === undefined) throw new RangeError(`Prediction ${position} of ${scored.length} has no item.`);
    const { birdExecution } = prediction.verdicts;
    if (birdExecution === 1) {
      const { predictedSql, example, database } = item;
      const pair = { goldSql: example.goldSql, predictedSql, databaseFile: database.file };
      const efficiency = await measureEfficiency(pair, executor, options);
      if (efficiency !== undefined) measured.set(prediction.index, efficiency);
      results.push(efficiency === undefined ? prediction : withRatio(prediction, knownRatio(efficiency)));
    } else {
      results.push(birdExecution === undefined ? prediction : withRatio(prediction, 0));
    }
    onMeasured?.(position + 1, scored.length);
  }
  return { scored: results, measured };
}

function withRatio(prediction: JudgedPrediction, ratio: number): JudgedPrediction {
  const scores = ratio === 0 ? { ves: 0, reward: 0 } : { ves: vesOf(ratio), reward: rewardVesOf(ratio) };
  return {
    ...prediction,
    verdicts: { ...prediction.verdicts, birdVes: scores.ves, birdRewardVes: scores.reward },
  };
}
