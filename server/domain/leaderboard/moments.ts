import { type Interval, normalQuantile, wilsonInterval } from "./wilsonInterval.ts";

/** What the verdicts of one rule on some examples add up to. */
export interface Moments {
  /** Examples that the rule applies to. */
  exampleCount: number;
  /** Sum of the verdicts; of a rule that only knows right and wrong, how many are right. */
  correct: number;
  /** Sum of the verdicts' squares. */
  sumOfSquares: number;
  /** True where a verdict is neither 0 nor 1. */
  isGraded: boolean;
}

export const noMoments: Moments = { exampleCount: 0, correct: 0, sumOfSquares: 0, isGraded: false };

/** Of a rule that only knows right and wrong. */
export function countMoments(correct: number, exampleCount: number): Moments {
  return { exampleCount, correct, sumOfSquares: correct, isGraded: false };
}

/** What is left without some of the examples. */
export function subtractMoments(all: Moments, some: Moments): Moments {
  return {
    exampleCount: all.exampleCount - some.exampleCount,
    correct: all.correct - some.correct,
    sumOfSquares: all.sumOfSquares - some.sumOfSquares,
    isGraded: all.isGraded,
  };
}

/** Sample variance of the verdicts, 0 for a single one. */
export function sampleVariance({ exampleCount, correct, sumOfSquares }: Moments): number {
  if (exampleCount < 2) return 0;
  return Math.max(0, (sumOfSquares - correct ** 2 / exampleCount) / (exampleCount - 1));
}

/**
 * 95 % interval of the mean verdict: Wilson's where verdicts are right or wrong, mean ± 1.96 standard errors where
 * they are graded, never below 0 and, unless verdicts themselves pass it, never above 1.
 */
export function meanInterval(moments: Moments): Interval {
  const { exampleCount, correct, isGraded } = moments;
  if (!isGraded || exampleCount === 0) return wilsonInterval(correct, exampleCount);
  const mean = correct / exampleCount;
  const margin = normalQuantile * Math.sqrt(sampleVariance(moments) / exampleCount);
  return { low: Math.max(0, mean - margin), high: Math.min(Math.max(1, mean), mean + margin) };
}
