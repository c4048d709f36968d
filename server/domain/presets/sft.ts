import { supervisedDeviations } from "./deviations.ts";
import type { MethodPreset } from "./methodPreset.ts";

export const sft: MethodPreset = {
  name: "sft",
  title: "SFT",
  description:
    "Supervised fine-tuning on gold SQL. Its iterations go on training on the same questions as the others, so that it is their control for equal steps.",
  source: "Baseline of every paper",
  // Ours: the loss of an iteration is the supervised one, on the questions the others play on.
  preset: { selfPlay: { loss: "NLL" } },
  deviations: supervisedDeviations,
};
