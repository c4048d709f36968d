/**
 * P(Z ≤ z) of the standard normal, to about 1e-14: the series of Φ(z) − ½ near 0 (Abramowitz & Stegun 26.2.10), the
 * continued fraction of the tail beyond (26.2.14).
 */
export function normalCumulative(z: number): number {
  const size = Math.abs(z);
  if (size < 3) {
    let term = z;
    let sum = z;
    for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k += 1) {
      term *= -(z ** 2) / (2 * k);
      sum += term / (2 * k + 1);
      if (term === 0) break;
    }
    return 0.5 + sum / Math.sqrt(2 * Math.PI);
  }
  let fraction = size;
  for (let k = 100; k >= 1; k -= 1) fraction = size + k / fraction;
  const tail = Math.exp(-(size ** 2) / 2) / Math.sqrt(2 * Math.PI) / fraction;
  return z > 0 ? 1 - tail : tail;
}

/** The z with P(Z ≤ z) = p; ±Infinity at 1 and 0. By bisection: called a few times a table, never in a loop. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability lies between 0 and 1, not ${p}.`);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  let [low, high] = [-40, 0];
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (normalCumulative(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
