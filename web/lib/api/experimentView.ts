import type { ExperimentQuery } from "./generated/operations.ts";

type WireRun = NonNullable<ExperimentQuery["experiment"]>["runs"][number];

/** Iterations done of those planned; the supervised warm-up counts as the first. */
export function progressOf(run: Pick<WireRun, "configuration" | "iterations">): {
  done: number;
  planned: number;
} {
  const done = run.iterations.filter((iteration) => iteration.finishedAt !== null).length;
  return { done, planned: Math.max(done, run.configuration.selfPlay.iterations + 1) };
}

export interface SplitTrajectories {
  readonly split: string;
  /** Ascending numbers of the generations that any run has. */
  readonly generations: readonly number[];
  readonly runs: readonly {
    readonly id: string;
    readonly label: string;
    readonly points: readonly {
      readonly x: number;
      readonly y: number;
      readonly low: number;
      readonly high: number;
      readonly exampleCount: number;
    }[];
  }[];
}

/** Accuracy by generation of every run, one set a split. */
export function trajectories(runs: readonly WireRun[]): SplitTrajectories[] {
  const points = runs.flatMap((run) =>
    run.generations.flatMap(({ number, evaluations }) =>
      evaluations.flatMap(({ split, executionAccuracy, interval, exampleCount }) =>
        executionAccuracy === null
          ? []
          : [{ run, split, number, accuracy: executionAccuracy, interval, exampleCount }],
      ),
    ),
  );
  const positions = new Map(points.map(({ split }) => [split.name, split.position]));
  const splits = [...positions].sort(([, left], [, right]) => left - right).map(([name]) => name);
  return splits.map((split) => {
    const here = points.filter((point) => point.split.name === split);
    return {
      split,
      generations: [...new Set(here.map(({ number }) => number))].sort((left, right) => left - right),
      runs: runs.map((run) => ({
        id: run.id,
        label: run.name,
        points: here
          .filter((point) => point.run.id === run.id)
          .sort((left, right) => left.number - right.number)
          .map(({ number, accuracy, interval, exampleCount }) => ({
            x: number,
            y: accuracy,
            low: interval?.low ?? accuracy,
            high: interval?.high ?? accuracy,
            exampleCount,
          })),
      })),
    };
  });
}
