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
    expect(ranks[0]).toEqual({ best: 1, worst: 1 });
    expect(ranks[3]).toEqual({ best: 4, worst: 4 });
  });

  it("lets overlapping entries share their places", () => {
    expect(ranks.slice(1, 3)).toEqual([
      { best: 2, worst: 3 },
      { best: 2, worst: 3 },
    ]);
  });

  it("takes touching intervals for overlapping", () => {
    const lower = { low: 0.4, high: 0.5 };
    const upper = { low: 0.5, high: 0.6 };
    expect(rankRanges([lower, upper])[1]).toEqual({ best: 1, worst: 2 });
  });

  it("gives an entry without a score no place, and leaves none for it", () => {
    expect(rankRanges([undefined, clearlyBest, clearlyWorst])).toEqual([
      undefined,
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
    ]);
  });
});
