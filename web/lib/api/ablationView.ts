import type { CellScoresQuery, ExperimentQuery } from "./generated/operations.ts";

type WireAblation = NonNullable<NonNullable<ExperimentQuery["experiment"]>["ablation"]>;
type WireCell = WireAblation["cells"][number];

export interface CellScore {
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  readonly exampleCount: number;
  readonly seedCount: number;
  /** To the base on the same questions; undefined for the base itself, and where the two do not compare. */
  readonly toBase: CellDifference | undefined;
}

/** A fraction with its 95 % interval, and the test of it with Holm's correction over the column. */
export interface CellDifference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly pValue: number;
}

export interface CellRow {
  readonly id: string;
  readonly name: string;
  /** True of the cell that is configured as the base. */
  readonly isBase: boolean;
  /** One a factor; undefined where the cell leaves the factor as the base has it. */
  readonly levels: readonly (string | undefined)[];
  /** Other combinations of levels that came to this configuration. */
  readonly mergedNames: readonly string[];
  /** As in "selfPlay.lambda: 0.1 → 0.5". */
  readonly differences: readonly string[];
  readonly state: WireCell["state"];
  /** One a split; undefined where the leaderboard has none yet. */
  readonly scores: readonly (CellScore | undefined)[];
}

export interface AblationView {
  readonly design: WireAblation["design"];
  readonly seeds: readonly number[];
  readonly factors: readonly string[];
  readonly splits: readonly string[];
  readonly rows: readonly CellRow[];
}

/** What the API calls the row of the base on the leaderboard; undefined while it has none. */
export function baseKey(
  { cells }: WireAblation,
  { entries }: CellScoresQuery["leaderboard"],
): string | undefined {
  const base = baseOf(cells);
  return entries.find(({ configurationHash }) => configurationHash === base?.configurationHash)?.key;
}

function baseOf(cells: readonly WireCell[]): WireCell | undefined {
  return cells.find(({ differences }) => differences.length === 0);
}

/** Cells with their scores, which the leaderboard of the experiment, with the base for its baseline, has by configuration. */
export function ablationView(
  { design, seeds, factors, cells }: WireAblation,
  { splits, entries }: CellScoresQuery["leaderboard"],
): AblationView {
  const base = baseOf(cells);
  const scoreOf = (cell: WireCell | undefined, split: string) =>
    entries
      .find(({ configurationHash }) => configurationHash === cell?.configurationHash)
      ?.scores.find((score) => score.split.name === split);
  const rows = cells.map((cell): CellRow => {
    const { id, name, levels, mergedNames, differences, state } = cell;
    return {
      id,
      name,
      isBase: cell === base,
      levels: factors.map((factor) => levels.find((level) => level.factor === factor.name)?.level),
      mergedNames,
      differences: differences.map(differenceText),
      state,
      scores: splits.map((split) => {
        const score = scoreOf(cell, split.name);
        if (score === undefined) return undefined;
        const { value: accuracy, low, high, exampleCount, seedCount, differenceToBaseline } = score;
        return { accuracy, low, high, exampleCount, seedCount, toBase: differenceToBaseline ?? undefined };
      }),
    };
  });
  return {
    design,
    seeds,
    factors: factors.map(({ name }) => name),
    splits: splits.map(({ name }) => name),
    rows,
  };
}

/** As the API spells it, to be looked up and typed again: "selfPlay.lambda: 0.1 → 0.5". */
export function differenceText({ path, base, value }: WireCell["differences"][number]): string {
  return `${path}: ${valueText(base)} → ${valueText(value)}`;
}

function valueText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

export interface StatusCount {
  readonly status: "SUCCEEDED" | "RUNNING" | "QUEUED" | "FAILED" | "CANCELLED";
  readonly count: number;
}

/** How many of a cell's runs have come how far; what there is none of is left out. */
export function statusCounts(state: WireCell["state"]): StatusCount[] {
  const counts = [
    { status: "SUCCEEDED", count: state.succeededCount },
    { status: "RUNNING", count: state.runningCount },
    { status: "QUEUED", count: state.queuedCount },
    { status: "FAILED", count: state.failedCount },
    { status: "CANCELLED", count: state.cancelledCount },
  ] as const;
  return counts.filter(({ count }) => count > 0);
}
