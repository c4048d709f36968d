import type { Objective, ObjectiveConfiguration } from "../engine/engine.ts";
import type { SelfPlayConfiguration } from "./configuration.ts";

/** SPIN's loss, ExSPIN's and DPO's have one form: what differs is the pairs and the opponent. */
const objectives: Record<SelfPlayConfiguration["loss"], Exclude<Objective, "grpo">> = {
  NLL: "nll",
  SPIN: "spin",
  DPO: "spin",
  IPO: "ipo",
  ERROR_DRIVEN_A: "errorDrivenA",
  ERROR_DRIVEN_B: "errorDrivenB",
  ERROR_DRIVEN_C: "errorDrivenC",
};

/** What the engine minimises in a self-play iteration. */
export function objectiveOf({ loss, lambda, nllWeight }: SelfPlayConfiguration): ObjectiveConfiguration {
  return { objective: objectives[loss], lambda, nllWeight };
}
