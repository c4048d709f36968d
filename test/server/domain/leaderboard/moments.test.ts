import { describe, expect, it } from "vitest";
import {
  countMoments,
  meanInterval,
  noMoments,
  sampleVariance,
  subtractMoments,
} from "../../../../server/domain/leaderboard/moments.ts";
import { wilsonInterval } from "../../../../server/domain/leaderboard/wilsonInterval.ts";

function momentsOf(verdicts: readonly number[]) {
  return {
    exampleCount: verdicts.length,
    correct: verdicts.reduce((sum, verdict) => sum + verdict, 0),
    sumOfSquares: verdicts.reduce((sum, verdict) => sum + verdict ** 2, 0),
    isGraded: verdicts.some((verdict) => verdict !== 0 && verdict !== 1),
  };
}

describe("the interval of a mean verdict", () => {
  it("is Wilson's where verdicts are right or wrong", () => {
    expect(meanInterval(countMoments(3, 10))).toEqual(wilsonInterval(3, 10));
    expect(meanInterval(noMoments)).toEqual({ low: 0, high: 1 });
  });

  it("is the mean ± 1.96 standard errors where they are graded", () => {
    const { low, high } = meanInterval(momentsOf([0.25, 0.5, 0.5, 0.75]));
    // Deviations ¼, 0, 0, ¼: variance 1/24.
    expect(low).toBeCloseTo(0.5 - 1.959964 * Math.sqrt(1 / 24 / 4), 6);
    expect(high).toBeCloseTo(0.5 + 1.959964 * Math.sqrt(1 / 24 / 4), 6);
  });

  it("stays within 0 and 1, unless the mean itself passes 1", () => {
    expect(meanInterval(momentsOf([0.1, 1]))).toEqual({ low: 0, high: 1 });
    expect(meanInterval(momentsOf([1.5, 2.5])).high).toBe(2);
  });
});

it("takes examples away as if they had never been there", () => {
  const all = momentsOf([1, 0.5, 0, 0.25]);
  const rest = subtractMoments(all, momentsOf([1, 0.25]));
  expect(rest).toEqual({ ...momentsOf([0.5, 0]), isGraded: true });
  expect(sampleVariance(rest)).toBe(0.125);
  expect(sampleVariance(momentsOf([0.7]))).toBe(0);
});
