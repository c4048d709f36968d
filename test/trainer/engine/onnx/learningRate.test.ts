import { describe, expect, it } from "vitest";
import { learningRateAt } from "../../../../trainer/engine/onnx/learningRate.ts";
import { tinyOptimizer } from "./tinyModel.ts";

const optimizer = { ...tinyOptimizer, learningRate: 1, warmUpSteps: 4, totalSteps: 24 };

describe("the learning rate", () => {
  it("climbs in equal steps to its peak at the end of the warm-up", () => {
    expect([1, 2, 3, 4].map((step) => learningRateAt(optimizer, step))).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it("falls along a cosine to a tenth at the last step, and stays there", () => {
    expect(learningRateAt(optimizer, 14)).toBeCloseTo(0.55, 12);
    expect(learningRateAt(optimizer, 24)).toBeCloseTo(0.1, 12);
    expect(learningRateAt(optimizer, 100)).toBeCloseTo(0.1, 12);
  });

  it("falls in equal steps under the linear schedule, to nothing one step after the last", () => {
    const linear = { ...optimizer, schedule: "linear", warmUpSteps: 2, totalSteps: 6 } as const;
    const rates = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => learningRateAt(linear, step));
    [0.5, 1, 0.8, 0.6, 0.4, 0.2, 0, 0].forEach((rate, index) => {
      expect(rates[index]).toBeCloseTo(rate, 12);
    });
  });

  it("needs neither a warm-up nor a decay", () => {
    expect(learningRateAt({ ...optimizer, warmUpSteps: 0 }, 1)).toBeGreaterThan(0.99);
    expect(learningRateAt({ ...optimizer, warmUpSteps: 24 }, 24)).toBe(1);
  });
});
