import type { SelfPlayConfiguration } from "../api/configuration.ts";
import type { OptimizerPlan } from "./optimizerFor.ts";

const optimizers = { ADAMW: "adamw", RMSPROP: "rmsprop" } as const;
const schedules = { COSINE: "cosine", LINEAR: "linear" } as const;

/**
 * What an iteration's configuration says of the optimizer. What is as `optimizerFor` has it anyway is left out: a plan is
 * part of the content hash of what is trained by it, and plans of before these parts were there keep theirs.
 */
export function optimizerPlanOf({
  learningRate,
  optimizer,
  schedule,
  warmUpFraction,
}: SelfPlayConfiguration): OptimizerPlan {
  return {
    learningRate,
    ...(optimizer === "ADAMW" ? {} : { optimizer: optimizers[optimizer] }),
    ...(schedule === "COSINE" ? {} : { schedule: schedules[schedule] }),
    ...(warmUpFraction === 0.05 ? {} : { warmUpFraction }),
  };
}
