/** 97.5 % point of the normal distribution: two-sided intervals of 95 %. */
export const normalQuantile = 1.959963984540054;

export interface Interval {
  low: number;
  high: number;
}

/**
 * 95 % score interval of a fraction without continuity correction (Wilson 1927; Newcombe 1998, method 3).
 * Both ends are fractions. For an empty sample nothing is known: 0 to 1.
 */
export function wilsonInterval(successCount: number, count: number): Interval {
  if (count === 0) return { low: 0, high: 1 };
  const fraction = successCount / count;
  const square = normalQuantile ** 2 / count;
  const centre = (fraction + square / 2) / (1 + square);
  const halfWidth =
    (normalQuantile / (1 + square)) * Math.sqrt((fraction * (1 - fraction)) / count + square / (4 * count));
  return {
    low: successCount === 0 ? 0 : Math.max(0, centre - halfWidth),
    high: successCount === count ? 1 : Math.min(1, centre + halfWidth),
  };
}
