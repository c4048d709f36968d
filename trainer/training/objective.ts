import type { PolicyConfiguration, SelfPlayConfiguration } from "../api/configuration.ts";
import type {
  GroupObjectiveConfiguration,
  PairObjectiveConfiguration,
  TokenNormalization,
} from "../engine/engine.ts";

/** Losses of pairs or of sequences; GRPO's is of groups. */
type SingleLoss = Exclude<SelfPlayConfiguration["loss"], "GRPO">;

/** SPIN's loss, ExSPIN's and DPO's have one form: what differs is the pairs and the opponent. */
const objectives: Record<SingleLoss, PairObjectiveConfiguration["objective"]> = {
  NLL: "nll",
  SPIN: "spin",
  DPO: "spin",
  IPO: "ipo",
  ERROR_DRIVEN_A: "errorDrivenA",
  ERROR_DRIVEN_B: "errorDrivenB",
  ERROR_DRIVEN_C: "errorDrivenC",
};

const normalizations: Record<PolicyConfiguration["normalization"], TokenNormalization> = {
  SEQUENCE: "sequence",
  TOKEN: "token",
  CONTEXT: "context",
};

/** What supervised stages, rounds of synthesis and SQL-to-text models minimise. */
export const supervisedObjective: PairObjectiveConfiguration = { objective: "nll", lambda: 1, nllWeight: 0 };

/** What the engine minimises in an iteration over pairs or sequences. Throws for GRPO, which learns from groups. */
export function objectiveOf({ loss, lambda, nllWeight }: SelfPlayConfiguration): PairObjectiveConfiguration {
  if (loss === "GRPO") throw new Error("GRPO learns from groups of answers; groupObjectiveOf says how.");
  return { objective: objectives[loss], lambda, nllWeight };
}

/** What the engine minimises in an iteration over groups of answers. */
export function groupObjectiveOf({
  clipEpsilon,
  klWeight,
  normalization,
}: PolicyConfiguration): GroupObjectiveConfiguration {
  return { objective: "grpo", clipEpsilon, klWeight, normalization: normalizations[normalization] };
}
