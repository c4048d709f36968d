import type { RankRange } from "../../../statistics/rankRanges.ts";
import { fractionScale, type Scale } from "../axis.ts";
import type { LeaderboardQuery, RunStatus } from "./generated/operations.ts";

export interface LeaderboardCell {
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  readonly exampleCount: number;
  readonly seedCount: number;
  readonly executableRate: number;
  /** Undefined where it is not ranked. */
  readonly place: RankRange | undefined;
  /** Why it is not; undefined where it is. */
  readonly unrankedBecause: string | undefined;
  /** Ids of its evaluations by seed. */
  readonly evaluations: ReadonlyMap<number, string>;
  /** To the ranked score above it: negative, with its 95 % interval. */
  readonly toAbove: Difference | undefined;
}

export interface Difference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly pValue: number;
}

export interface LeaderboardRow {
  readonly key: string;
  /** The places that the paired comparisons on the split sorted by allow; undefined without a ranked score there. */
  readonly place: RankRange | undefined;
  readonly method: string;
  /** What tells it from other rows of its method, as in "selfPlay.loss SPIN". */
  readonly differsBy: readonly string[];
  readonly description: string;
  /** Undefined where it was trained here. */
  readonly origin: "imported" | "logged" | undefined;
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
  readonly scale: Scale;
  /** Rules behind the scores, by name and version. */
  readonly rules: readonly string[];
  readonly executors: readonly string[];
}

/** What marks a row whose model no trainer of this server trained. */
const origins = { PRESET: undefined, IMPORTED: "imported", EXTERNAL: "logged" } as const;

type WireEntry = LeaderboardQuery["leaderboard"]["entries"][number];

/** Rows best first by `sort`, or by the first split where there is none of that name. */
export function leaderboardView(
  { benchmark, splits, entries }: LeaderboardQuery["leaderboard"],
  sort: string | undefined,
): LeaderboardView {
  const names = splits.map((split) => split.name);
  const sortedBy = sort !== undefined && names.includes(sort) ? sort : names[0];
  const column = sortedBy === undefined ? -1 : names.indexOf(sortedBy);
  const rows = entries.map((entry): LeaderboardRow => {
    const cells = names.map((name) => cellOf(entry, name));
    return {
      key: entry.key,
      place: cells[column]?.place,
      method: entry.method.title,
      differsBy: entry.differsBy,
      description: entry.method.description,
      origin: origins[entry.method.kind],
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
  const groupOf = ({ place, cells }: LeaderboardRow) => (place ? 0 : cells[column] ? 1 : 2);
  rows.sort(
    (left, right) =>
      groupOf(left) - groupOf(right) ||
      (right.cells[column]?.accuracy ?? -1) - (left.cells[column]?.accuracy ?? -1),
  );
  const scores = entries.flatMap((entry) => entry.scores);
  return {
    benchmark,
    splits: names,
    sortedBy,
    rows,
    scale: fractionScale(
      rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [cell.low, cell.high] : []))),
    ),
    rules: [...new Set(scores.map((score) => score.outcomeRule))],
    executors: [...new Set(scores.map((score) => score.executor))],
  };
}

function cellOf(entry: WireEntry, split: string): LeaderboardCell | undefined {
  const score = entry.scores.find((candidate) => candidate.split.name === split);
  if (score === undefined) return undefined;
  const { value: accuracy, low, high, exampleCount, seedCount, executableRate } = score;
  return {
    accuracy,
    low,
    high,
    exampleCount,
    seedCount,
    executableRate,
    evaluations: new Map(score.seeds.map(({ seed, evaluationId }) => [seed, evaluationId])),
    place: score.place ?? undefined,
    unrankedBecause: score.unrankedBecause ?? undefined,
    toAbove: score.differenceToAbove ?? undefined,
  };
}

/**
 * Evaluations of two scores for a comparison example by example: those under a common seed, or the only ones of both, as
 * where one is a system from elsewhere. Undefined where it is not clear which to compare.
 */
export function comparedEvaluations(
  own: LeaderboardCell,
  other: LeaderboardCell,
): readonly [own: string, other: string] | undefined {
  for (const [seed, id] of own.evaluations) {
    const match = other.evaluations.get(seed);
    if (match !== undefined) return [id, match];
  }
  const [[one, ...more], [another, ...others]] = [
    [...own.evaluations.values()],
    [...other.evaluations.values()],
  ];
  const areAlone = more.length === 0 && others.length === 0;
  return areAlone && one !== undefined && another !== undefined ? [one, another] : undefined;
}
