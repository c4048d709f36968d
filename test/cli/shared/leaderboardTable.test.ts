import { describe, expect, it } from "vitest";
import { leaderboardCaption, leaderboardTable } from "../../../cli/shared/leaderboardTable.ts";

const score = (name: string, executionAccuracy: number, low: number, high: number, exampleCount = 100) => ({
  executionAccuracy,
  low,
  high,
  exampleCount,
  split: { name },
});
const entry = (title: string, scores: ReturnType<typeof score>[]) => ({
  rank: 1,
  generationNumber: 2,
  seedCount: 1,
  isProvisional: false,
  method: { title },
  scores,
});
const leaderboard = {
  splits: ["dev", "hard", "unused"].map((name, position) => ({ name, position })),
  entries: [
    entry("SFT", [score("dev", 0.6, 0.55, 0.65), score("hard", 0.2, 0.1, 0.3, 40)]),
    entry("SPIN", [score("dev", 0.58, 0.53, 0.63)]),
    entry("DPO", [score("dev", 0.4, 0.35, 0.45)]),
  ],
};

describe("leaderboardTable", () => {
  const rows = leaderboardTable(leaderboard).split("\n");

  it("lets entries whose intervals overlap share places", () => {
    expect(rows.find((row) => row.includes("SFT"))).toMatch(/│ 1–2 +│ SFT/);
    expect(rows.find((row) => row.includes("SPIN"))).toMatch(/│ 1–2 +│ SPIN/);
    expect(rows.find((row) => row.includes("DPO"))).toMatch(/│ 3 +│ DPO/);
  });

  it("shows accuracy with its interval, a dash where there is none, and only splits with scores", () => {
    expect(rows.find((row) => row.includes("SPIN"))).toMatch(/58\.0 \(53\.0–63\.0\) │ – /);
    expect(rows[1]).toContain("hard");
    expect(rows[1]).not.toContain("unused");
  });
});

describe("leaderboardCaption", () => {
  it("says how many examples stand behind the figures", () => {
    expect(leaderboardCaption(leaderboard)).toContain("result generation of each run");
    expect(leaderboardCaption(leaderboard)).toContain("n = 40 to 100");
  });
});
