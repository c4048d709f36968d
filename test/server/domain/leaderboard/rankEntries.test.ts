import { describe, expect, it } from "vitest";
import { rankEntries } from "../../../../server/domain/leaderboard/rankEntries.ts";

const splits = [{ id: "dev" }, { id: "hard" }];
const terms = { outcomeRule: "strict@1", decoding: "greedy", evaluatedCount: 1000 };
const entry = (key: string, values: (number | undefined)[], other: object = {}, otherTerms: object = {}) => ({
  key,
  method: { name: key, kind: "PRESET" },
  isProvisional: false,
  ...other,
  scores: values.flatMap((value, index) =>
    value === undefined ? [] : [{ split: splits[index]!, value, ...terms, ...otherTerms }],
  ),
});

/** Separable from a difference of 0.06 on. */
function difference({ value }: { value: number }, other: { value: number }) {
  const gap = value - other.value;
  return {
    difference: gap,
    low: gap - 0.0599,
    high: gap + 0.0599,
    standardError: 0.03,
    degreesOfFreedom: 100,
    pValue: Math.abs(gap) >= 0.06 ? 0.01 : 0.5,
  };
}

const placesOf = (entries: readonly { key: string; place: unknown }[]) =>
  entries.map(({ key, place }) => [key, place]);

describe("rankEntries", () => {
  it("orders by the first split, equals by their key, those without a score last", () => {
    const entries = [entry("d", []), entry("b", [0.5]), entry("c", [0.4]), entry("a", [0.5])];
    expect(placesOf(rankEntries(entries, splits, difference))).toEqual([
      ["a", { from: 1, to: 2 }],
      ["b", { from: 1, to: 2 }],
      ["c", { from: 3, to: 3 }],
      ["d", null],
    ]);
  });

  it("takes places from the paired comparison, whichever intervals overlap", () => {
    const ranked = rankEntries(
      [entry("SPIN", [0.5]), entry("SFT", [0.57]), entry("ExSPIN", [0.58])],
      splits,
      difference,
    );
    expect(placesOf(ranked)).toEqual([
      ["ExSPIN", { from: 1, to: 2 }],
      ["SFT", { from: 1, to: 2 }],
      ["SPIN", { from: 3, to: 3 }],
    ]);
    expect(ranked.map(({ scores }) => scores[0]?.differenceToAbove?.difference)).toEqual([
      undefined,
      expect.closeTo(-0.01, 12),
      expect.closeTo(-0.07, 12),
    ]);
  });

  it("places each score among those on its own split", () => {
    const [first, second] = rankEntries([entry("a", [0.6, 0.1]), entry("b", [0.4, 0.3])], splits, difference);
    expect(first?.scores.map(({ place }) => place?.from)).toEqual([1, 2]);
    expect(second?.scores.map(({ place }) => place?.from)).toEqual([2, 1]);
  });

  it("ranks no entry with an unfinished run, shows it after the ranked ones, and moves nobody for it", () => {
    const ranked = rankEntries(
      [entry("new", [0.9], { isProvisional: true }), entry("a", [0.6]), entry("b", [0.4])],
      splits,
      difference,
    );
    expect(placesOf(ranked)).toEqual([
      ["a", { from: 1, to: 1 }],
      ["b", { from: 2, to: 2 }],
      ["new", null],
    ]);
    expect(ranked[2]?.scores[0]?.unrankedBecause).toBe("A run of it has not ended.");
  });

  it("ranks together only what was got by one rule, on as many examples, by one decoding, and says why not", () => {
    const ranked = rankEntries(
      [
        entry("a", [0.6]),
        entry("b", [0.5]),
        entry("few", [0.9], {}, { evaluatedCount: 40 }),
        entry("old", [0.8], {}, { outcomeRule: "strict@2" }),
        entry("beam", [0.7], {}, { decoding: "beam" }),
      ],
      splits,
      difference,
    );
    expect(placesOf(ranked)).toEqual([
      ["a", { from: 1, to: 1 }],
      ["b", { from: 2, to: 2 }],
      ["few", null],
      ["old", null],
      ["beam", null],
    ]);
    expect(ranked.slice(2).map(({ scores }) => scores[0]?.unrankedBecause)).toEqual([
      "Evaluated on 40 examples, the ranked ones on 1,000.",
      "Judged by strict@2, the ranked ones by strict@1.",
      "Decoded by “beam”, the ranked ones by “greedy”.",
    ]);
  });

  it("ranks a system from elsewhere with whatever decoding it is", () => {
    const imported = { method: { name: "dail", kind: "IMPORTED" } };
    const ranked = rankEntries(
      [entry("a", [0.6]), entry("dail", [0.7], imported, { decoding: "unspecified" })],
      splits,
      difference,
    );
    expect(placesOf(ranked)).toEqual([
      ["dail", { from: 1, to: 1 }],
      ["a", { from: 2, to: 2 }],
    ]);
  });

  it("gives every score its difference to a baseline, adjusted over the column", () => {
    const ranked = rankEntries(
      [entry("sft", [0.5, 0.5]), entry("a", [0.6, 0.5]), entry("b", [0.51, 0.2])],
      splits,
      difference,
      "sft",
    );
    const found = Object.fromEntries(
      ranked.map(({ key, scores }) => [
        key,
        scores.map(({ differenceToBaseline: each }) => each && [each.pValue, each.adjustedPValue]),
      ]),
    );
    expect(found).toEqual({
      a: [
        [0.01, 0.02],
        [0.5, 0.5],
      ],
      b: [
        [0.5, 0.5],
        [0.01, 0.02],
      ],
      sft: [null, null],
    });
  });
});
