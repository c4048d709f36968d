import { sum } from "./variance.ts";

/** What the verdicts of one rule on some examples add up to: enough for their mean and its interval. */
export interface VerdictSums {
  /** Examples that the rule applies to. */
  readonly exampleCount: number;
  /** Sum of the verdicts; of a rule that only knows right and wrong, how many are right. */
  readonly verdictSum: number;
  /** Sum of the verdicts' squares. */
  readonly sumOfSquares: number;
  /** True where a verdict is neither 0 nor 1. */
  readonly isGraded: boolean;
}

export const noVerdicts: VerdictSums = { exampleCount: 0, verdictSum: 0, sumOfSquares: 0, isGraded: false };

export function sumVerdicts(verdicts: readonly number[]): VerdictSums {
  return {
    exampleCount: verdicts.length,
    verdictSum: sum(verdicts),
    sumOfSquares: sum(verdicts.map((verdict) => verdict ** 2)),
    isGraded: verdicts.some((verdict) => verdict !== 0 && verdict !== 1),
  };
}

/** Of a rule that only knows right and wrong. */
export function countVerdicts(correctCount: number, exampleCount: number): VerdictSums {
  return { exampleCount, verdictSum: correctCount, sumOfSquares: correctCount, isGraded: false };
}

/** What is left without some of the examples. */
export function subtractVerdicts(all: VerdictSums, some: VerdictSums): VerdictSums {
  return {
    exampleCount: all.exampleCount - some.exampleCount,
    verdictSum: all.verdictSum - some.verdictSum,
    sumOfSquares: all.sumOfSquares - some.sumOfSquares,
    isGraded: all.isGraded,
  };
}

/** Sample variance of the verdicts, 0 for a single one. */
export function verdictVariance({ exampleCount, verdictSum, sumOfSquares }: VerdictSums): number {
  if (exampleCount < 2) return 0;
  return Math.max(0, (sumOfSquares - verdictSum ** 2 / exampleCount) / (exampleCount - 1));
}

/**
 * The most that a mean verdict can be: 1, but for efficiency scores, which are ratios and have no bound. Verdicts of 1 and
 * less have squares that are no greater than themselves.
 */
export function greatestMean({ verdictSum, sumOfSquares }: VerdictSums): number {
  return sumOfSquares > verdictSum ? Infinity : 1;
}
