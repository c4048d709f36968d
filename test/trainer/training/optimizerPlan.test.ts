import { describe, expect, it } from "vitest";
import { configurationSchema } from "../../../server/domain/configuration/configuration.ts";
import { methodPresets } from "../../../server/domain/presets/presets.ts";
import { optimizerFor, optimizerPlanOf } from "../../../trainer/training/optimizerPlan.ts";

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

describe("optimizerPlanOf", () => {
  it.each(["sft", "exspin", "spft-sql", "dpo"])(
    "gives %s AdamW under a cosine after a short warm-up",
    (name) => {
      const method = methodPresets.find((preset) => preset.name === name);
      const { selfPlay } = configurationSchema.parse(method?.preset);
      expect(optimizerPlanOf(selfPlay)).toEqual({
        learningRate: selfPlay.learningRate,
        optimizer: "adamw",
        schedule: "cosine",
        warmUpFraction: 0.05,
      });
    },
  );

  it("passes on what differs from the defaults, as the optimizer names it", () => {
    const { selfPlay } = configurationSchema.parse({
      selfPlay: { learningRate: 5e-5, optimizer: "RMSPROP", schedule: "LINEAR", warmUpFraction: 0.1 },
    });
    expect(optimizerPlanOf(selfPlay)).toEqual({
      learningRate: 5e-5,
      optimizer: "rmsprop",
      schedule: "linear",
      warmUpFraction: 0.1,
    });
  });

  it("says by default exactly what the optimizer takes for granted", () => {
    const { selfPlay } = configurationSchema.parse({ selfPlay: { learningRate: 5e-5 } });
    expect(optimizerFor(optimizerPlanOf(selfPlay), 1000)).toEqual(optimizerFor({ learningRate: 5e-5 }, 1000));
  });
});
