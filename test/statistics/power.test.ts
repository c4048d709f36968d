import { describe, expect, it } from "vitest";
import { contrastOf } from "../../statistics/contrast.ts";
import {
  describeNeed,
  detectableDifference,
  examplesNeeded,
  powerFor,
  projectedVariance,
  seedsNeeded,
} from "../../statistics/power.ts";
import { varianceComponents } from "../../statistics/varianceComponents.ts";
import reference from "./reference.json" with { type: "json" };
import { first, second } from "./referenceVerdicts.ts";

describe("varianceComponents", () => {
  it("has statsmodels' mean squares of the two-way table", () => {
    const components = varianceComponents(contrastOf([{ first, second }]))!;
    expect(components.examples).toBeCloseTo(reference.components.examples, 12);
    expect(components.seeds).toBeCloseTo(reference.components.seeds, 12);
    expect(components.residual).toBeCloseTo(reference.components.residual, 12);
  });

  it("finds in seeds what is of seeds and in examples what is of examples", () => {
    const seeds = [0.2, 0.4, 0.6];
    const examples = [0, 0.1, 0.2, 0.3];
    const zeros = seeds.map(() => examples.map(() => 0));
    const bySeed = seeds.map((seed) => examples.map(() => seed));
    const both = seeds.map((seed) => examples.map((example) => example + seed));
    expect(varianceComponents(contrastOf([{ first: bySeed, second: zeros }]))).toMatchObject({ examples: 0 });
    const components = varianceComponents(contrastOf([{ first: both, second: zeros }]))!;
    expect(components.seeds).toBeCloseTo(0.04 / 3, 12);
    expect(components.examples).toBeCloseTo(0.05 / 3 / 4, 12);
    expect(components.residual).toBeCloseTo(0, 12);
  });

  it("is undefined with one seed", () => {
    expect(varianceComponents(contrastOf([{ first: [[1]], second: [[0]] }]))).toBeUndefined();
  });
});

describe("detectableDifference and powerFor", () => {
  const { variance, detectable, powerAt } = reference.power;

  it("have statsmodels' normal approximation", () => {
    // statsmodels counts the chance of rejecting on the wrong side too, some 1e-6 here.
    expect(detectableDifference(variance)).toBeCloseTo(detectable, 6);
    for (const { difference, power } of powerAt)
      expect(powerFor(difference, variance)).toBeCloseTo(power, 10);
  });

  it("agree: the detectable difference is seen with the wished power", () => {
    expect(powerFor(detectableDifference(variance, { power: 0.9 }), variance)).toBeCloseTo(0.9, 5);
  });
});

describe("seedsNeeded", () => {
  const components = { examples: 0.0001, seeds: 0.0003, residual: 0.0003 };

  it("is the first number of seeds whose variance is small enough", () => {
    const needed = seedsNeeded(0.04, components, 3)!;
    const at = (seeds: number) => detectableDifference(projectedVariance(components, { seeds: seeds / 3 }));
    expect(at(needed)).toBeLessThanOrEqual(0.04);
    expect(at(needed - 1)).toBeGreaterThan(0.04);
  });

  it("is never below the seeds there are", () => {
    expect(seedsNeeded(0.5, components, 3)).toBe(3);
    expect(seedsNeeded(0.5, { examples: 0, seeds: 0, residual: 0 }, 3)).toBe(3);
  });

  it("is undefined where the examples alone leave it undecided; examples then help", () => {
    expect(seedsNeeded(0.02, components, 3)).toBeUndefined();
    expect(examplesNeeded(0.06, { examples: 0.0009, seeds: 0.0001, residual: 0 }, 1000)).toBe(2510);
  });

  it("is put into words", () => {
    const counts = { seedCount: 3, exampleCount: 1000 };
    expect(describeNeed(0.04, components, counts)).toBe("needs 15 more seeds");
    expect(describeNeed(0.5, components, counts)).toBe("needs no more seeds");
    expect(describeNeed(0.5, undefined, counts)).toBe("needs a second seed to know what seeds make of it");
    expect(describeNeed(0.03, { examples: 0.0009, seeds: 0, residual: 0 }, counts)).toMatch(
      /^needs \d+ more examples; more seeds alone will not do$/,
    );
    expect(describeNeed(0.02, components, counts)).toBe("needs both more seeds and more examples");
    expect(describeNeed(0.001, components, counts)).toBe(
      "is too small to tell with 20 times the seeds and examples",
    );
  });
});
