import { normalQuantile } from "./wilsonInterval.ts";

const tail = 0.025;
/** From here on the normal distribution's point is right to seven digits. */
const asGoodAsNormal = 1e7;

/**
 * 97.5 % point of Student's distribution: what 1.96 is for few degrees of freedom, which need not be whole.
 *
 * By Newton's method from the normal distribution's point, which lies below; as the cumulative probability is concave
 * there, it never steps too far. Between two steps the density is integrated by Simpson's rule.
 *
 * @throws RangeError for less than 1 degree of freedom.
 */
export function studentQuantile(degreesOfFreedom: number): number {
  if (!(degreesOfFreedom >= 1)) {
    throw new RangeError(
      `Student's 97.5 % point needs 1 degree of freedom or more, not ${degreesOfFreedom}.`,
    );
  }
  if (degreesOfFreedom > asGoodAsNormal) return normalQuantile;
  const density = densityOf(degreesOfFreedom);
  let point = normalQuantile;
  let missing = 0.5 - tail - integrate(density, 0, point);
  while (missing > 1e-12) {
    const next = point + missing / density(point);
    missing -= integrate(density, point, next);
    point = next;
  }
  return point;
}

function densityOf(degreesOfFreedom: number): (t: number) => number {
  const half = degreesOfFreedom / 2;
  const logScale = logGamma(half + 0.5) - logGamma(half) - Math.log(degreesOfFreedom * Math.PI) / 2;
  return (t) => Math.exp(logScale - (half + 0.5) * Math.log1p(t ** 2 / degreesOfFreedom));
}

/** Simpson's rule, with steps short against the width of the density. */
function integrate(density: (t: number) => number, from: number, to: number): number {
  const count = 2 * Math.ceil((to - from) * 16);
  const step = (to - from) / count;
  let sum = density(from) + density(to);
  for (let index = 1; index < count; index += 1) {
    sum += (index % 2 === 0 ? 2 : 4) * density(from + index * step);
  }
  return (sum * step) / 3;
}

/** ln Γ(x) for x > 0: Stirling's series (Abramowitz and Stegun 6.1.41), from x + 8 down by the recurrence. */
function logGamma(x: number): number {
  const shifted = x + 8;
  let product = 1;
  for (let factor = x; factor < shifted - 0.5; factor += 1) product *= factor;
  const series = (1 / 12 - (1 / 360 - 1 / (1260 * shifted ** 2)) / shifted ** 2) / shifted;
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
  );
}
