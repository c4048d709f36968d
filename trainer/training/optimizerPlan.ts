/** From what a configuration says of the optimizer to what the engine is told. */
import type { SelfPlayConfiguration } from "../api/configuration.ts";
import type { OptimizerConfiguration } from "../engine/engine.ts";

/** What a method says of its optimizer; the rest is the same for all. */
export interface OptimizerPlan {
  /** The peak. */
  readonly learningRate: number;
  /** AdamW where absent. SPIN: RMSProp. */
  readonly optimizer?: NonNullable<OptimizerConfiguration["optimizer"]>;
  /** A cosine where absent. SPIN: linear. */
  readonly schedule?: NonNullable<OptimizerConfiguration["schedule"]>;
  /** Fraction of the steps, rounded up, in which the learning rate climbs. SPIN: 0.1. Ours, where absent: 0.05. */
  readonly warmUpFraction?: number;
}

const optimizers = { ADAMW: "adamw", RMSPROP: "rmsprop" } as const;
const schedules = { COSINE: "cosine", LINEAR: "linear" } as const;

/** What an iteration's configuration says of the optimizer. */
export function optimizerPlanOf(configuration: SelfPlayConfiguration): OptimizerPlan {
  const { learningRate, optimizer, schedule, warmUpFraction } = configuration;
  return {
    learningRate,
    optimizer: optimizers[optimizer],
    schedule: schedules[schedule],
    warmUpFraction,
  };
}

/** RMSProp runs without weight decay, as in SPIN, and with torch's smoothing. */
export function optimizerFor(plan: OptimizerPlan, totalSteps: number): OptimizerConfiguration {
  const { learningRate, optimizer = "adamw", schedule = "cosine", warmUpFraction = 0.05 } = plan;
  return {
    optimizer,
    schedule,
    learningRate,
    warmUpSteps: Math.ceil(warmUpFraction * totalSteps),
    totalSteps,
    beta1: 0.9,
    beta2: optimizer === "rmsprop" ? 0.99 : 0.95,
    epsilon: 1e-8,
    weightDecay: optimizer === "rmsprop" ? 0 : 0.01,
    maximumGradientNorm: 1,
  };
}
