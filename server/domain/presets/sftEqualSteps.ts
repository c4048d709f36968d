import { supervisedDeviations } from "./deviations.ts";
import type { MethodPreset } from "./methodPreset.ts";

/** Ours throughout: the papers compare with the supervised stage alone, which takes fewer steps. */
export const sftEqualSteps: MethodPreset = {
  name: "sft-equal-steps",
  title: "SFT, equal steps",
  description:
    "The control of SPFT-SQL: as many rounds, iterations and gradient steps, all on gold SQL of the training split, and the result chosen from the pool likewise.",
  source: "Ours",
  preset: {
    synthesis: { kind: "REPEATED" },
    selfPlay: {
      iterations: 3,
      loss: "NLL",
      targets: "GOLD",
      player: "BEST_OF_POOL",
      reports: "BEST_OF_POOL",
    },
  },
  deviations: supervisedDeviations,
};
