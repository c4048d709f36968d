import type { RunConfiguration } from "../../configuration/configuration.ts";
import { contentHash } from "../../contentHash.ts";
import { type SplitSize, type Workload, workloadOf } from "./workload.ts";

export interface PlannedRun {
  workload: Workload;
  /** Equal for runs whose supervised stage is the same training. */
  supervisedKey: string;
  /** Equal for runs whose rounds of synthesis are the same, supervised stage included. */
  roundsKey: string;
  /** Equal for runs whose generations are evaluated alike. */
  evaluationKey: string;
}

/** A run to be, with what tells the work that it shares with others. */
export function planRun(
  configuration: RunConfiguration,
  splits: readonly SplitSize[],
  seed: number,
): PlannedRun {
  const { prompt, supervised, data, synthesis, evaluation } = configuration;
  const { outcomeRule, maximumNewTokens } = evaluation;
  const supervisedStage = [prompt, supervised, data, seed];
  return {
    workload: workloadOf(configuration, splits),
    supervisedKey: contentHash(supervisedStage),
    roundsKey: contentHash([supervisedStage, synthesis, outcomeRule, maximumNewTokens]),
    evaluationKey: contentHash(evaluation),
  };
}
