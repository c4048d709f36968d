import { optimizerPlanOf } from "../methods/optimizerPlanOf.ts";
import type { TrainingPlan } from "../methods/trainingLoop.ts";
import { seedFor } from "./contentHash.ts";
import type { Game } from "./table.ts";

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
