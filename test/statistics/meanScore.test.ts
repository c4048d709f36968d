import { describe, expect, it } from "vitest";
import { studentCritical } from "../../statistics/distributions.ts";
import { wilsonInterval } from "../../statistics/intervals.ts";
import { meanInterval, meanScore, meanScoreOf } from "../../statistics/meanScore.ts";
import { countVerdicts, noVerdicts, sumVerdicts } from "../../statistics/verdictSums.ts";

describe("meanInterval", () => {
  it("is Wilson's where verdicts are right or wrong", () => {
    expect(meanInterval(countVerdicts(3, 10))).toEqual(wilsonInterval(3, 10));
    expect(meanInterval(sumVerdicts([1, 0, 0, 1]))).toEqual(wilsonInterval(2, 4));
  });

  it("knows nothing of an empty sample", () => {
    expect(meanInterval(noVerdicts)).toEqual({ low: 0, high: 1 });
  });

  it("is the mean ± 1.96 standard errors where they are graded", () => {
    const { low, high } = meanInterval(sumVerdicts([0.25, 0.5, 0.5, 0.75]));
    // Deviations ¼, 0, 0, ¼: variance 1/24.
    expect(low).toBeCloseTo(0.5 - 1.959964 * Math.sqrt(1 / 24 / 4), 6);
    expect(high).toBeCloseTo(0.5 + 1.959964 * Math.sqrt(1 / 24 / 4), 6);
  });

  it("stays within 0 and 1", () => {
    expect(meanInterval(sumVerdicts([0.1, 1]))).toEqual({ low: 0, high: 1 });
    expect(meanInterval(sumVerdicts([0.9, 1, 1, 1])).high).toBe(1);
    expect(meanInterval(sumVerdicts([0.1, 0, 0, 0])).low).toBe(0);
  });

  it("has no upper end to stay below where verdicts are ratios that pass 1", () => {
    // Mean 2, variance ½, and the same distance to both sides.
    const { low, high } = meanInterval(sumVerdicts([1.5, 2.5]));
    expect(high).toBeCloseTo(2 + 1.959964 * 0.5, 6);
    expect(low).toBeCloseTo(2 - 1.959964 * 0.5, 6);
  });
});

describe("meanScore", () => {
  it("is Wilson's for one seed", () => {
    expect(meanScore({ seeds: [countVerdicts(81, 263)], exampleVariance: 9 })).toEqual({
      mean: 81 / 263,
      seedCount: 1,
      exampleCount: 263,
      ...wilsonInterval(81, 263),
    });
  });

  it("adds the variances of examples and of seeds for several, and their degrees of freedom", () => {
    const seeds = [50, 60, 70].map((correct) => countVerdicts(correct, 100));
    const score = meanScore({ seeds, exampleVariance: 0.16 });
    // Means 0.5, 0.6, 0.7: variance 0.01.
    const [ofExamples, ofSeeds] = [0.16 / 100, 0.01 / 3];
    const degreesOfFreedom = (ofExamples + ofSeeds) ** 2 / (ofExamples ** 2 / 99 + ofSeeds ** 2 / 2);
    const margin = studentCritical(0.05, degreesOfFreedom) * Math.sqrt(ofExamples + ofSeeds);
    expect(score.mean).toBeCloseTo(0.6, 12);
    expect(score.low).toBeCloseTo(0.6 - margin, 6);
    expect(score.high).toBeCloseTo(0.6 + margin, 6);
  });

  it("takes 1.96 standard errors where the examples decide, and far more where two seeds alone do", () => {
    const equal = [500, 500, 500].map((correct) => countVerdicts(correct, 1000));
    const { low } = meanScore({ seeds: equal, exampleVariance: 0.25 });
    expect((0.5 - low) / Math.sqrt(0.25 / 1000)).toBeCloseTo(1.96234, 5);
    const apart = [49, 51].map((correct) => countVerdicts(correct, 100));
    const { high } = meanScore({ seeds: apart, exampleVariance: 0 });
    expect((high - 0.5) / 0.01).toBeCloseTo(12.7062, 4);
  });

  it("claims no certainty where neither examples nor seeds differ: Clopper and Pearson's interval", () => {
    const seeds = [4, 4].map((correct) => countVerdicts(correct, 4));
    // 4 of 4: 0.025^(1/4).
    const low = expect.closeTo(0.397635, 6);
    expect(meanScore({ seeds, exampleVariance: 0 })).toMatchObject({ mean: 1, low, high: 1 });
  });

  it("stays within 0 and 1", () => {
    const seeds = [0, 4].map((correct) => countVerdicts(correct, 4));
    expect(meanScore({ seeds, exampleVariance: 0.25 })).toMatchObject({ low: 0, high: 1 });
  });
});

describe("meanScoreOf", () => {
  it("is the leaderboard's for several seeds", () => {
    const fourfold = (verdicts: readonly number[]) => [...verdicts, ...verdicts, ...verdicts, ...verdicts];
    const verdicts = [
      [1, 1, 0, 0],
      [1, 1, 1, 0],
      [1, 0, 1, 0],
    ].map(fourfold);
    // Means of the examples 1, ⅔, ⅔, 0, four times each; of the seeds ½, ¾, ½.
    const exampleVariance = (4 * ((5 / 12) ** 2 + 2 * (1 / 12) ** 2 + (7 / 12) ** 2)) / 15;
    const seedVariance = ((1 / 12) ** 2 * 2 + (1 / 6) ** 2) / 2;
    const [examples, seeds] = [exampleVariance / 16, seedVariance / 3];
    const degreesOfFreedom = (examples + seeds) ** 2 / (examples ** 2 / 15 + seeds ** 2 / 2);
    const score = meanScoreOf(verdicts);
    expect(score).toMatchObject({ seedCount: 3, exampleCount: 16 });
    expect(score.mean).toBeCloseTo(7 / 12, 12);
    const margin = studentCritical(0.05, degreesOfFreedom) * Math.sqrt(examples + seeds);
    expect(score.low).toBeCloseTo(7 / 12 - margin, 12);
    expect(score.high).toBeCloseTo(7 / 12 + margin, 12);
    const counts = [8, 12, 8].map((correct) => countVerdicts(correct, 16));
    const { low, high, mean } = meanScore({ seeds: counts, exampleVariance });
    expect(score.mean).toBeCloseTo(mean, 12);
    expect(score.low).toBeCloseTo(low, 7);
    expect(score.high).toBeCloseTo(high, 7);
  });

  it("is Wilson's for one seed: Newcombe's 81 of 263", () => {
    const { low, high } = meanScoreOf([Array.from({ length: 263 }, (_, index) => (index < 81 ? 1 : 0))]);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it("is the mean ± 1.96 standard errors for one seed of graded verdicts", () => {
    const { low, high } = meanScoreOf([[0.25, 0.5, 0.75, 0.5]]);
    const error = Math.sqrt(0.125 / 3 / 4);
    expect(low).toBeCloseTo(0.5 - 1.959963984540054 * error, 12);
    expect(high).toBeCloseTo(0.5 + 1.959963984540054 * error, 12);
  });

  it("refuses to average nothing or unequal lists", () => {
    expect(() => meanScoreOf([])).toThrow(RangeError);
    expect(() => meanScoreOf([[1], [1, 0]])).toThrow("every seed the same examples");
  });
});
