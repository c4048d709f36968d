import type { Contrast } from "./contrast.ts";
import { deviationsOf } from "./deviations.ts";
import type { Interval } from "./interval.ts";
import { studentCritical, studentTwoSided } from "./studentDistribution.ts";
import { sampleVariance, sum } from "./variance.ts";

/** A difference of means with its 95 % interval, both as fractions of 1. */
export interface CrossedDifference extends Interval {
  readonly difference: number;
  readonly standardError: number;
  /** Of Student's distribution that interval and p-value come from, after Satterthwaite. */
  readonly degreesOfFreedom: number;
  /** Two-sided, that the difference is 0. */
  readonly pValue: number;
}

/**
 * The difference of two methods when examples and seeds cross:
 *
 *     standard error² = Σ weight² s²_example / n + Σ s²_seed / k
 *
 * s²_example is the variance over examples of the seeds' mean difference, s²_seed the variance over seeds of the
 * difference: the formula of server/domain/leaderboardInterval.ts, applied to differences. With few seeds 1.96 is
 * too short, so the interval takes Student's quantile with Satterthwaite's degrees of freedom (1946). Simulated with
 * three seeds, it finds an absent difference in 1 to 8 % of studies, by how much the seeds differ. Of one seed the
 * spread is unknown: the interval then speaks of the weights compared, not of the methods.
 */
export function crossedDifference(contrast: Contrast): CrossedDifference {
  const { difference, units, seeds } = deviationsOf(contrast);
  const terms = [...units, ...seeds]
    .filter(({ length }) => length > 1)
    .map((values) => ({ variance: sampleVariance(values) / values.length, freedom: values.length - 1 }));
  const variance = sum(terms.map((term) => term.variance));
  if (variance === 0) {
    const pValue = difference === 0 ? 1 : 0;
    return {
      difference,
      standardError: 0,
      degreesOfFreedom: Infinity,
      pValue,
      low: difference,
      high: difference,
    };
  }
  const standardError = Math.sqrt(variance);
  const degreesOfFreedom = variance ** 2 / sum(terms.map((term) => term.variance ** 2 / term.freedom));
  const margin = standardError * studentCritical(0.05, degreesOfFreedom);
  return {
    difference,
    standardError,
    degreesOfFreedom,
    pValue: studentTwoSided(difference / standardError, degreesOfFreedom),
    low: difference - margin,
    high: difference + margin,
  };
}
