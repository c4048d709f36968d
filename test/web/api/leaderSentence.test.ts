import { describe, expect, it } from "vitest";
import type { Difference, LeaderboardRow, LeaderboardView } from "../../../web/lib/api/leaderboardView.ts";
import { leaderSentence } from "../../../web/lib/api/leaderSentence.ts";

function row(
  method: string,
  accuracy: number,
  from: number | undefined,
  more: { toAbove?: Difference; seedCount?: number; differsBy?: string[] } = {},
): LeaderboardRow {
  const place = from === undefined ? undefined : { from, to: from + 1 };
  const { toAbove, seedCount = 1, differsBy = [] } = more;
  const cell = {
    accuracy,
    low: 0,
    high: 1,
    exampleCount: 100,
    seedCount,
    executableRate: 1,
    evaluations: new Map(),
    place,
    unrankedBecause: undefined,
    toAbove,
  };
  return { key: method, method, differsBy, place, cells: [cell] } as unknown as LeaderboardRow;
}

const view = (...rows: LeaderboardRow[]) =>
  ({ rows, splits: ["dev"], sortedBy: "dev" }) as unknown as LeaderboardView;
const lag = (difference: number, low: number, high: number): Difference => ({
  difference,
  low,
  high,
  pValue: 0.17,
});
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

describe("what the leaderboard comes to", () => {
  it("is who leads, by how much, and that it is not told apart with one seed", () => {
    const second = row("SFT", 0.36, 1, { toAbove: lag(-0.021, -0.05, 0.008) });
    expect(plain(leaderSentence(view(row("SPFT-SQL", 0.384, 1), second)))).toBe(
      "SPFT-SQL leads dev with 38.4 %, +2.1 [−0.8, +5.0] points on SFT (p = 0.170), which does not tell them apart. " +
        "One other row may be first as well. One seed: this speaks for these weights only.",
    );
  });

  it("says where rows are told apart, or equal, over several seeds", () => {
    const told = (difference: Difference) =>
      leaderSentence(
        view(
          row("A", 0.5, 1, { seedCount: 3, differsBy: ["λ 0.1"] }),
          row("B", 0.4, 2, { seedCount: 3, toAbove: difference }),
          row("C", 0.3, 2, { seedCount: 3 }),
        ),
      );
    const apart = told(lag(-0.1, -0.15, -0.05));
    expect(apart).toMatch(/^A \(λ 0\.1\) leads dev .*, which tells them apart\.$/);
    expect(told(lag(-0.001, -0.01, 0.01))).toContain(", equal within two points.");
  });

  it("counts all who may be first, and nobody who is not ranked", () => {
    const behind = { toAbove: lag(-0.01, -0.1, 0.1) };
    const rows = [
      row("A", 0.5, 1),
      row("B", 0.4, 1, behind),
      row("C", 0.4, 1, behind),
      row("D", 0.9, undefined),
    ];
    expect(leaderSentence(view(...rows))).toContain("2 other rows may be first as well.");
    expect(plain(leaderSentence(view(row("A", 0.5, 1), row("D", 0.9, undefined))))).toBe(
      "A leads dev with 50.0 %; nothing else is ranked there.",
    );
    expect(leaderSentence(view(row("D", 0.9, undefined)))).toBeUndefined();
  });
});
