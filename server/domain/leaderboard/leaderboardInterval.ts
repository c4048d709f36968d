import { type Moments, meanInterval } from "./moments.ts";
import { studentQuantile } from "./studentQuantile.ts";
import type { Interval } from "./wilsonInterval.ts";

/** What one split's score of a leaderboard entry rests on. */
export interface ScoreBasis {
  /** One a run, in any order. */
  evaluations: readonly Moments[];
  /** Sample variance, over the examples, of the mean verdict of the runs on the example. */
  exampleVariance: number;
}

export interface Score extends Interval {
  /** Mean of the runs' accuracies. */
  executionAccuracy: number;
}

/**
 * Execution accuracy with its 95 % interval.
 *
 * One run: the interval of its mean verdict, Wilson's unless verdicts are graded. Several: their accuracy varies by the
 * examples asked and by the seeds trained with, which cross (every seed answers every example). With n examples and k
 * seeds
 *
 *     standard error² = s²_example / n + s²_seed / k
 *
 * where s²_example is the sample variance over examples of the mean over seeds, and s²_seed the sample variance
 * over seeds of the accuracy. The interval is mean ± t standard errors, clamped to [0, 1], where t is Student's 97.5 %
 * point with Satterthwaite's degrees of freedom (1946): near 1.96 where the examples decide, and larger the more a few
 * seeds differ. It leans to the cautious side: the variance of the residue is counted in both terms.
 */
export function leaderboardInterval({ evaluations, exampleVariance }: ScoreBasis): Score {
  const accuracies = evaluations.map(({ correct, exampleCount }) => correct / exampleCount);
  const executionAccuracy = mean(accuracies);
  const [only] = evaluations;
  if (only && evaluations.length === 1) {
    return { executionAccuracy, ...meanInterval(only) };
  }
  const exampleCount = Math.min(...evaluations.map((evaluation) => evaluation.exampleCount));
  const margin = marginOf([
    { variance: exampleVariance, count: exampleCount },
    { variance: sampleVariance(accuracies), count: evaluations.length },
  ]);
  return {
    executionAccuracy,
    low: Math.max(0, executionAccuracy - margin),
    high: Math.min(Math.max(1, executionAccuracy), executionAccuracy + margin),
  };
}

/** Half the width of the interval of a sum of means, from the sample variance behind each. */
function marginOf(sources: readonly { variance: number; count: number }[]): number {
  const terms = sources
    .filter(({ variance }) => variance > 0)
    .map(({ variance, count }) => ({ square: variance / count, freedom: count - 1 }));
  if (terms.length === 0) return 0;
  const square = terms.reduce((sum, term) => sum + term.square, 0);
  const degreesOfFreedom =
    square ** 2 / terms.reduce((sum, term) => sum + term.square ** 2 / term.freedom, 0);
  return studentQuantile(degreesOfFreedom) * Math.sqrt(square);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sampleVariance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
