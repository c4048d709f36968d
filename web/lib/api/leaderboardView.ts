import { niceTicks } from "../axis.ts";
import { rankRange } from "../rankRange.ts";
import type { LeaderboardQuery, RunStatus } from "./generated/operations.ts";

export interface LeaderboardCell {
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  readonly exampleCount: number;
  readonly seedCount: number;
  readonly executableRate: number;
}

export interface LeaderboardRow {
  readonly key: string;
  /** Undefined where the split sorted by has no score. */
  readonly rank: { readonly best: number; readonly worst: number } | undefined;
  readonly method: string;
  readonly description: string;
  /** True of a system elsewhere whose predictions were scored here. */
  readonly isImported: boolean;
  /** Publication or place that the method comes from; empty where nobody said. */
  readonly source: string;
  readonly baseModel: string;
  readonly experiment: { readonly id: string; readonly name: string };
  readonly configurationHash: string;
  readonly generation: number;
  readonly isProvisional: boolean;
  readonly runs: readonly {
    readonly id: string;
    readonly name: string;
    readonly seed: number;
    readonly status: RunStatus;
  }[];
  /** One a split, in the order of `splits`. */
  readonly cells: readonly (LeaderboardCell | undefined)[];
}

export interface LeaderboardView {
  readonly benchmark: {
    readonly name: string;
    readonly version: number;
    readonly isNewest: boolean;
    readonly description: string;
  };
  readonly splits: readonly string[];
  readonly sortedBy: string | undefined;
  readonly rows: readonly LeaderboardRow[];
  /** Fractions that all interval bars are drawn between, so that they compare down and across. */
  readonly scale: { readonly low: number; readonly high: number };
  /** Rules behind the scores, by name and version. */
  readonly rules: readonly string[];
  readonly executors: readonly string[];
}

type WireEntry = LeaderboardQuery["leaderboard"]["entries"][number];

/** Rows best first by `sort`, or by the first split where there is none of that name. */
export function leaderboardView(
  { benchmark, splits, entries }: LeaderboardQuery["leaderboard"],
  sort: string | undefined,
): LeaderboardView {
  const names = splits.map((split) => split.name);
  const sortedBy = sort !== undefined && names.includes(sort) ? sort : names[0];
  const column = sortedBy === undefined ? -1 : names.indexOf(sortedBy);
  const unranked = entries.map((entry) => ({ entry, cells: names.map((name) => cellOf(entry, name)) }));
  const rivals = unranked.flatMap(({ cells }) => cells[column] ?? []);
  const rows = unranked.map(({ entry, cells }): LeaderboardRow => {
    const own = cells[column];
    return {
      key: entry.key,
      rank: own === undefined ? undefined : rankRange(own, rivals),
      method: entry.method.title,
      description: entry.method.description,
      isImported: entry.method.kind === "IMPORTED",
      source: entry.method.source,
      baseModel: entry.baseModel.name,
      experiment: entry.experiment,
      configurationHash: entry.configurationHash,
      generation: entry.generationNumber,
      isProvisional: entry.isProvisional,
      runs: [...entry.runs].sort((left, right) => left.seed - right.seed),
      cells,
    };
  });
  rows.sort((left, right) => (right.cells[column]?.accuracy ?? -1) - (left.cells[column]?.accuracy ?? -1));
  const scores = entries.flatMap((entry) => entry.scores);
  return {
    benchmark,
    splits: names,
    sortedBy,
    rows,
    scale: commonScale(rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []))),
    rules: [...new Set(scores.map((score) => score.comparisonRule))],
    executors: [...new Set(scores.map((score) => score.executor))],
  };
}

function cellOf(entry: WireEntry, split: string): LeaderboardCell | undefined {
  const score = entry.scores.find((candidate) => candidate.split.name === split);
  if (score === undefined) return undefined;
  const { executionAccuracy: accuracy, low, high, exampleCount, seedCount, executableRate } = score;
  return { accuracy, low, high, exampleCount, seedCount, executableRate };
}

function commonScale(cells: readonly LeaderboardCell[]): { low: number; high: number } {
  if (cells.length === 0) return { low: 0, high: 1 };
  const highest = Math.max(...cells.map((cell) => cell.high));
  const ticks = niceTicks(Math.min(...cells.map((cell) => cell.low)), highest, 5);
  // Rules that weigh efficiency pass 1.
  const most = highest > 1 ? Number.POSITIVE_INFINITY : 1;
  return { low: Math.max(0, ticks[0] ?? 0), high: Math.min(most, ticks.at(-1) ?? 1) };
}
