import type { MethodPreset } from "./methodPreset.ts";

export const zeroShot: MethodPreset = {
  name: "zero-shot",
  title: "Zero-shot",
  description:
    "A pretrained base model as it is, asked without any training: what all training is measured against.",
  source: "Baseline of every paper",
  preset: { supervised: { epochs: 0 }, selfPlay: { iterations: 0 } },
  deviations: [],
};
