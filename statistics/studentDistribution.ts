/**
 * P(|T| ≥ |t|) of Student's distribution; degrees of freedom need not be whole, and may be Infinity.
 * The regularised incomplete beta function I_x(ν/2, ½) at x = ν / (ν + t²) (Abramowitz & Stegun 26.5.27, 26.5.8).
 */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0)) {
    throw new RangeError(
      `Student's distribution needs more than 0 degrees of freedom, not ${degreesOfFreedom}.`,
    );
  }
  if (t === 0) return 1;
  if (!Number.isFinite(t)) return 0;
  const large = Math.min(degreesOfFreedom, 1e7);
  return incompleteBeta(large / (large + t ** 2), large / 2, 0.5);
}

/** The t that |T| passes with probability `alpha`, 0.05 for intervals of 95 %. */
export function studentCritical(alpha: number, degreesOfFreedom: number): number {
  let high = 1;
  while (studentTwoSided(high, degreesOfFreedom) > alpha) high *= 2;
  let low = 0;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (studentTwoSided(middle, degreesOfFreedom) > alpha) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function incompleteBeta(x: number, a: number, b: number): number {
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** The continued fraction 26.5.8 from its front by Lentz's method; converges fast below the beta's mean. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = d * c;
    result *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return result;
}

/** ln Γ(x) for x > 0: Stirling's series (Abramowitz & Stegun 6.1.41) after shifting x up to 10. */
function logGamma(x: number): number {
  let shift = 0;
  let shifted = x;
  for (; shifted < 10; shifted += 1) shift += Math.log(shifted);
  const inverse = 1 / shifted ** 2;
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2 + series - shift;
}
