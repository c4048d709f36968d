/** Text for numbers, times and names. Pure and without a locale, so that the server's page and the browser's agree. */
import { formatCount, formatDecimal } from "../../statistics/format.ts";

export {
  formatCount,
  formatDecimal,
  formatDifference,
  formatEstimate,
  formatInterval,
  formatPEquation,
  formatPercent,
  formatPercentTick,
  formatPoints,
  formatRank,
  formatVerdictSum,
} from "../../statistics/format.ts";

const noBreakSpace = "\u00a0";
const acronyms = new Set(["NLL", "SPIN", "DPO", "IPO", "GRPO", "BIRD", "SQL", "SFT"]);

/** Seconds → "0.8 s", "42 s", "3 min 05 s", "2 h 07 min". */
export function formatDuration(seconds: number): string {
  if (seconds < 10) return `${formatDecimal(seconds, 1)}${noBreakSpace}s`;
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

const spans = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3600 },
  { unit: "minute", seconds: 60 },
] as const;

/** How far a time lies from `now` (milliseconds since 1970): "just now", "3 minutes ago", "in 2 days". */
export function formatAgo(iso: string, now: number): string {
  const seconds = (now - Date.parse(iso)) / 1000;
  const span = spans.find((candidate) => Math.abs(seconds) >= candidate.seconds);
  if (span === undefined) return seconds < 0 ? "in a moment" : "just now";
  const count = Math.floor(Math.abs(seconds) / span.seconds);
  const text = `${formatCount(count)} ${span.unit}${count === 1 ? "" : "s"}`;
  return seconds < 0 ? `in ${text}` : `${text} ago`;
}

/** ISO time → "09:34:05", UTC. */
export function formatClock(iso: string): string {
  return new Date(iso).toISOString().slice(11, 19);
}

/** Four significant digits: 0.43219 → "0.4322", 0.00002 → "2.000e-5". */
export function formatMetric(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return `${value}`;
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e7) return formatCount(value);
  const text = size < 1e-3 || size >= 1e7 ? value.toExponential(3) : value.toPrecision(4);
  return text.replace(/^-/, "−");
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
