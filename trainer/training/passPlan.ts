import type { MemoryConfiguration } from "../api/configuration.ts";
import type { TrainingOptions } from "../engine/engine.ts";

/** How a training passes over a batch. */
export interface PassPlan {
  /** The most tokens at once; the whole batch where absent. */
  readonly tokensPerPass?: number;
}

/** What a configuration says of it. */
export function passPlanOf({ tokensPerPass }: MemoryConfiguration): PassPlan {
  return tokensPerPass === null ? {} : { tokensPerPass };
}

/** What the engine is told of a plan. */
export function trainingOptionsOf({
  seed,
  tokensPerPass,
}: PassPlan & { readonly seed: number }): TrainingOptions {
  return { dropoutSeed: seed, ...(tokensPerPass === undefined ? {} : { tokensPerPass }) };
}
