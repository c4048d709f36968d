import { normalQuantile, studentCritical } from "./distributions.ts";
import { sum } from "./variance.ts";

/** Both ends in the unit of what they bound: fractions, or differences of fractions. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What every interval here leaves out: 95 % intervals. */
const alpha = 0.05;

/** The standard normal distribution's 97.5 % point: 95 % lie within so many standard errors. */
export const normalCritical = normalQuantile(1 - alpha / 2);

/**
 * The 95 % score interval of a proportion, as a fraction of 1. Wilson (1927); method 3 of Newcombe, "Two-sided
 * confidence intervals for the single proportion", Statistics in Medicine 17 (1998), equation for the score method
 * without continuity correction. Throws a RangeError unless 0 ≤ successes ≤ n and n > 0.
 */
export function wilsonInterval(successes: number, n: number): Interval {
  if (!(n > 0 && successes >= 0 && successes <= n)) {
    throw new RangeError(
      `A proportion of ${successes} in ${n} does not exist; give 0 ≤ successes ≤ n and n > 0.`,
    );
  }
  const proportion = successes / n;
  const denominator = 1 + normalCritical ** 2 / n;
  const middle = (proportion + normalCritical ** 2 / (2 * n)) / denominator;
  const half =
    (normalCritical / denominator) *
    Math.sqrt((proportion * (1 - proportion)) / n + (normalCritical / (2 * n)) ** 2);
  // At the ends the two terms are equal but for rounding.
  return {
    low: successes === 0 ? 0 : middle - half,
    high: successes === n ? 1 : middle + half,
  };
}

/** A mean of independent values as a source of chance: their sample variance and their number. */
export interface MeanTerm {
  readonly variance: number;
  readonly count: number;
}

/**
 * The standard error of a sum of independent means, √(Σ s² / n), with Satterthwaite's degrees of freedom (1946), which are
 * Infinity where nothing varies. Of a single value the variance is unknown; it is left out.
 */
export function standardErrorOf(terms: readonly MeanTerm[]): {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
} {
  const varying = terms
    .filter(({ variance, count }) => variance > 0 && count > 1)
    .map(({ variance, count }) => ({ square: variance / count, freedom: count - 1 }));
  if (varying.length === 0) return { standardError: 0, degreesOfFreedom: Infinity };
  const square = sum(varying.map((term) => term.square));
  return {
    standardError: Math.sqrt(square),
    degreesOfFreedom: square ** 2 / sum(varying.map((term) => term.square ** 2 / term.freedom)),
  };
}

/** Estimate ± Student's 97.5 % point × standard error. */
export function studentInterval(
  estimate: number,
  { standardError, degreesOfFreedom }: ReturnType<typeof standardErrorOf>,
): Interval {
  if (standardError === 0) return { low: estimate, high: estimate };
  const margin = standardError * studentCritical(alpha, degreesOfFreedom);
  return { low: estimate - margin, high: estimate + margin };
}

/**
 * The 95 % interval of a mean of `unitCount` equal values that could lie between `least` and `most`: it allows for the
 * share of other units that so many may have missed, 1 − 0.025^(1/n) (Clopper & Pearson 1934), each as far off as can be.
 * Student's formula would claim certainty from a handful.
 */
export function unanimousInterval(
  estimate: number,
  unitCount: number,
  least: number,
  most: number,
): Interval {
  const missed = 1 - (alpha / 2) ** (1 / unitCount);
  return { low: estimate - missed * (estimate - least), high: estimate + missed * (most - estimate) };
}

/** The part of an interval between the least and the most that its quantity can be. */
export function clampInterval({ low, high }: Interval, least: number, most: number): Interval {
  const clamp = (value: number) => Math.min(most, Math.max(least, value));
  return { low: clamp(low), high: clamp(high) };
}
