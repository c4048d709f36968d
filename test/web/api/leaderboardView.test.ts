import { describe, expect, it } from "vitest";
import type { LeaderboardQuery } from "../../../web/lib/api/generated/operations.ts";
import { comparedEvaluations, leaderboardView } from "../../../web/lib/api/leaderboardView.ts";

type Wire = LeaderboardQuery["leaderboard"];
type WireScore = Wire["entries"][number]["scores"][number];

function score(split: string, value: number, from: number, to = from): WireScore {
  return {
    split: { name: split },
    exampleCount: 1000,
    seedCount: 1,
    seeds: [{ seed: 1, evaluationId: `Evaluation_${value}` }],
    value,
    low: value - 0.03,
    high: value + 0.03,
    place: { from, to },
    unrankedBecause: null,
    differenceToAbove: null,
    executableRate: 0.9,
    outcomeRule: "strict@1",
    executor: "sqlite",
  };
}

function entry(title: string, scores: WireScore[]): Wire["entries"][number] {
  return {
    key: title,
    differsBy: [],
    configurationHash: "0123456789",
    generationNumber: 2,
    isProvisional: false,
    method: { name: title.toLowerCase(), kind: "PRESET", title, description: "", source: "" },
    baseModel: { name: "tiny" },
    experiment: { id: "Experiment_1", name: "first" },
    runs: [
      { id: "Run_2", name: "b", seed: 2, status: "SUCCEEDED" },
      { id: "Run_1", name: "a", seed: 1, status: "SUCCEEDED" },
    ],
    scores,
  };
}

const wire: Wire = {
  archivedRunCount: 0,
  benchmark: {
    name: "kata",
    version: 2,
    isNewest: true,
    description: "",
    audit: { checkedExamples: 0, excludedCount: 0 },
  },
  rules: [{ rule: "strict", version: 1 }],
  splits: [{ name: "dev" }, { name: "hard" }],
  entries: [
    entry("SPIN", [score("dev", 0.4, 3), score("hard", 0.3, 1)]),
    entry("SFT", [score("dev", 0.6, 1, 2), score("hard", 0.1, 2)]),
    entry("ExSPIN", [score("dev", 0.62, 1, 2)]),
  ],
};

describe("leaderboardView", () => {
  it("sorts by the first split and shows the place that the server tells", () => {
    const { rows, sortedBy } = leaderboardView(wire, undefined);
    expect(sortedBy).toBe("dev");
    expect(rows.map((row) => [row.method, row.place])).toEqual([
      ["ExSPIN", { from: 1, to: 2 }],
      ["SFT", { from: 1, to: 2 }],
      ["SPIN", { from: 3, to: 3 }],
    ]);
  });

  it("sorts by another split on request, with rows that lack it last and without a place", () => {
    const { rows, sortedBy } = leaderboardView(wire, "hard");
    expect(sortedBy).toBe("hard");
    expect(rows.map((row) => row.method)).toEqual(["SPIN", "SFT", "ExSPIN"]);
    expect(rows[2]?.place).toBeUndefined();
    expect(rows[1]?.place).toEqual({ from: 2, to: 2 });
  });

  it("shows rows that are not ranked after those that are, with the reason", () => {
    const other = { ...score("dev", 0.9, 1), place: null, unrankedBecause: "A run of it has not ended." };
    const { rows } = leaderboardView({ ...wire, entries: [entry("New", [other]), ...wire.entries] }, "dev");
    expect(rows.map((row) => row.method)).toEqual(["ExSPIN", "SFT", "SPIN", "New"]);
    expect(rows[3]).toMatchObject({
      place: undefined,
      cells: [{ unrankedBecause: "A run of it has not ended." }, undefined],
    });
  });

  it("finds the evaluations of two scores under a seed that both have", () => {
    const { rows } = leaderboardView(wire, undefined);
    const [exspin, sft] = rows.map(({ cells }) => cells[0]!);
    expect(comparedEvaluations(sft!, exspin!)).toEqual(["Evaluation_0.6", "Evaluation_0.62"]);
    const alone = { ...exspin!, evaluations: new Map([[0, "Evaluation_x"]]) };
    expect(comparedEvaluations(sft!, alone)).toEqual(["Evaluation_0.6", "Evaluation_x"]);
    const otherSeeds = {
      ...exspin!,
      evaluations: new Map([2, 3].map((seed) => [seed, `Evaluation_${seed}`])),
    };
    expect(comparedEvaluations(sft!, otherSeeds)).toBeUndefined();
  });

  it("falls back to the first split where the address names an unknown one", () => {
    expect(leaderboardView(wire, "<script>").sortedBy).toBe("dev");
  });

  it("keeps one cell a split, in the order of the columns", () => {
    const [exspin, sft] = leaderboardView(wire, undefined).rows;
    expect(exspin?.cells.map((cell) => cell?.accuracy)).toEqual([0.62, undefined]);
    expect(sft?.cells.map((cell) => cell?.accuracy)).toEqual([0.6, 0.1]);
  });

  it("draws all intervals on one scale that holds them", () => {
    const { scale } = leaderboardView(wire, undefined);
    expect(scale.low).toBeLessThanOrEqual(0.07);
    expect(scale.high).toBeGreaterThanOrEqual(0.65);
  });

  it.each([
    ["PRESET", undefined],
    ["IMPORTED", "imported"],
    ["EXTERNAL", "logged"],
  ] as const)("marks a row whose method is %s as %s", (kind, origin) => {
    const method = { name: "x", kind, title: "X", description: "", source: "" };
    const entries = [{ ...entry("x", [score("dev", 0.5, 1)]), method }];
    expect(leaderboardView({ ...wire, entries }, undefined).rows[0]?.origin).toBe(origin);
  });

  it("marks imported systems and says where they come from", () => {
    const method = {
      name: "dail",
      kind: "IMPORTED",
      title: "DAIL",
      description: "",
      source: "A paper",
    } as const;
    const view = leaderboardView(
      { ...wire, entries: [{ ...entry("x", [score("dev", 0.5, 1)]), method }] },
      undefined,
    );
    expect(view.rows[0]).toMatchObject({ method: "DAIL", origin: "imported", source: "A paper" });
  });

  it("names every rule and executor behind the numbers once, and runs by seed", () => {
    const view = leaderboardView(wire, undefined);
    expect(view.rules).toEqual(["strict@1"]);
    expect(view.executors).toEqual(["sqlite"]);
    expect(view.rows[0]?.runs.map((run) => run.seed)).toEqual([1, 2]);
  });

  it("has no rows and no sort column for an empty leaderboard", () => {
    const view = leaderboardView({ ...wire, splits: [], entries: [] }, undefined);
    expect(view).toMatchObject({ rows: [], sortedBy: undefined, scale: { low: 0, high: 1 } });
  });
});
