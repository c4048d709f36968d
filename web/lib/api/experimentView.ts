import type { ExperimentQuery } from "./generated/operations.ts";

type WireRun = NonNullable<ExperimentQuery["experiment"]>["runs"][number];

/** Iterations done of those planned; the supervised warm-up counts as the first. */
export function progressOf(run: Pick<WireRun, "configuration" | "iterations">): {
  done: number;
  planned: number;
} {
  const done = run.iterations.filter((iteration) => iteration.finishedAt !== null).length;
  // An import has no configuration: its predictions are scored in one go.
  return { done, planned: Math.max(done, (run.configuration?.selfPlay.iterations ?? 0) + 1) };
}

export interface SplitTrajectories {
  /** The split, with the way of evaluating where there is more than one: numbers under two rules do not compare. */
  readonly title: string;
  /** Ascending numbers of the generations that any run has. */
  readonly generations: readonly number[];
  /** The sizes of the evaluations; one, unless runs were evaluated on more or fewer examples. */
  readonly exampleCounts: readonly number[];
  /** What tells the runs apart beside their seeds; runs of one group share a colour. */
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
    `${point.decoding} decoding, ${point.comparisonRule} rule, ${point.executor}`;
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
