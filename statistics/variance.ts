/** Sums, means and variances of plain lists. */

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** NaN for no values. */
export function mean(values: ArrayLike<number> & Iterable<number>): number {
  return sum(values) / values.length;
}

/** The unbiased sample variance, 0 for a single value. */
export function sampleVariance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}
