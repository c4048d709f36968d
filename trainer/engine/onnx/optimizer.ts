import type { OptimizerConfiguration } from "../engine.ts";
import { adamw } from "./adamw.ts";
import type { GraphOptimizer } from "./graphOptimizer.ts";
import { rmsprop } from "./rmsprop.ts";

const optimizers: Record<NonNullable<OptimizerConfiguration["optimizer"]>, GraphOptimizer> = {
  adamw,
  rmsprop,
};

/** The optimizer that a configuration names. */
export function optimizerOf({ optimizer = "adamw" }: OptimizerConfiguration): GraphOptimizer {
  return optimizers[optimizer];
}
