import { describe, expect, it } from "vitest";
import { progressOf, trajectories } from "../../../web/lib/api/experimentView.ts";
import type { ExperimentQuery } from "../../../web/lib/api/generated/operations.ts";

type WireRun = NonNullable<ExperimentQuery["experiment"]>["runs"][number];

function run(name: string, accuracies: readonly (number | null)[]): WireRun {
  return {
    id: `Run_${name}`,
    name,
    seed: 1,
    status: "RUNNING",
    statusReason: null,
    startedAt: null,
    finishedAt: null,
    benchmark: { name: "kata" },
    method: { title: "SFT" },
    configuration: { selfPlay: { iterations: 2 } },
    iterations: accuracies.map((_, number) => ({
      number,
      finishedAt: number === 0 ? "2026-11-21T08:00:00Z" : null,
    })),
    generations: accuracies.map((executionAccuracy, number) => ({
      number,
      evaluations: [
        {
          status: executionAccuracy === null ? "RUNNING" : "COMPLETE",
          decoding: "greedy",
          comparisonRule: "strict@1",
          exampleCount: 100,
          executionAccuracy,
          interval: executionAccuracy === null ? null : { low: 0.1, high: 0.9 },
          split: { name: "dev", position: 1 },
        },
      ],
    })),
  };
}

describe("progressOf", () => {
  it("counts the warm-up among the planned iterations and only finished ones as done", () => {
    expect(progressOf(run("a", [0.5, null]))).toEqual({ done: 1, planned: 3 });
  });
});

describe("trajectories", () => {
  it("gives every run a line on every split, without the points that are not known yet", () => {
    const [dev] = trajectories([run("a", [0.5, 0.6]), run("b", [0.5, null])]);
    expect(dev?.split).toBe("dev");
    expect(dev?.generations).toEqual([0, 1]);
    expect(dev?.runs.map((line) => line.points.map((point) => [point.x, point.y]))).toEqual([
      [
        [0, 0.5],
        [1, 0.6],
      ],
      [[0, 0.5]],
    ]);
  });

  it("is empty before the first evaluation", () => {
    expect(trajectories([run("a", [null])])).toEqual([]);
  });
});
