import { normalCumulative, normalQuantile } from "./distributions.ts";
import type { Interval } from "./intervals.ts";

/** The 2.5 % and 97.5 % points of the resampled values, ascending, interpolated between neighbours. */
export function percentileInterval(sorted: Float64Array): Interval {
  return { low: quantileOf(sorted, 0.025), high: quantileOf(sorted, 0.975) };
}

/**
 * The bias-corrected and accelerated 95 % interval (Efron 1987), ties with the estimate counted half.
 * Where all resampled values lie on one side of it the correction is undefined, and the percentile interval is given.
 *
 * @param sorted resampled values, ascending.
 */
export function bcaInterval(sorted: Float64Array, estimate: number, acceleration: number): Interval {
  const share =
    (countBelow(sorted, estimate, false) + countBelow(sorted, estimate, true)) / (2 * sorted.length);
  if (share === 0 || share === 1) return percentileInterval(sorted);
  const bias = normalQuantile(share);
  const corrected = (p: number) => {
    const shifted = bias + normalQuantile(p);
    return normalCumulative(bias + shifted / (1 - acceleration * shifted));
  };
  return { low: quantileOf(sorted, corrected(0.025)), high: quantileOf(sorted, corrected(0.975)) };
}

/**
 * The acceleration of a statistic of several samples from what leaving out each value would change: per sample
 * Σu³/n³ over Σu²/n² (Efron & Tibshirani 1993, equation 14.15, and its extension to several samples).
 *
 * @param influences a list a sample: how far each value pulls the statistic, its mean 0.
 */
export function accelerationOf(influences: readonly (readonly number[])[]): number {
  let cubes = 0;
  let squares = 0;
  for (const values of influences) {
    for (const value of values) {
      cubes += (value / values.length) ** 3;
      squares += (value / values.length) ** 2;
    }
  }
  return squares === 0 ? 0 : cubes / 6 / squares ** 1.5;
}

function quantileOf(sorted: Float64Array, p: number): number {
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return low + (position - below) * (high - low);
}

/** How many values lie below the bound, those on it included or not. */
function countBelow(sorted: Float64Array, bound: number, isInclusive: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle]!;
    if (value < bound || (isInclusive && value === bound)) low = middle + 1;
    else high = middle;
  }
  return low;
}
