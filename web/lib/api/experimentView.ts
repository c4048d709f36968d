import type { ExperimentQuery } from "./generated/operations.ts";

type WireRun = NonNullable<ExperimentQuery["experiment"]>["runs"]["nodes"][number];

/** What marks a run that no trainer of this server trains. */
export const runTags = { IMPORT: "imported", EXTERNAL: "logged" } as const;

/** Iterations done of those planned: the supervised stage, rounds of synthesis, self-play. */
export function progressOf(run: Pick<WireRun, "configuration" | "iterations">): {
  done: number;
  planned: number;
} {
  const done = run.iterations.filter((iteration) => iteration.finishedAt !== null).length;
  // An import has no configuration: its predictions are scored in one go.
  if (run.configuration === null) return { done, planned: Math.max(done, 1) };
  const { synthesis, selfPlay } = run.configuration;
  const rounds = synthesis.kind === "NONE" ? 0 : synthesis.rounds;
  return { done, planned: Math.max(done, 1 + rounds + selfPlay.iterations) };
}

export interface SplitTrajectories {
  /** The split, with the way of evaluating where there is more than one: numbers under two rules do not compare. */
  readonly title: string;
  /** Ascending numbers of the generations that any run has. */
  readonly generations: readonly number[];
  /** The sizes of the evaluations; one, unless runs were evaluated on more or fewer examples. */
  readonly exampleCounts: readonly number[];
  /** What tells the runs apart beside their seeds; runs of one group share a color. */
  readonly groups: readonly string[];
  readonly runs: readonly {
    readonly id: string;
    readonly label: string;
    /** Place in `groups`. */
    readonly group: number;
    readonly points: readonly {
      readonly x: number;
      readonly y: number;
      readonly low: number;
      readonly high: number;
    }[];
  }[];
}

/** Accuracy by generation of every run, one set a split and way of evaluating. */
export function trajectories(runs: readonly WireRun[]): SplitTrajectories[] {
  const points = runs
    .flatMap((run) =>
      run.generations.flatMap(({ number, evaluations }) =>
        evaluations.flatMap(({ executionAccuracy: accuracy, ...evaluation }) =>
          accuracy === null ? [] : [{ run, number, accuracy, ...evaluation }],
        ),
      ),
    )
    .sort((left, right) => left.split.position - right.split.position || left.number - right.number);
  const conditionsOf = (point: (typeof points)[number]) =>
    `${point.decoding} decoding, ${point.outcomeRule} rule, ${point.executor}`;
  const hasOneWay = new Set(points.map(conditionsOf)).size === 1;
  const groups = groupsOf(runs);
  const sets = Map.groupBy(points, (point) =>
    hasOneWay ? point.split.name : `${point.split.name} (${conditionsOf(point)})`,
  );
  return [...sets].map(([title, here]) => ({
    title,
    generations: [...new Set(here.map(({ number }) => number))].sort((left, right) => left - right),
    exampleCounts: [...new Set(here.map(({ exampleCount }) => exampleCount))],
    groups: groups.map(({ label }) => label),
    runs: runs.map((run) => ({
      id: run.id,
      label: run.name,
      group: groups.findIndex(({ key }) => key === groupKey(run)),
      points: here
        .filter((point) => point.run.id === run.id)
        .map(({ number, accuracy, interval }) => ({
          x: number,
          y: accuracy,
          low: interval?.low ?? accuracy,
          high: interval?.high ?? accuracy,
        })),
    })),
  }));
}

/**
 * A run for each configuration that an ablation can start from, and what it is called. An experiment that is one has
 * but its own base, or, in a grid without, its first cell.
 */
export function runsToVary({
  runs,
  ablation,
}: Pick<NonNullable<ExperimentQuery["experiment"]>, "runs" | "ablation">): { id: string; label: string }[] {
  const trained = runs.nodes.filter(({ configuration }) => configuration !== null);
  if (ablation === null) {
    return groupsOf(trained).flatMap(({ key, label }) => {
      const first = trained.find((run) => groupKey(run) === key);
      return first === undefined ? [] : [{ id: first.id, label }];
    });
  }
  const base = ablation.cells.find(({ differences }) => differences.length === 0) ?? ablation.cells[0];
  const run = trained.find(({ configurationHash }) => configurationHash === base?.configurationHash);
  return run === undefined ? [] : [{ id: run.id, label: run.cell?.name ?? run.name }];
}

/** Runs of one method and configuration: named by their cell, by the method, or by a run where its configurations differ. */
function groupsOf(runs: readonly WireRun[]): { key: string; label: string }[] {
  const groups = [...Map.groupBy(runs, groupKey)];
  const titles = groups.map(([, members]) => members[0]?.method.title);
  return groups.map(([key, [first]], index) => {
    const isOnlyOne = titles.filter((title) => title === titles[index]).length === 1;
    return { key, label: first?.cell?.name ?? (isOnlyOne ? first?.method.title : first?.name) ?? key };
  });
}

function groupKey(run: WireRun): string {
  return `${run.method.title} ${run.configurationHash}`;
}
