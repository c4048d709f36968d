import { describe, expect, it } from "vitest";
import { leaderboardCaption, leaderboardTable } from "../../../cli/shared/leaderboardTable.ts";

const score = (name: string, value: number, low: number, high: number, exampleCount = 100) => ({
  value,
  low,
  high,
  exampleCount,
  seedCount: 1,
  unrankedBecause: null,
  differenceToAbove: null as { difference: number; low: number; high: number; pValue: number } | null,
  split: { name },
});
const entry = (
  label: string,
  place: { from: number; to: number } | null,
  scores: ReturnType<typeof score>[],
) => ({
  place,
  generationNumber: 2,
  seedCount: 1,
  isProvisional: false,
  label,
  scores,
});
const leaderboard = {
  splits: ["dev", "hard", "unused"].map((name, position) => ({ name, position })),
  entries: [
    entry("SFT", { from: 1, to: 2 }, [score("dev", 0.6, 0.55, 0.65), score("hard", 0.2, 0.1, 0.3, 40)]),
    entry("SPIN", { from: 1, to: 2 }, [score("dev", 0.58, 0.53, 0.63)]),
    entry("DPO", { from: 3, to: 3 }, [score("dev", 0.4, 0.35, 0.45)]),
  ],
};

describe("leaderboardTable", () => {
  const rows = leaderboardTable(leaderboard).split("\n");

  it("shows the places that the server tells, a range where entries share them", () => {
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

  it("says by how much the first leads the second, paired, and that one seed speaks for its weights", () => {
    const [first, second, third] = leaderboard.entries;
    const differenceToAbove = { difference: -0.02, low: -0.05, high: 0.01, pValue: 0.17 };
    const dev = { ...second!.scores[0]!, differenceToAbove };
    const caption = leaderboardCaption({
      ...leaderboard,
      entries: [first!, { ...second!, scores: [dev] }, third!],
    });
    expect(caption).toContain("SFT − SPIN on dev: +2.0 [−1.0, +5.0] points, p = 0.170.");
    expect(caption).toContain("Ranked on dev; methods share a rank where the paired comparison");
    expect(caption).toContain("One seed speaks for these weights only");
    expect(leaderboardCaption(leaderboard)).not.toContain("−");
  });
});
