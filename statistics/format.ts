/**
 * How every program prints a number: the terminal, the web, Markdown and LaTeX alike, in English whatever the locale.
 *
 * A number is rounded half away from zero as it is written in decimals, not as it is stored in binary: 0.2875 is 28.8 %,
 * although the number behind it lies a little below. What computing leaves in the last digits is rounded away before, so
 * that means of the same verdicts, added up in another order, print the same.
 */

const noBreakSpace = "\u00a0";

/** Digits that survive computing with fractions. */
const meaningfulDigits = 12;

const formatters = new Map<string, Intl.NumberFormat>();

/** Made when first used, which takes Node 20 ms. */
function print(value: number, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Intl.NumberFormat("en-US", options);
  formatters.set(key, formatter);
  // A text is rounded as it is written, where a number would be as it is stored.
  const written = `${Number(value.toPrecision(meaningfulDigits))}` as `${number}`;
  return formatter.format(written).replace("-", "−");
}

function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: "negative" };
}

/** 0.7131 → "71.3 %", the space one that never breaks. */
export function formatPercent(fraction: number): string {
  return `${formatPoints(fraction)}${noBreakSpace}%`;
}

/** 0.7131 → "71.3": percent where the heading or the next word says so. */
export function formatPoints(fraction: number): string {
  return print(fraction, { style: "percent", ...fixed(1) }).replace("%", "");
}

/** A difference in points with its sign: 0.031 → "+3.1", −0.012 → "−1.2"; what rounds to 0 has none: "0.0". */
export function formatDifference(fraction: number): string {
  return print(fraction, { style: "percent", ...fixed(1), signDisplay: "exceptZero" }).replace("%", "");
}

/** A round fraction, for the ticks of an axis: 0.7 → "70 %", 0.725 → "72.5 %". */
export function formatPercentTick(fraction: number): string {
  const text = print(fraction, { style: "percent", maximumFractionDigits: 2, signDisplay: "negative" });
  return text.replace("%", `${noBreakSpace}%`);
}

/** Both ends in percent: 0.684, 0.741 → "68.4–74.1". */
export function formatInterval(low: number, high: number): string {
  return `${formatPoints(low)}–${formatPoints(high)}`;
}

/** "28.8 [27.0, 30.1]": an estimate with its interval, all three printed by `format`. */
export function formatEstimate(
  estimate: number,
  { low, high }: { readonly low: number; readonly high: number },
  format: (value: number) => string,
): string {
  return `${format(estimate)} [${format(low)}, ${format(high)}]`;
}

/** Three decimals; "< 0.001" below. */
export function formatPValue(pValue: number): string {
  return pValue < 0.001 ? "< 0.001" : formatDecimal(pValue, 3);
}

/** "p = 0.012", "p < 0.001". */
export function formatPEquation(pValue: number): string {
  return pValue < 0.001 ? `p ${formatPValue(pValue)}` : `p = ${formatPValue(pValue)}`;
}

/** 12345 → "12,345". */
export function formatCount(count: number): string {
  return formatDecimal(count, 0);
}

/** What verdicts add up to: a count where they say right or wrong, "1,234.5" where a rule is graded. */
export function formatVerdictSum(sum: number): string {
  return formatDecimal(sum, Number.isInteger(sum) ? 0 : 1);
}

/** So many decimals, thousands separated: 1234.56 → "1,234.6" with one. */
export function formatDecimal(value: number, digits: number): string {
  return print(value, fixed(digits));
}

/** "3", or "1–3" where the data do not tell the places apart. */
export function formatRank(best: number, worst: number): string {
  return best === worst ? `${best}` : `${best}–${worst}`;
}
