import { describe, expect, it } from "vitest";
import { progressOf, runsToVary, trajectories } from "../../../web/lib/api/experimentView.ts";
import type { ExperimentQuery } from "../../../web/lib/api/generated/operations.ts";

type WireRun = NonNullable<ExperimentQuery["experiment"]>["runs"]["nodes"][number];

function run(name: string, accuracies: readonly (number | null)[], method = "SFT", hash = "aa"): WireRun {
  return {
    id: `Run_${name}`,
    name,
    kind: "TRAINING",
    predictionsOf: null,
    seed: 1,
    status: "RUNNING",
    statusReason: null,
    startedAt: null,
    finishedAt: null,
    benchmark: { name: "kata", version: 1 },
    failures: [],
    cell: null,
    method: { title: method },
    configurationHash: hash,
    configuration: { synthesis: { kind: "NONE", rounds: 2 }, selfPlay: { iterations: 2 } },
    iterations: accuracies.map((_, number) => ({
      number,
      finishedAt: number === 0 ? "2026-11-21T08:00:00Z" : null,
    })),
    generations: accuracies.map((executionAccuracy, number) => ({
      number,
      evaluations: [
        {
          decoding: "greedy",
          outcomeRule: "strict@1",
          executor: "sqlite",
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
  it("counts the supervised stage among the planned iterations and only finished ones as done", () => {
    expect(progressOf(run("a", [0.5, null]))).toEqual({ done: 1, planned: 3 });
  });

  it("counts rounds of synthesis where there are any", () => {
    const synthesis = { kind: "TEMPLATE", rounds: 3 } as const;
    const configuration = { synthesis, selfPlay: { iterations: 2 } };
    expect(progressOf({ ...run("a", [0.5]), configuration })).toEqual({ done: 1, planned: 6 });
  });

  it("plans a single round for an import, which has no configuration", () => {
    expect(progressOf({ ...run("a", [null]), configuration: null })).toEqual({ done: 1, planned: 1 });
  });
});

describe("trajectories", () => {
  it("gives every run a line on every split, without the points that are not known yet", () => {
    const [dev] = trajectories([run("a", [0.5, 0.6]), run("b", [0.5, null])]);
    expect(dev?.title).toBe("dev");
    expect(dev?.exampleCounts).toEqual([100]);
    expect(dev?.generations).toEqual([0, 1]);
    expect(dev?.runs.map((line) => line.points.map((point) => [point.x, point.y]))).toEqual([
      [
        [0, 0.5],
        [1, 0.6],
      ],
      [[0, 0.5]],
    ]);
  });

  it("never draws numbers under two rules as one line", () => {
    const strict = run("a", [0.5]);
    const [own] = strict.generations[0]?.evaluations ?? [];
    if (own === undefined) throw new Error("The run has an evaluation.");
    const both = [own, { ...own, outcomeRule: "birdSet@1", executionAccuracy: 0.6 }];
    const sets = trajectories([{ ...strict, generations: [{ number: 0, evaluations: both }] }]);
    expect(sets.map((set) => [set.title, set.runs[0]?.points.map(({ y }) => y)])).toEqual([
      ["dev (greedy decoding, strict@1 rule, sqlite)", [0.5]],
      ["dev (greedy decoding, birdSet@1 rule, sqlite)", [0.6]],
    ]);
  });

  it("groups seeds of one method and configuration, and names differing configurations by a run", () => {
    const [dev] = trajectories([
      run("sft-1", [0.5]),
      run("sft-2", [0.5]),
      run("spin-1", [0.5], "SPIN", "bb"),
      run("spin-without-mixing", [0.5], "SPIN", "cc"),
    ]);
    expect(dev?.groups).toEqual(["SFT", "spin-1", "spin-without-mixing"]);
    expect(dev?.runs.map((line) => line.group)).toEqual([0, 0, 1, 2]);
  });

  it("is empty before the first evaluation", () => {
    expect(trajectories([run("a", [null])])).toEqual([]);
  });

  it("names the groups of an ablation by its cells", () => {
    const inCell = (name: string, cell: string) => ({
      ...run(name, [0.5], "SFT", cell),
      cell: { name: cell },
    });
    const runs = [
      inCell("base, seed 1", "base"),
      inCell("λ: 1, seed 1", "λ: 1"),
      inCell("base, seed 2", "base"),
    ];
    const [dev] = trajectories(runs);
    expect(dev?.groups).toEqual(["base", "λ: 1"]);
    expect(dev?.runs.map(({ group }) => group)).toEqual([0, 1, 0]);
  });
});

const onePage = (nodes: WireRun[]) => ({ nodes, pageInfo: { endCursor: null, hasNextPage: false } });

describe("runsToVary", () => {
  it("has one run of each configuration, none of an import", () => {
    const runs = [
      run("a", [], "SFT", "aa"),
      run("b", [], "SFT", "aa"),
      run("c", [], "SPIN", "bb"),
      { ...run("d", [], "Lighthouse", "cc"), configuration: null },
    ];
    expect(runsToVary({ runs: onePage(runs), ablation: null })).toEqual([
      { id: "Run_a", label: "SFT" },
      { id: "Run_c", label: "SPIN" },
    ]);
  });

  it("has the base of an ablation alone", () => {
    const cells = ["half", "base"].map((name) => ({
      configurationHash: name,
      differences: name === "base" ? [] : [{ path: "selfPlay.lambda", base: 0.1, value: 0.5 }],
    }));
    const ablation = { cells } as unknown as NonNullable<ExperimentQuery["experiment"]>["ablation"];
    const runs = [
      { ...run("a", [], "SPIN", "half"), cell: { name: "λ: half" } },
      { ...run("b", [], "SPIN", "base"), cell: { name: "base" } },
    ];
    expect(runsToVary({ runs: onePage(runs), ablation })).toEqual([{ id: "Run_b", label: "base" }]);
  });
});
