import { expect, it } from "vitest";
import { leaderboardInterval } from "../../../../server/domain/leaderboard/leaderboardInterval.ts";
import { countMoments } from "../../../../server/domain/leaderboard/moments.ts";
import { studentQuantile } from "../../../../server/domain/leaderboard/studentQuantile.ts";
import { wilsonInterval } from "../../../../server/domain/leaderboard/wilsonInterval.ts";

it("is Wilson's for one seed", () => {
  const score = leaderboardInterval({
    evaluations: [countMoments(81, 263)],
    exampleVariance: 9,
  });
  expect(score).toEqual({ executionAccuracy: 81 / 263, ...wilsonInterval(81, 263) });
});

it("adds the variances of examples and of seeds for several, and their degrees of freedom", () => {
  const evaluations = [50, 60, 70].map((correct) => countMoments(correct, 100));
  const score = leaderboardInterval({ evaluations, exampleVariance: 0.16 });
  // Accuracies 0.5, 0.6, 0.7: variance 0.01.
  const [examples, seeds] = [0.16 / 100, 0.01 / 3];
  const degreesOfFreedom = (examples + seeds) ** 2 / (examples ** 2 / 99 + seeds ** 2 / 2);
  const margin = studentQuantile(degreesOfFreedom) * Math.sqrt(examples + seeds);
  expect(score.executionAccuracy).toBeCloseTo(0.6, 12);
  expect(score.low).toBeCloseTo(0.6 - margin, 6);
  expect(score.high).toBeCloseTo(0.6 + margin, 6);
});

it("takes 1.96 standard errors where the examples decide, and far more where two seeds alone do", () => {
  const equal = [500, 500, 500].map((correct) => countMoments(correct, 1000));
  const { low } = leaderboardInterval({ evaluations: equal, exampleVariance: 0.25 });
  expect((0.5 - low) / Math.sqrt(0.25 / 1000)).toBeCloseTo(1.96234, 5);
  const apart = [49, 51].map((correct) => countMoments(correct, 100));
  const { high } = leaderboardInterval({ evaluations: apart, exampleVariance: 0 });
  expect((high - 0.5) / 0.01).toBeCloseTo(12.7062, 4);
});

it("is a point where neither examples nor seeds differ", () => {
  const evaluations = [4, 4].map((correct) => countMoments(correct, 4));
  const score = leaderboardInterval({ evaluations, exampleVariance: 0 });
  expect(score).toEqual({ executionAccuracy: 1, low: 1, high: 1 });
});

it("stays within 0 and 1", () => {
  const evaluations = [0, 4].map((correct) => countMoments(correct, 4));
  expect(leaderboardInterval({ evaluations, exampleVariance: 0.25 })).toMatchObject({ low: 0, high: 1 });
});
