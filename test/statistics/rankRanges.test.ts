import { describe, expect, it } from "vitest";
import { rankRanges } from "../../statistics/rankRanges.ts";

/** Entries with these means, separable from a gap of 0.1 on. */
const ranksOf = (...means: number[]) =>
  rankRanges(means.length, (better, worse) => means[better]! - means[worse]! >= 0.1);

describe("rankRanges", () => {
  it("gives one place to an entry that is separable from both its neighbours", () => {
    expect(ranksOf(0.9, 0.5, 0.1)).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
      { from: 3, to: 3 },
    ]);
  });

  it("lets entries share places as far as they are not separable, each seen from itself", () => {
    expect(ranksOf(0.9, 0.62, 0.58, 0.5, 0.1)).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 3 },
      { from: 2, to: 4 },
      { from: 3, to: 4 },
      { from: 5, to: 5 },
    ]);
  });

  it("compares outward until the first separable entry, and no further", () => {
    const compared: string[] = [];
    rankRanges(100, (better, worse) => {
      compared.push(`${better}-${worse}`);
      return true;
    });
    expect(compared).toHaveLength(2 * 99);
  });

  it("has no places for no entries, and the first for the only one", () => {
    expect(ranksOf()).toEqual([]);
    expect(ranksOf(0.5)).toEqual([{ from: 1, to: 1 }]);
  });
});
