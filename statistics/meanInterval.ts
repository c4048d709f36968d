import type { SeededVerdicts } from "./contrast.ts";
import type { Interval } from "./interval.ts";
import { studentCritical } from "./studentDistribution.ts";
import { mean, sampleVariance, sum } from "./variance.ts";
import { wilsonInterval } from "./wilsonInterval.ts";

export interface MeanScore extends Interval {
  readonly mean: number;
  readonly seedCount: number;
  readonly exampleCount: number;
}

/** 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/**
 * A method's mean verdict over examples and seeds with its 95 % interval: the formula of
 * server/domain/leaderboardInterval.ts, so that a study's table and the leaderboard say the same. Several seeds:
 * mean ± t √(s²_example / n + s²_seed / k), clamped to [0, 1], t Student's point with Satterthwaite's degrees of freedom;
 * one seed: Wilson's interval where verdicts are 0 or 1, and mean ± 1.96 √(s²_example / n) where they are graded.
 */
export function meanInterval(verdicts: SeededVerdicts): MeanScore {
  const seedCount = verdicts.length;
  const exampleCount = verdicts[0]?.length ?? 0;
  if (exampleCount === 0 || verdicts.some(({ length }) => length !== exampleCount)) {
    throw new RangeError("A mean needs verdicts of at least one seed, and every seed the same examples.");
  }
  const bySeed = verdicts.map(mean);
  const byExample = verdicts[0]!.map((_, index) => mean(verdicts.map((ofSeed) => ofSeed[index]!)));
  const counts = { mean: mean(bySeed), seedCount, exampleCount };
  const isGraded = byExample.some((verdict) => verdict !== 0 && verdict !== 1);
  if (seedCount === 1 && !isGraded) return { ...counts, ...wilsonInterval(sum(byExample), exampleCount) };
  const margin = marginOf([byExample, bySeed]);
  return {
    ...counts,
    low: Math.max(0, counts.mean - margin),
    high: Math.min(Math.max(1, counts.mean), counts.mean + margin),
  };
}

function marginOf([byExample, bySeed]: readonly [readonly number[], readonly number[]]): number {
  const terms = [byExample, bySeed]
    .map((values) => ({ square: sampleVariance(values) / values.length, freedom: values.length - 1 }))
    .filter(({ square }) => square > 0);
  if (terms.length === 0) return 0;
  const square = sum(terms.map((term) => term.square));
  const degreesOfFreedom = square ** 2 / sum(terms.map((term) => term.square ** 2 / term.freedom));
  const quantile = bySeed.length === 1 ? z : studentCritical(0.05, degreesOfFreedom);
  return quantile * Math.sqrt(square);
}
