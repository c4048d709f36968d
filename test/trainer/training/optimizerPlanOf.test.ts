import { expect, it } from "vitest";
import { configurationSchema } from "../../../server/domain/configuration/configuration.ts";
import { methodPresets } from "../../../server/domain/presets/presets.ts";
import { optimizerFor } from "../../../trainer/training/optimizerFor.ts";
import { optimizerPlanOf } from "../../../trainer/training/optimizerPlanOf.ts";

it.each(["sft", "exspin", "spft-sql", "dpo"])(
  "leaves %s the plan that its weights are kept under",
  (name) => {
    const method = methodPresets.find((preset) => preset.name === name);
    const { selfPlay } = configurationSchema.parse(method?.preset);
    expect(optimizerPlanOf(selfPlay)).toEqual({ learningRate: selfPlay.learningRate });
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

it("leaves out exactly what the optimizer takes for granted", () => {
  const { selfPlay } = configurationSchema.parse({ selfPlay: { learningRate: 5e-5 } });
  const granted = optimizerFor(optimizerPlanOf(selfPlay), 1000);
  const said = { learningRate: 5e-5, optimizer: "adamw", schedule: "cosine", warmUpFraction: 0.05 } as const;
  expect(optimizerFor(said, 1000)).toEqual(granted);
});
