import { describe, expect, it } from "vitest";
import { rankRanges } from "../../statistics/rankRanges.ts";

const clearlyBest = { low: 0.8, high: 0.9 };
const overlapping = [
  { low: 0.5, high: 0.6 },
  { low: 0.55, high: 0.65 },
];
const clearlyWorst = { low: 0.1, high: 0.2 };
const ranks = rankRanges([clearlyBest, ...overlapping, clearlyWorst]);

describe("rankRanges", () => {
  it("gives one place to an entry that no interval overlaps", () => {
    expect(ranks[0]).toEqual({ from: 1, to: 1 });
    expect(ranks[3]).toEqual({ from: 4, to: 4 });
  });

  it("lets overlapping entries share their places", () => {
    expect(ranks.slice(1, 3)).toEqual([
      { from: 2, to: 3 },
      { from: 2, to: 3 },
    ]);
  });

  it("takes touching intervals for overlapping", () => {
    const lower = { low: 0.4, high: 0.5 };
    const upper = { low: 0.5, high: 0.6 };
    expect(rankRanges([lower, upper])[1]).toEqual({ from: 1, to: 2 });
  });

  it("gives an entry without a score no place, and leaves none for it", () => {
    expect(rankRanges([undefined, clearlyBest, clearlyWorst])).toEqual([
      undefined,
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ]);
  });
});
