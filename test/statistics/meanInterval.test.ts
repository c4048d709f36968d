import { describe, expect, it } from "vitest";
import { answerClaim } from "../../cli/study/report/answerClaim.ts";
import { leaderboardInterval } from "../../server/domain/leaderboard/leaderboardInterval.ts";
import { countMoments } from "../../server/domain/leaderboard/moments.ts";
import { meanInterval } from "../../statistics/meanInterval.ts";
import { studentCritical } from "../../statistics/studentDistribution.ts";

describe("meanInterval", () => {
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
    const score = meanInterval(verdicts);
    expect(score).toMatchObject({ seedCount: 3, exampleCount: 16 });
    expect(score.mean).toBeCloseTo(7 / 12, 12);
    const margin = studentCritical(0.05, degreesOfFreedom) * Math.sqrt(examples + seeds);
    expect(score.low).toBeCloseTo(7 / 12 - margin, 12);
    expect(score.high).toBeCloseTo(7 / 12 + margin, 12);
    const evaluations = [8, 12, 8].map((correct) => countMoments(correct, 16));
    const { low, high, executionAccuracy } = leaderboardInterval({ evaluations, exampleVariance });
    expect(score.mean).toBeCloseTo(executionAccuracy, 12);
    expect(score.low).toBeCloseTo(low, 7);
    expect(score.high).toBeCloseTo(high, 7);
  });

  it("is Wilson's for one seed: Newcombe's 81 of 263", () => {
    const { low, high } = meanInterval([Array.from({ length: 263 }, (_, index) => (index < 81 ? 1 : 0))]);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it("is the mean ± 1.96 standard errors for one seed of graded verdicts", () => {
    const { low, high } = meanInterval([[0.25, 0.5, 0.75, 0.5]]);
    const error = Math.sqrt(0.125 / 3 / 4);
    expect(low).toBeCloseTo(0.5 - 1.959963984540054 * error, 12);
    expect(high).toBeCloseTo(0.5 + 1.959963984540054 * error, 12);
  });

  it("refuses to average nothing or unequal lists", () => {
    expect(() => meanInterval([])).toThrow(RangeError);
    expect(() => meanInterval([[1], [1, 0]])).toThrow("every seed the same examples");
  });
});

describe("answerClaim", () => {
  it("is yes or no only where the interval lies on one side of 0", () => {
    expect(answerClaim({ low: 0.01, high: 0.2 })).toBe("yes");
    expect(answerClaim({ low: -0.2, high: -0.01 })).toBe("no");
    expect(answerClaim({ low: -0.2, high: 0 })).toBe("not separable");
    expect(answerClaim({ low: 0, high: 0.1 })).toBe("not separable");
  });
});
