import type { SqlExecutor } from "../../sql/executors/executor.ts";

/** How fast a prediction is beside the gold SQL. Times are of the database alone, without the way there and back. */
export interface Efficiency {
  /** How often each of the two was executed and timed. */
  readonly repetitions: number;
  /** Medians. */
  readonly goldMilliseconds: number;
  readonly predictedMilliseconds: number;
  /** Gold's median over the prediction's: 2 for a prediction that takes half the time. */
  readonly ratio: number;
  /** The quartiles of the ratios of each gold execution to the prediction's right after it. */
  readonly spread: { readonly low: number; readonly high: number };
}

export interface EfficiencyOptions {
  /** Default: 25. */
  readonly repetitions?: number;
  /** No repetition begins after this, but for the first five. Default: 10 s. */
  readonly budgetMilliseconds?: number;
}

export interface TimedPair {
  readonly goldSql: string;
  readonly predictedSql: string;
  readonly databaseFile: string;
}

const leastRepetitions = 5;

/**
 * Times gold and prediction turn by turn, so that a busy machine slows both alike, after one execution of each that
 * fills the caches and is not counted. `executor` should have one process and no cache, and nothing else to do.
 * Undefined where either does not execute.
 */
export async function measureEfficiency(
  { goldSql, predictedSql, databaseFile }: TimedPair,
  executor: SqlExecutor,
  { repetitions = 25, budgetMilliseconds = 10_000 }: EfficiencyOptions = {},
): Promise<Efficiency | undefined> {
  const start = performance.now();
  const [gold, predicted]: [number[], number[]] = [[], []];
  for (let turn = 0; turn <= repetitions; turn += 1) {
    const isOverBudget = performance.now() - start > budgetMilliseconds;
    if (isOverBudget && gold.length >= Math.min(leastRepetitions, repetitions)) break;
    const goldResult = await executor.execute(goldSql, databaseFile);
    const predictedResult = await executor.execute(predictedSql, databaseFile);
    if (goldResult.kind !== "rows" || predictedResult.kind !== "rows") return undefined;
    if (turn === 0) continue;
    gold.push(goldResult.milliseconds);
    predicted.push(predictedResult.milliseconds);
  }
  const ratios = gold.map((milliseconds, index) => milliseconds / (predicted[index] ?? Number.NaN));
  const [goldMilliseconds, predictedMilliseconds] = [quantile(gold, 0.5), quantile(predicted, 0.5)];
  return {
    repetitions: gold.length,
    goldMilliseconds,
    predictedMilliseconds,
    ratio: goldMilliseconds / predictedMilliseconds,
    spread: { low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) },
  };
}

/** Between two values it lies in proportion. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(position)] ?? Number.NaN, sorted[Math.ceil(position)] ?? Number.NaN];
  return low + (high - low) * (position - Math.floor(position));
}
