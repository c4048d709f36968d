import { describe, expect, it } from "vitest";
import { type ObservedPair, pairQuality } from "../../../../trainer/methods/preference/pairQuality.ts";
import { pairQualityGate } from "../../../../trainer/methods/preference/pairQualityGate.ts";

const pairs: ObservedPair[] = [
  {
    chosen: " select a from t",
    rejected: " select a from t where 1",
    outcome: "correct",
    difficulty: "easy",
    opponent: { chosen: -2, rejected: -6 },
    playerBefore: { chosen: -2, rejected: -6 },
    playerAfter: { chosen: -1, rejected: -8 },
  },
  {
    chosen: " select b from t",
    rejected: " select c from t",
    outcome: "wrong",
    difficulty: "easy",
    opponent: { chosen: -3, rejected: -1 },
    playerBefore: { chosen: -3, rejected: -1 },
    playerAfter: { chosen: -5, rejected: -6 },
  },
  { chosen: " select d from t", rejected: " selec", outcome: "invalid" },
  { chosen: " select d from t", rejected: " values", outcome: "timedOut" },
];

describe("pairQuality", () => {
  it("counts rejected SQL that is right, that executes, and that begins like the chosen", () => {
    expect(pairQuality(pairs)).toMatchObject({
      pairs: 4,
      correctFraction: 0.25,
      executableRate: 0.5,
      overlapFraction: 0.5,
    });
  });

  it("tells overlap from token ids, end of sequence left out", () => {
    const overlap = (chosen: number[], rejected: number[]) =>
      pairQuality([{ ...pairs[1]!, tokens: { chosen, rejected } }], 0).overlapFraction;
    expect(overlap([1, 2, 0], [1, 2, 3, 0])).toBe(1);
    expect(overlap([1, 2, 3, 0], [1, 2, 0])).toBe(1);
    expect(overlap([1, 2, 0], [1, 2, 0])).toBe(1);
    expect(overlap([1, 2, 0], [1, 3, 0])).toBe(0);
    // A candidate cut at the length limit has no end of sequence.
    expect(overlap([1, 2, 3, 4, 0], [1, 2, 3])).toBe(1);
    expect(overlap([1, 2, 0], [0])).toBe(0);
  });

  it("does not take an empty answer for a beginning", () => {
    expect(pairQuality([{ ...pairs[0]!, rejected: " ", outcome: "empty" }]).overlapFraction).toBe(0);
  });

  it("gives margins with quartiles, over all and by difficulty", () => {
    const { margins, marginsByDifficulty } = pairQuality(pairs);
    expect(margins.opponent).toEqual({
      pairs: 2,
      mean: 1,
      lowerQuartile: -0.5,
      median: 1,
      upperQuartile: 2.5,
    });
    expect(margins.playerAfter?.mean).toBe(4);
    expect(margins.implicitReward?.mean).toBe(3);
    expect(marginsByDifficulty.map(({ difficulty, pairs: count }) => [difficulty, count])).toEqual([
      ["easy", 2],
      ["", 2],
    ]);
    expect(marginsByDifficulty[0]?.implicitReward?.median).toBe(3);
    expect(marginsByDifficulty[1]).not.toHaveProperty("opponent");
  });

  it("gives absolute log-probabilities and how many chosen SQL became less likely", () => {
    const { meanLogProbabilities, displacedFraction } = pairQuality(pairs);
    expect(meanLogProbabilities).toEqual({
      opponent: { chosen: -2.5, rejected: -3.5 },
      playerBefore: { chosen: -2.5, rejected: -3.5 },
      playerAfter: { chosen: -3, rejected: -7 },
    });
    expect(displacedFraction).toBe(0.5);
  });

  it("says only what it was given", () => {
    const quality = pairQuality(pairs.slice(2));
    expect(quality.margins).toEqual({});
    expect(quality.meanLogProbabilities).toEqual({});
    expect(quality).not.toHaveProperty("displacedFraction");
    expect(pairQuality([])).toMatchObject({ pairs: 0, correctFraction: 0, marginsByDifficulty: [] });
  });
});

describe("pairQualityGate", () => {
  const quality = pairQuality(pairs);

  it("lets pairs pass that break no threshold given", () => {
    expect(pairQualityGate(quality, {})).toBeUndefined();
    expect(
      pairQualityGate(quality, {
        minimumPairs: 4,
        maximumCorrectFraction: 0.25,
        minimumExecutableRate: 0.5,
        maximumOverlapFraction: 0.5,
        maximumChosenFall: 0.5,
      }),
    ).toBeUndefined();
  });

  it.each([
    [{ minimumPairs: 5 }, "There are 4 pairs, fewer than the 5 an iteration needs."],
    [
      { maximumCorrectFraction: 0.2 },
      "25.0 % of the rejected SQL executes to the gold result, more than 20.0 %",
    ],
    [{ minimumExecutableRate: 0.6 }, "50.0 % of the rejected SQL executes, less than 60.0 %"],
    [{ maximumOverlapFraction: 0.4 }, "50.0 % of the pairs reject a beginning or continuation"],
    [{ maximumChosenFall: 0.4 }, "fell by 0.50 nats, from −2.50 to −3.00, more than 0.4"],
  ])("stops the iteration under %j and says why", (thresholds, sentence) => {
    expect(pairQualityGate(quality, thresholds)).toContain(sentence);
  });

  it("has nothing against an iteration without pairs unless some are asked for", () => {
    expect(pairQualityGate(pairQuality([]), { minimumExecutableRate: 0.5 })).toBeUndefined();
    expect(pairQualityGate(pairQuality([]), { minimumPairs: 1 })).toContain("There are 0 pairs");
  });
});
