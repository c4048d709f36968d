import { describe, expect, it } from "vitest";
import { accelerationOf, bcaInterval, percentileInterval } from "../../statistics/bootstrapInterval.ts";
import { contrastOf } from "../../statistics/contrast.ts";
import { crossedDifference } from "../../statistics/crossedDifference.ts";
import { pairedBootstrap } from "../../statistics/pairedBootstrap.ts";
import { threadMilliseconds } from "../support/threadMilliseconds.ts";
import reference from "./reference.json" with { type: "json" };
import { clusters, first, second } from "./referenceVerdicts.ts";

const oneSeed = contrastOf([{ first: first.slice(0, 1), second: second.slice(0, 1) }]);

function expectInterval(
  { low, high }: { low: number; high: number },
  expected: readonly number[],
  digits: number,
) {
  expect(low).toBeCloseTo(expected[0]!, digits);
  expect(high).toBeCloseTo(expected[1]!, digits);
}

describe("bcaInterval", () => {
  const values = Array.from(
    { length: 1008 },
    (_, index) => (((index + 1) * 7919) % 1009) ** 1.5 / 1009 ** 1.5,
  );
  const sorted = Float64Array.from(values).sort();

  it("is Efron's formula, as scipy's quantiles have it", () => {
    const { estimate, acceleration, low, high, percentile } = reference.bcaFormula;
    expectInterval(bcaInterval(sorted, estimate, acceleration), [low, high], 9);
    expectInterval(percentileInterval(sorted), percentile, 12);
  });

  it("is the percentile interval where all resampled values lie on one side", () => {
    expect(bcaInterval(sorted, 2, 0.1)).toEqual(percentileInterval(sorted));
  });
});

describe("accelerationOf", () => {
  it("is the jackknife's", () => {
    const { values } = reference.graded;
    const centre = values.reduce((a, b) => a + b, 0) / values.length;
    expect(accelerationOf([values.map((value) => value - centre)])).toBeCloseTo(
      reference.acceleration.value,
      12,
    );
  });
});

describe("pairedBootstrap", () => {
  it("has scipy's intervals for one seed, as near as 10,000 resamples come", () => {
    const { difference, percentile, bca, probabilityOfImprovement } = pairedBootstrap(oneSeed, { seed: 4 });
    const expected = reference.oneSeedBootstrap;
    expect(difference).toBeCloseTo(expected.difference, 12);
    // One example more or less moves the mean by 1/120.
    for (const [interval, of] of [[percentile, expected.percentile] as const, [bca, expected.bca] as const]) {
      expect(Math.abs(interval.low - of[0]!)).toBeLessThanOrEqual(1.01 / 120);
      expect(Math.abs(interval.high - of[1]!)).toBeLessThanOrEqual(1.01 / 120);
    }
    expect(Math.abs(probabilityOfImprovement - expected.probabilityOfImprovement)).toBeLessThan(0.01);
  });

  it("has scipy's BCa interval for skewed graded verdicts", () => {
    const { values, bca } = reference.graded;
    const contrast = contrastOf([{ first: [values], second: [values.map(() => 0)] }]);
    const result = pairedBootstrap(contrast, { seed: 4, resamples: 40_000 });
    expectInterval(result.bca, bca, 3);
  });

  it("never leads out of the range of a difference, however far its seeds are stretched", () => {
    // Two draws of the first seed would stretch to ½ + √2 · ½.
    const contrast = contrastOf([
      {
        first: [
          [1, 1],
          [0, 0],
        ],
        second: [
          [0, 0],
          [0, 0],
        ],
      },
    ]);
    const { percentile, bca } = pairedBootstrap(contrast, { seed: 1, resamples: 1000 });
    expect(percentile.high).toBe(1);
    expect(bca.high).toBeLessThanOrEqual(1);
  });

  it("gives the same numbers for the same seed and others for another", () => {
    const contrast = contrastOf([{ first, second }]);
    expect(pairedBootstrap(contrast, { seed: 1 })).toEqual(pairedBootstrap(contrast, { seed: 1 }));
    expect(pairedBootstrap(contrast, { seed: 1 })).not.toEqual(pairedBootstrap(contrast, { seed: 2 }));
  });

  it("spreads over seeds as widely as their sample variance says, not two thirds of it", () => {
    const flat = (level: number) => new Array<number>(200).fill(level);
    const contrast = contrastOf([
      { first: [flat(0.2), flat(0.5), flat(0.8)], second: [flat(0), flat(0), flat(0)] },
    ]);
    // All variance is between seeds: 0.3² / 3. Of 27 equally likely draws one is three times the lowest seed.
    const { percentile } = pairedBootstrap(contrast, { seed: 1 });
    expectInterval(percentile, [0.5 - 0.3 * Math.sqrt(1.5), 0.5 + 0.3 * Math.sqrt(1.5)], 9);
  });

  it("comes near the analytic interval with many seeds and examples, clusters or none", () => {
    const uniformAt = (a: number, b: number) => Math.abs(Math.sin(a * 12.9898 + b * 78.233) * 43758.5453) % 1;
    const make = (chance: number, offset: number) =>
      Array.from({ length: 20 }, (_, seed) =>
        Array.from({ length: 400 }, (_, example) =>
          uniformAt(example, 7) * 0.6 + uniformAt(example + offset, seed) * 0.4 < chance ? 1 : 0,
        ),
      );
    const part = { first: make(0.6, 1000), second: make(0.5, 5000) };
    const clusterOf = Array.from({ length: 400 }, (_, index) => `database ${index % 80}`);
    for (const each of [part, { ...part, clusters: clusterOf }]) {
      const contrast = contrastOf([each]);
      const { low, high } = crossedDifference(contrast);
      const { percentile } = pairedBootstrap(contrast, { seed: 1 });
      expect(Math.abs(percentile.low - low) / (high - low)).toBeLessThan(0.1);
      expect(Math.abs(percentile.high - high) / (high - low)).toBeLessThan(0.1);
    }
  });

  it("counts ties half: equal methods improve on one another with probability ½", () => {
    expect(pairedBootstrap(contrastOf([{ first, second: first }]), { seed: 1 })).toEqual({
      difference: 0,
      percentile: { low: 0, high: 0 },
      bca: { low: 0, high: 0 },
      probabilityOfImprovement: 0.5,
    });
  });

  it("draws databases whole where told to", () => {
    const result = pairedBootstrap(contrastOf([{ first, second, clusters }]), { seed: 1 });
    expect(result.difference).toBeCloseTo(reference.crossed.difference, 12);
    expect(result.percentile).not.toEqual(
      pairedBootstrap(contrastOf([{ first, second }]), { seed: 1 }).percentile,
    );
  });

  it("resamples 1,000 examples × 3 seeds 10,000 times in well under a second", () => {
    const many = (offset: number) =>
      [0, 1, 2].map((seed) => Array.from({ length: 1000 }, (_, index) => (index * (seed + offset)) % 3 && 1));
    const contrast = contrastOf([{ first: many(1), second: many(5) }]);
    pairedBootstrap(contrast, { seed: 0, resamples: 100 });
    const start = threadMilliseconds();
    pairedBootstrap(contrast, { seed: 1 });
    expect(threadMilliseconds() - start).toBeLessThan(900);
  });
});
