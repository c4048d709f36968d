import { forSize, forTime } from "./deviations.ts";
import type { MethodPreset } from "./methodPreset.ts";

export const grpo: MethodPreset = {
  name: "grpo",
  title: "GRPO",
  description:
    "On-policy reinforcement learning: groups of answers to a question are rewarded by execution and compared with each other.",
  source: "arXiv 2402.03300 §4; reward of arXiv 2505.20315",
  preset: {
    selfPlay: {
      loss: "GRPO",
      player: "PREVIOUS",
      opponent: "PREVIOUS",
      temperature: 1,
      topP: 1,
      // Ours, as the deviation says.
      samplesPerQuestion: 8,
    },
    policy: {
      batchesPerRolloutStep: 1,
      clipEpsilon: 0.2,
      klWeight: 0.04,
      normalization: "SEQUENCE",
      advantageScale: "DEVIATION",
      executableReward: 0.1,
    },
  },
  deviations: [
    { path: "selfPlay.samplesPerQuestion", published: 64, reason: forTime },
    { path: "selfPlay.learningRate", published: 1e-6, reason: forSize },
    { path: "selfPlay.batchSize", published: 1024, reason: forSize },
  ],
};
