import { describe, expect, it } from "vitest";
import { optimizerFor } from "../../../trainer/training/optimizerFor.ts";

describe("optimizerFor", () => {
  it("is AdamW under a cosine after five percent of warm-up, unless told otherwise", () => {
    expect(optimizerFor({ learningRate: 1e-3 }, 41)).toEqual({
      optimizer: "adamw",
      schedule: "cosine",
      learningRate: 1e-3,
      warmUpSteps: 3,
      totalSteps: 41,
      beta1: 0.9,
      beta2: 0.95,
      epsilon: 1e-8,
      weightDecay: 0.01,
      maximumGradientNorm: 1,
    });
  });

  it("can be SPIN's: RMSProp without weight decay, a line down after a tenth of warm-up (papers.md 3.3)", () => {
    const plan = {
      learningRate: 5e-7,
      optimizer: "rmsprop",
      schedule: "linear",
      warmUpFraction: 0.1,
    } as const;
    expect(optimizerFor(plan, 200)).toMatchObject({
      optimizer: "rmsprop",
      schedule: "linear",
      warmUpSteps: 20,
      beta2: 0.99,
      weightDecay: 0,
    });
  });
});
