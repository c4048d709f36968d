export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal distribution's 97.5 % point: 95 % lie within. */
const z = 1.959963984540054;

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
  const denominator = 1 + z ** 2 / n;
  const middle = (proportion + z ** 2 / (2 * n)) / denominator;
  const half = (z / denominator) * Math.sqrt((proportion * (1 - proportion)) / n + (z / (2 * n)) ** 2);
  // At the ends the two terms are equal but for rounding.
  return {
    low: successes === 0 ? 0 : middle - half,
    high: successes === n ? 1 : middle + half,
  };
}
