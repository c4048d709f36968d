import { expect, it } from "vitest";
import { leaderboardInterval } from "../../../server/domain/leaderboardInterval.ts";
import { countMoments } from "../../../server/domain/moments.ts";
import { wilsonInterval } from "../../../server/domain/wilsonInterval.ts";

it("is Wilson's for one seed", () => {
  const score = leaderboardInterval({
    evaluations: [countMoments(81, 263)],
    exampleVariance: 9,
  });
  expect(score).toEqual({ executionAccuracy: 81 / 263, ...wilsonInterval(81, 263) });
});

it("adds the variances of examples and of seeds for several", () => {
  const evaluations = [50, 60, 70].map((correct) => countMoments(correct, 100));
  const score = leaderboardInterval({ evaluations, exampleVariance: 0.16 });
  // Accuracies 0.5, 0.6, 0.7: variance 0.01.
  const standardError = Math.sqrt(0.16 / 100 + 0.01 / 3);
  expect(score.executionAccuracy).toBeCloseTo(0.6, 12);
  expect(score.low).toBeCloseTo(0.6 - 1.959964 * standardError, 6);
  expect(score.high).toBeCloseTo(0.6 + 1.959964 * standardError, 6);
});

it("stays within 0 and 1", () => {
  const evaluations = [0, 4].map((correct) => countMoments(correct, 4));
  expect(leaderboardInterval({ evaluations, exampleVariance: 0.25 })).toMatchObject({ low: 0, high: 1 });
});
