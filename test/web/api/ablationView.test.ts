import { describe, expect, it } from "vitest";
import { ablationView, statusCounts } from "../../../web/lib/api/ablationView.ts";
import type { CellScoresQuery, ExperimentQuery } from "../../../web/lib/api/generated/operations.ts";

type WireAblation = NonNullable<NonNullable<ExperimentQuery["experiment"]>["ablation"]>;
type WireCell = WireAblation["cells"][number];

const state: WireCell["state"] = {
  runCount: 2,
  queuedCount: 0,
  runningCount: 0,
  succeededCount: 2,
  failedCount: 0,
  cancelledCount: 0,
  retriedCount: 0,
  iterationCount: 4,
  reusedIterationCount: 1,
};

function cell(name: string, changes: Partial<WireCell> = {}): WireCell {
  const differences = [{ path: `selfPlay.${name}`, base: 0.1, value: 0.5 }];
  return {
    id: name,
    name,
    levels: [],
    mergedNames: [],
    differences,
    configurationHash: name,
    state,
    ...changes,
  };
}

const base = cell("base", { differences: [] });
const ablation = (cells: WireCell[]): WireAblation => ({
  design: "LEAVE_ONE_OUT",
  seeds: [1, 2],
  factors: [{ name: "filter" }, { name: "λ" }],
  cells,
});

/** Accuracies on dev by configuration. */
function leaderboard(accuracies: Readonly<Record<string, number>>): CellScoresQuery["leaderboard"] {
  return {
    splits: [{ name: "dev" }, { name: "hard" }],
    entries: Object.entries(accuracies).map(([configurationHash, value]) => ({
      configurationHash,
      scores: [{ split: { name: "dev" }, exampleCount: 100, seedCount: 2, value, low: 0, high: 1 }],
    })),
  };
}

describe("ablationView", () => {
  it("puts each cell's level under its factor, and leaves open what is as in the base", () => {
    const lambda = cell("lambda", { levels: [{ factor: "λ", level: "0.5" }] });
    const { factors, rows } = ablationView(ablation([base, lambda]), leaderboard({}));
    expect(factors).toEqual(["filter", "λ"]);
    expect(rows.map(({ levels }) => levels)).toEqual([
      [undefined, undefined],
      [undefined, "0.5"],
    ]);
    expect(rows.map(({ isBase }) => isBase)).toEqual([true, false]);
  });

  it("joins scores by configuration, with the difference to the base's", () => {
    const cells = [cell("half"), base, cell("failed")];
    const { rows } = ablationView(ablation(cells), leaderboard({ base: 0.5, half: 0.45, other: 1 }));
    expect(rows.map(({ scores }) => scores[0]?.accuracy)).toEqual([0.45, 0.5, undefined]);
    expect(rows[0]?.scores[0]?.difference).toBeCloseTo(-0.05, 12);
    expect(rows[1]?.scores[0]?.difference).toBeUndefined();
    expect(rows.map(({ scores }) => scores[1])).toEqual([undefined, undefined, undefined]);
  });

  it("knows no difference where the base has no score, or no cell is configured as the base", () => {
    for (const cells of [[base, cell("half")], [cell("half")]]) {
      const { rows } = ablationView(ablation(cells), leaderboard({ half: 0.45 }));
      expect(rows.at(-1)?.scores[0]).toMatchObject({ accuracy: 0.45, difference: undefined });
    }
  });

  it("spells out what a cell has otherwise", () => {
    const differences = [
      { path: "selfPlay.pairs", base: "INCORRECT_ONLY", value: "ALL" },
      { path: "data.trainingExamples", base: null, value: 100 },
      { path: "evaluation.splits", base: ["dev"], value: [] },
    ];
    const { rows } = ablationView(ablation([cell("many", { differences })]), leaderboard({}));
    expect(rows[0]?.differences).toEqual([
      "selfPlay.pairs: INCORRECT_ONLY → ALL",
      "data.trainingExamples: no limit → 100",
      'evaluation.splits: ["dev"] → []',
    ]);
  });
});

describe("statusCounts", () => {
  it("leaves out what there is none of, and never a failure", () => {
    expect(statusCounts({ ...state, succeededCount: 0, queuedCount: 1, failedCount: 1 })).toEqual([
      { status: "QUEUED", count: 1 },
      { status: "FAILED", count: 1 },
    ]);
  });
});
