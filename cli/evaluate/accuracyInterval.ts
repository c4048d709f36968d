import { type Interval, wilsonInterval } from "../../statistics/wilsonInterval.ts";

/** The standard normal distribution's 97.5 % point: 95 % lie within. */
const z = 1.959963984540054;

/**
 * The 95 % interval of the mean verdict: Wilson's where verdicts only say right or wrong, else the normal one by their
 * sample variance. Needs at least one verdict.
 */
export function accuracyInterval(verdicts: readonly number[]): Interval {
  const n = verdicts.length;
  const sum = verdicts.reduce((total, verdict) => total + verdict, 0);
  if (verdicts.every((verdict) => verdict === 0 || verdict === 1)) return wilsonInterval(sum, n);
  const mean = sum / n;
  const squares = verdicts.reduce((total, verdict) => total + (verdict - mean) ** 2, 0);
  const half = n > 1 ? z * Math.sqrt(squares / (n - 1) / n) : mean;
  return { low: Math.max(0, mean - half), high: mean + half };
}
