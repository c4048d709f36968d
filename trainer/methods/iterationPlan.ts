import { seedFor } from "../phases/contentHash.ts";
import { optimizerPlanOf } from "../training/optimizerPlanOf.ts";
import type { TrainingPlan } from "../training/trainingLoop.ts";
import type { Game } from "./runState.ts";

/** How an iteration passes over what it learns. */
export function iterationPlan({ table, number }: Game): TrainingPlan {
  const { configuration, seed } = table.context.order;
  const { selfPlay } = configuration;
  return {
    epochs: selfPlay.epochs,
    ...optimizerPlanOf(selfPlay),
    batchSize: selfPlay.batchSize,
    seed: seedFor(seed, "order", number),
  };
}
