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
