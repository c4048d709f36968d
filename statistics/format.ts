/**
 * One way of printing numbers, for the terminal, the web, Markdown and LaTeX alike. A fraction is rounded as it is
 * written in decimals, half away from zero: 0.2875 is 28.8 %, although 100 × 0.2875 lies below 28.75 in binary.
 */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(style: "percent" | "decimal", digits: number): Intl.NumberFormat {
  const key = `${style} ${digits}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat("en-US", { style, minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(key, format);
  return format;
}

/** A fraction in percent without the sign: 0.5287 is "52.9". */
export function formatPercent(fraction: number, digits = 1): string {
  const text = formatOf("percent", digits).format(fraction).replace("%", "").replace("-", "−");
  return Number(text.replace("−", "-")) === 0 ? text.replace("−", "") : text;
}

/** The ends of an interval of fractions in percent: "49.0–56.0". */
export function formatPercentRange({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${formatPercent(low)}–${formatPercent(high)}`;
}

/** A difference of fractions in percentage points, with its sign: "+2.1", "−0.4", "0.0". */
export function formatPoints(difference: number, digits = 1): string {
  const text = formatPercent(difference, digits);
  return text.startsWith("−") || Number(text) === 0 ? text : `+${text}`;
}

/** A p-value with three decimals; "< 0.001" below. */
export function formatP(p: number): string {
  return p < 0.001 ? "< 0.001" : formatOf("decimal", 3).format(p);
}

/** A whole number with separators: "12,800". */
export function formatCount(count: number): string {
  return formatOf("decimal", 0).format(count);
}
