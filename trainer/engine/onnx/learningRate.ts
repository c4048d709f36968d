import type { OptimizerConfiguration } from "../engine.ts";

/**
 * Linear warm-up to the peak, then the schedule: a cosine down to a tenth of the peak at the last step, or a line
 * that would reach zero one step after the last, so that no step is without effect. `step` counts from 1.
 */
export function learningRateAt(optimizer: OptimizerConfiguration, step: number): number {
  const { learningRate, warmUpSteps, totalSteps, schedule = "cosine" } = optimizer;
  if (step <= warmUpSteps) return (learningRate * step) / warmUpSteps;
  if (schedule === "linear") {
    return learningRate * Math.max(0, (totalSteps + 1 - step) / (totalSteps + 1 - warmUpSteps));
  }
  const progress = Math.min(1, (step - warmUpSteps) / Math.max(1, totalSteps - warmUpSteps));
  return learningRate * (0.1 + 0.45 * (1 + Math.cos(Math.PI * progress)));
}
