/** Text for numbers, times and names. Pure and without a locale, so that the server's page and the browser's agree. */

const noBreakSpace = "\u00a0";
const acronyms = new Set(["NLL", "SPIN", "DPO", "IPO", "GRPO", "BIRD", "SQL", "SFT"]);

/** 0.7131 → "71.3 %". */
export function formatPercent(fraction: number): string {
  return `${formatPoints(fraction)}${noBreakSpace}%`;
}

/** 0.7131 → "71.3": percentage points, for columns whose heading says so. */
export function formatPoints(fraction: number): string {
  // Rounded first: 0.2875 * 100 is a little less than 28.75, and toFixed would print 28.7.
  return (Math.round(fraction * 1000) / 10).toFixed(1);
}

/** A difference in points with its sign: 0.031 → "+3.1", −0.012 → "−1.2", 0 → "±0.0". */
export function formatDifference(fraction: number): string {
  const points = formatPoints(Math.abs(fraction));
  if (points === "0.0") return `±${points}`;
  return `${fraction > 0 ? "+" : "−"}${points}`;
}

/** A round fraction, for the ticks of an axis: 0.7 → "70 %", 0.725 → "72.5 %". */
export function formatPercentTick(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}${noBreakSpace}%`;
}

/** Both ends in percentage points: 0.684, 0.741 → "68.4–74.1". */
export function formatInterval(low: number, high: number): string {
  return `${formatPoints(low)}–${formatPoints(high)}`;
}

/** 12345 → "12,345". */
export function formatCount(count: number): string {
  return count.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "3", or "1–3" where the data do not tell the places apart. */
export function formatRank(best: number, worst: number): string {
  return best === worst ? `${best}` : `${best}–${worst}`;
}

/** Seconds → "0.8 s", "42 s", "3 min 05 s", "2 h 07 min". */
export function formatDuration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)}${noBreakSpace}s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}${noBreakSpace}s`;
  const pad = (part: number) => part.toString().padStart(2, "0");
  if (whole < 3600) return `${Math.floor(whole / 60)}${noBreakSpace}min ${pad(whole % 60)}${noBreakSpace}s`;
  const minutes = Math.floor(whole / 60);
  return `${Math.floor(minutes / 60)}${noBreakSpace}h ${pad(minutes % 60)}${noBreakSpace}min`;
}

/** ISO time → "2026-11-21 09:34 UTC". */
export function formatTime(iso: string): string {
  const text = new Date(iso).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
}

/** ISO time → "09:34:05", UTC. */
export function formatClock(iso: string): string {
  return new Date(iso).toISOString().slice(11, 19);
}

/** Four significant digits: 0.43219 → "0.4322", 0.00002 → "2.000e-5". */
export function formatMetric(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return `${value}`;
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e7) return value.toExponential(3);
  return Number.isInteger(value) ? formatCount(value) : value.toPrecision(4);
}

/** "spider", or "spider version 1" where a newer one has its plain name. */
export function formatBenchmark({
  name,
  version,
  isNewest,
}: {
  readonly name: string;
  readonly version: number;
  readonly isNewest: boolean;
}): string {
  return isNewest ? name : `${name} version ${version}`;
}

/** Enough of a content hash to tell two apart by eye. */
export function formatHash(hash: string): string {
  return hash.replace(/^sha256:/, "").slice(0, 8);
}

/** Names as the API spells them, for reading: "questionsPerIteration" → "questions per iteration", "SELF_PLAY" → "self-play". */
export function formatName(name: string): string {
  const words = /^[A-Z0-9_]+$/.test(name)
    ? name.split("_").map((word) => (acronyms.has(word) || word.length === 1 ? word : word.toLowerCase()))
    : name.split(/(?<=[a-z0-9])(?=[A-Z])/).map((word, index) => (index === 0 ? word : word.toLowerCase()));
  return words.join(" ").replace("self play", "self-play");
}
