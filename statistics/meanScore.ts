import type { SeededVerdicts } from "./contrast.ts";
import {
  clampInterval,
  type Interval,
  normalCritical,
  standardErrorOf,
  studentInterval,
  unanimousInterval,
  wilsonInterval,
} from "./intervals.ts";
import { mean, sampleVariance } from "./variance.ts";
import { greatestMean, sumVerdicts, type VerdictSums, verdictVariance } from "./verdictSums.ts";

export interface MeanScore extends Interval {
  /** Mean of the seeds' mean verdicts. */
  readonly mean: number;
  readonly seedCount: number;
  readonly exampleCount: number;
}

/** What a method's score on one split rests on. */
export interface ScoreBasis {
  /** One a seed, in any order. */
  readonly seeds: readonly VerdictSums[];
  /** Sample variance, over the examples, of the seeds' mean verdict on the example; of no use for one seed. */
  readonly exampleVariance: number;
}

/**
 * The 95 % interval of one seed's mean verdict: Wilson's where verdicts are 0 or 1, the normal one where they are graded;
 * 0 to 1 where nothing was judged.
 */
export function meanInterval(sums: VerdictSums): Interval {
  const { exampleCount, verdictSum, isGraded } = sums;
  if (exampleCount === 0) return { low: 0, high: 1 };
  if (!isGraded) return wilsonInterval(verdictSum, exampleCount);
  const centre = verdictSum / exampleCount;
  const margin = normalCritical * Math.sqrt(verdictVariance(sums) / exampleCount);
  return clampInterval({ low: centre - margin, high: centre + margin }, 0, greatestMean(sums));
}

/**
 * A method's mean verdict with its 95 % interval: the leaderboard's and a study's.
 *
 * One seed: `meanInterval`. Several: their means vary by the examples asked and by the seeds trained with, which cross
 * (every seed answers every example). With n examples and k seeds
 *
 *     standard error² = s²_example / n + s²_seed / k
 *
 * where s²_example is the sample variance over examples of the mean over seeds, and s²_seed the sample variance over seeds
 * of the mean verdict. The interval is mean ± t standard errors within the range of the verdicts, t Student's 97.5 % point
 * with Satterthwaite's degrees of freedom: near the normal one where the examples decide, and larger the more a few seeds
 * differ. Where nothing varies it is `unanimousInterval`. It leans to the cautious side: the variance of the residue is counted in both terms.
 */
export function meanScore({ seeds, exampleVariance }: ScoreBasis): MeanScore {
  const means = seeds.map(({ verdictSum, exampleCount }) => verdictSum / exampleCount);
  const score = {
    mean: mean(means),
    seedCount: seeds.length,
    exampleCount: Math.min(...seeds.map(({ exampleCount }) => exampleCount)),
  };
  const [only] = seeds;
  if (only && seeds.length === 1) return { ...score, ...meanInterval(only) };
  const error = standardErrorOf([
    { variance: exampleVariance, count: score.exampleCount },
    { variance: sampleVariance(means), count: seeds.length },
  ]);
  const most = Math.max(...seeds.map(greatestMean));
  if (error.standardError === 0) {
    return { ...score, ...unanimousInterval(score.mean, score.exampleCount, 0, most) };
  }
  return { ...score, ...clampInterval(studentInterval(score.mean, error), 0, most) };
}

/** The same from the verdicts themselves. Throws a RangeError where there are none or seeds differ in their examples. */
export function meanScoreOf(verdicts: SeededVerdicts): MeanScore {
  const exampleCount = verdicts[0]?.length ?? 0;
  if (exampleCount === 0 || verdicts.some(({ length }) => length !== exampleCount)) {
    throw new RangeError("A mean needs verdicts of at least one seed, and every seed the same examples.");
  }
  const byExample = verdicts[0]!.map((_, index) => mean(verdicts.map((ofSeed) => ofSeed[index]!)));
  return meanScore({ seeds: verdicts.map(sumVerdicts), exampleVariance: sampleVariance(byExample) });
}
