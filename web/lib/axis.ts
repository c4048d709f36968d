import { formatDecimal } from "../../statistics/format.ts";

/**
 * Round tick values that cover `low` to `high` in at most `most` steps.
 *
 * @returns ascending; the first is at or below `low`, the last at or above `high`
 */
export function niceTicks(low: number, high: number, most = 5): number[] {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** The texts of an axis, all with as many decimals as the one that needs most: "1.5", "2.0"; powers of ten where people would. */
export function tickTexts(ticks: readonly number[]): string[] {
  const largest = Math.max(...ticks.map(Math.abs));
  const decimals = Math.max(
    0,
    ...ticks.map((tick) => (`${Number(tick.toPrecision(6))}`.split(".")[1] ?? "").length),
  );
  const isPlain = (largest === 0 || largest >= 1e-3) && largest < 1e7 && decimals <= 6;
  if (isPlain) return ticks.map((tick) => formatDecimal(tick, decimals));
  return ticks.map((tick) => (tick === 0 ? "0" : tick.toExponential().replace("-", "−").replace("e+", "e")));
}

export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Round fractions that all of `fractions` lie between, for bars or colors that compare; 0 to 1 where there are none. */
export function fractionScale(fractions: readonly number[]): Scale {
  if (fractions.length === 0) return { low: 0, high: 1 };
  const highest = Math.max(...fractions);
  const ticks = niceTicks(Math.min(...fractions), highest);
  // Rules that weigh efficiency pass 1.
  const most = highest > 1 ? Number.POSITIVE_INFINITY : 1;
  return { low: Math.max(0, ticks[0] ?? 0), high: Math.min(most, ticks.at(-1) ?? 1) };
}
