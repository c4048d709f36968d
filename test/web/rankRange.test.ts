import { describe, expect, it } from "vitest";
import { rankRange } from "../../web/lib/rankRange.ts";

const clearlyBest = { low: 0.8, high: 0.9 };
const overlapping = [
  { low: 0.5, high: 0.6 },
  { low: 0.55, high: 0.65 },
];
const clearlyWorst = { low: 0.1, high: 0.2 };
const all = [clearlyBest, ...overlapping, clearlyWorst];

describe("rankRange", () => {
  it("gives one place to an entry that no interval overlaps", () => {
    expect(rankRange(clearlyBest, all)).toEqual({ best: 1, worst: 1 });
    expect(rankRange(clearlyWorst, all)).toEqual({ best: 4, worst: 4 });
  });

  it("lets overlapping entries share their places", () => {
    for (const entry of overlapping) expect(rankRange(entry, all)).toEqual({ best: 2, worst: 3 });
  });

  it("takes touching intervals for overlapping", () => {
    const lower = { low: 0.4, high: 0.5 };
    const upper = { low: 0.5, high: 0.6 };
    expect(rankRange(upper, [lower, upper])).toEqual({ best: 1, worst: 2 });
  });
});
