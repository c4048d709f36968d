/// <reference path="./stdlib.d.ts" />
import stdlib from "@stdlib/dist-stats-base-dists-flat";

const { normal, t: student } = stdlib.base.dists;

/** P(Z ≤ z) of the standard normal distribution. */
export function normalCumulative(z: number): number {
  return normal.cdf(z, 0, 1);
}

/** The z with P(Z ≤ z) = p; ±Infinity at 1 and 0. Throws a RangeError where p is no probability. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability lies between 0 and 1, not ${p}.`);
  return normal.quantile(p, 0, 1);
}

/**
 * P(|T| ≥ |t|) of Student's distribution; degrees of freedom need not be whole, and may be Infinity. Throws a RangeError
 * unless they are above 0.
 */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  checkFreedom(degreesOfFreedom);
  const tail = -Math.abs(t);
  return 2 * (degreesOfFreedom === Infinity ? normalCumulative(tail) : student.cdf(tail, degreesOfFreedom));
}

/** The t that |T| passes with probability `alpha`: 0.05 for intervals of 95 %. Throws as `studentTwoSided` does. */
export function studentCritical(alpha: number, degreesOfFreedom: number): number {
  checkFreedom(degreesOfFreedom);
  const p = 1 - alpha / 2;
  return degreesOfFreedom === Infinity ? normalQuantile(p) : student.quantile(p, degreesOfFreedom);
}

function checkFreedom(degreesOfFreedom: number): void {
  if (degreesOfFreedom > 0) return;
  throw new RangeError(
    `Student's distribution needs more than 0 degrees of freedom, not ${degreesOfFreedom}.`,
  );
}
