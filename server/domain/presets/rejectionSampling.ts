import { forTime } from "./deviations.ts";
import type { MethodPreset } from "./methodPreset.ts";

export const rejectionSampling: MethodPreset = {
  name: "rejection-sampling",
  title: "Rejection sampling",
  description:
    "Supervised fine-tuning on gold SQL and on the model's own different answers that execute to gold's result.",
  source: "arXiv 2308.01825 (RFT), §3.3",
  preset: {
    selfPlay: {
      loss: "NLL",
      targets: "GOLD_AND_CORRECT",
      temperature: 0.7,
      // Ours, as the deviations say.
      samplesPerQuestion: 8,
      correctPerQuestion: 4,
    },
  },
  deviations: [
    { path: "selfPlay.samplesPerQuestion", published: 100, reason: forTime },
    {
      path: "selfPlay.correctPerQuestion",
      published: "all that differ",
      reason: "Of 8 answers few differ; a bound keeps one question from filling an iteration.",
    },
  ],
};
