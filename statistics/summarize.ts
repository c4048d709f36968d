import { type Interval, studentInterval, unanimousInterval } from "./intervals.ts";

/** What a database adds up of some independent values, such as one score a seed. */
export interface Sums {
  readonly count: number;
  readonly mean: number;
  /** The unbiased one, over count − 1; 0 for a single value. */
  readonly variance: number;
}

/**
 * The 95 % interval of the mean that more such values would have: mean ± t √(s² / n) with n − 1 degrees of freedom (Student
 * 1908). Null for a single value, which says nothing of the others; where all are equal, `unanimousInterval` within the range
 * that the values can have, or null where they have none.
 */
export function meanIntervalOf(
  { count, mean, variance }: Sums,
  range: { readonly least: number; readonly most: number } | null,
): Interval | null {
  if (count < 2) return null;
  if (variance > 0) {
    const standardError = Math.sqrt(variance / count);
    return studentInterval(mean, { standardError, degreesOfFreedom: count - 1 });
  }
  return range === null ? null : unanimousInterval(mean, count, range.least, Math.max(range.most, mean));
}
