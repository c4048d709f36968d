import { describe, expect, it } from "vitest";
import { contrastOf } from "../../statistics/contrast.ts";
import { mcnemar } from "../../statistics/mcnemar.ts";
import { signFlipTest } from "../../statistics/signFlipTest.ts";
import reference from "./reference.json" with { type: "json" };
import { clusters, first, second } from "./referenceVerdicts.ts";

const head = (verdicts: readonly (readonly number[])[]) =>
  verdicts.map((row) => row.slice(0, reference.signFlipSmall.examples));

describe("signFlipTest", () => {
  it("has scipy's exact value over all signs of 16 examples × 3 seeds", () => {
    const test = signFlipTest(contrastOf([{ first: head(first), second: head(second) }]), { seed: 1 });
    expect(test.isExact).toBe(true);
    expect(test.pValue).toBeCloseTo(reference.signFlipSmall.pValue, 12);
  });

  it("is exact for 120 examples, where scipy draws half a million times", () => {
    const { pValue, isExact } = signFlipTest(contrastOf([{ first, second }]), { seed: 1 });
    expect(isExact).toBe(true);
    expect(Math.abs(pValue - reference.signFlip.pValue)).toBeLessThan(0.002);
  });

  it("flips databases whole", () => {
    const { pValue } = signFlipTest(contrastOf([{ first, second, clusters }]), { seed: 1 });
    expect(pValue).toBeCloseTo(reference.signFlipClusters.pValue, 12);
  });

  it("is McNemar's exact test for one seed", () => {
    const contrast = contrastOf([{ first: first.slice(0, 1), second: second.slice(0, 1) }]);
    expect(signFlipTest(contrast, { seed: 1 }).pValue).toBeCloseTo(mcnemar(first[0]!, second[0]!).exact, 12);
  });

  it("has the same value whether seeds are called paired or not", () => {
    const paired = signFlipTest(contrastOf([{ first, second }], "paired"), { seed: 1 });
    expect(signFlipTest(contrastOf([{ first, second }], "independent"), { seed: 1 }).pValue).toBeCloseTo(
      paired.pValue,
      12,
    );
  });

  it("takes unequal numbers of seeds", () => {
    const contrast = contrastOf([{ first: head(first), second: head(second).slice(0, 2) }]);
    expect(signFlipTest(contrast, { seed: 1 }).isExact).toBe(true);
  });

  it("estimates graded verdicts near scipy's exact value, the same for the same seed", () => {
    const { values } = reference.graded;
    const contrast = contrastOf([{ first: [values.slice(0, 15)], second: [values.slice(15, 30)] }]);
    const test = signFlipTest(contrast, { seed: 1, resamples: 40_000 });
    expect(test.isExact).toBe(false);
    expect(Math.abs(test.pValue - reference.signFlipGraded.pValue)).toBeLessThan(0.01);
    expect(signFlipTest(contrast, { seed: 1, resamples: 40_000 })).toEqual(test);
  });

  it("finds nothing where nothing differs, and refuses opposite weights", () => {
    expect(signFlipTest(contrastOf([{ first, second: first }]), { seed: 1 })).toEqual({
      pValue: 1,
      isExact: true,
    });
    const between = contrastOf([
      { first, second },
      { first, second, weight: -1 },
    ]);
    expect(() => signFlipTest(between, { seed: 1 })).toThrow("use crossedDifference");
  });
});
