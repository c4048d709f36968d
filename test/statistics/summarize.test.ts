import { expect, it } from "vitest";
import { meanIntervalOf } from "../../statistics/summarize.ts";

it("gives the interval of a mean as a textbook computes it", () => {
  // 4, 7, 9, 12: mean 8, s² = (16 + 1 + 1 + 16) / 3 = 34/3, and t(0.975; 3) = 3.182 as in printed tables.
  const margin = 3.182 * Math.sqrt(34 / 3 / 4);
  const { low, high } = meanIntervalOf({ count: 4, mean: 8, variance: 34 / 3 }, null)!;
  expect(low).toBeCloseTo(8 - margin, 2);
  expect(high).toBeCloseTo(8 + margin, 2);
});

it("claims nothing of one value, and no certainty of a few that are equal", () => {
  expect(meanIntervalOf({ count: 1, mean: 0.5, variance: 0 }, { least: 0, most: 1 })).toBeNull();
  expect(meanIntervalOf({ count: 3, mean: 2, variance: 0 }, null)).toBeNull();
  // 1 − 0.025^(1/3) = 0.7076 may have been missed.
  const { low, high } = meanIntervalOf({ count: 3, mean: 0.5, variance: 0 }, { least: 0, most: 1 })!;
  expect(low).toBeCloseTo(0.5 - 0.7076 / 2, 3);
  expect(high).toBeCloseTo(0.5 + 0.7076 / 2, 3);
});
