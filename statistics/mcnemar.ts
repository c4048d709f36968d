export interface McNemar {
  /** Examples that only the first answered rightly. */
  readonly b: number;
  /** Examples that only the second answered rightly. */
  readonly c: number;
  /** Two-sided exact conditional test: Binomial(b + c, ½). */
  readonly exact: number;
  /** Mid-p of the same test: nearer to its level, rarely above it (Fagerland, Lydersen & Laake 2013). */
  readonly midP: number;
}

/**
 * McNemar's test of two predictions of the same examples, for one seed each: it knows nothing of the spread between
 * seeds. Throws a RangeError where lengths differ or a verdict is neither 0 nor 1.
 */
export function mcnemar(first: readonly number[], second: readonly number[]): McNemar {
  if (first.length !== second.length) {
    throw new RangeError(
      `${first.length} verdicts cannot be paired with ${second.length}; give the same examples.`,
    );
  }
  let b = 0;
  let c = 0;
  for (const [index, one] of first.entries()) {
    const other = second[index];
    if ((one !== 0 && one !== 1) || (other !== 0 && other !== 1)) {
      throw new RangeError(`McNemar's test knows 0 and 1 only, not ${one} and ${other} (example ${index}).`);
    }
    if (one > other) b += 1;
    if (one < other) c += 1;
  }
  return { b, c, ...mcnemarOfCounts(b, c) };
}

/** The p-values of b and c discordant examples; 1 where there are none. */
export function mcnemarOfCounts(b: number, c: number): Pick<McNemar, "exact" | "midP"> {
  const count = b + c;
  const fewer = Math.min(b, c);
  // log C(count, fewer) − count · log 2; smaller terms follow by their ratios.
  let logTerm = -count * Math.LN2;
  for (let k = 1; k <= fewer; k += 1) logTerm += Math.log((count - fewer + k) / k);
  const atFewer = Math.exp(logTerm);
  let term = 1;
  let sum = 0;
  for (let k = fewer; k >= 0 && term > 0; k -= 1) {
    sum += term;
    term *= k / (count - k + 1);
  }
  const exact = Math.min(1, 2 * atFewer * sum);
  return { exact, midP: b === c ? 1 - atFewer / 2 : exact - atFewer };
}
