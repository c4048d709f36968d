import { describe, expect, it } from "vitest";
import { ablationView, baseKey, statusCounts } from "../../../web/lib/api/ablationView.ts";
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
function leaderboard(
  accuracies: Readonly<Record<string, number>>,
  toBaseline?: { difference: number; low: number; high: number; pValue: number },
): CellScoresQuery["leaderboard"] {
  return {
    splits: [{ name: "dev" }, { name: "hard" }],
    entries: Object.entries(accuracies).map(([configurationHash, value]) => ({
      key: `key of ${configurationHash}`,
      configurationHash,
      scores: [
        {
          split: { name: "dev" },
          exampleCount: 100,
          seedCount: 2,
          value,
          low: 0,
          high: 1,
          differenceToBaseline: configurationHash === "base" ? null : (toBaseline ?? null),
        },
      ],
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

  it("joins scores by configuration, with the paired difference to the base's", () => {
    const cells = [cell("half"), base, cell("failed")];
    const paired = { difference: -0.05, low: -0.08, high: -0.02, pValue: 0.004 };
    const { rows } = ablationView(ablation(cells), leaderboard({ base: 0.5, half: 0.45, other: 1 }, paired));
    expect(rows.map(({ scores }) => scores[0]?.accuracy)).toEqual([0.45, 0.5, undefined]);
    expect(rows[0]?.scores[0]?.toBase).toEqual(paired);
    expect(rows[1]?.scores[0]?.toBase).toBeUndefined();
    expect(rows.map(({ scores }) => scores[1])).toEqual([undefined, undefined, undefined]);
  });

  it("finds the base's row for a baseline, if it has one", () => {
    const both = ablation([base, cell("half")]);
    expect(baseKey(both, leaderboard({ half: 0.45, base: 0.5 }))).toBe("key of base");
    expect(baseKey(both, leaderboard({ half: 0.45 }))).toBeUndefined();
    expect(baseKey(ablation([cell("half")]), leaderboard({ half: 0.45 }))).toBeUndefined();
  });

  it("knows no difference without a baseline", () => {
    const { rows } = ablationView(ablation([base, cell("half")]), leaderboard({ half: 0.45 }));
    expect(rows.at(-1)?.scores[0]).toMatchObject({ accuracy: 0.45, toBase: undefined });
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
      "data.trainingExamples: null → 100",
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
