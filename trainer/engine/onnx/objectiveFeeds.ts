/** What a step's graph is fed for an objective, and what is read of its outputs. */
import { mean } from "../../../statistics/variance.ts";
import type {
  ModelConfiguration,
  ObjectiveConfiguration,
  StepResult,
  TokenPair,
  TokenSample,
  TokenSequence,
  TrainingItems,
} from "../engine.ts";
import {
  describePairRow,
  pairFeeds,
  pairRows,
  type ScoredBatch,
  scoredBatch,
  sequenceFeeds,
} from "./batch.ts";
import type { BatchTotals } from "./passes.ts";
import { policyMetrics, sampleBatch, sampleFeeds } from "./samples.ts";
import { floatsOf, scalarTensor, type TensorRecord } from "./session.ts";

/** Feeds of some items of a batch of `totals`. */
export function objectiveFeeds(
  objective: ObjectiveConfiguration,
  items: TrainingItems,
  configuration: ModelConfiguration,
  totals: BatchTotals,
): { scored: ScoredBatch; feeds: TensorRecord } {
  if (objective.objective === "nll") {
    const scored = scoredBatch(items as readonly TokenSequence[], configuration);
    return { scored, feeds: sequenceFeeds(scored, totals) };
  }
  if (objective.objective === "grpo") {
    const samples = items as readonly TokenSample[];
    const scored = sampleBatch(samples, configuration);
    return { scored, feeds: sampleFeeds(scored, samples, objective, configuration, totals) };
  }
  const pairs = items as readonly TokenPair[];
  const describe = (row: number): string => describePairRow(row, pairs.length);
  const scored = scoredBatch(pairRows(pairs), configuration, describe);
  const numbers = {
    lambda: scalarTensor(objective.lambda),
    nllWeight: scalarTensor(objective.nllWeight),
  };
  return { scored, feeds: { ...pairFeeds(scored, pairs, totals), ...numbers } };
}

/** Outputs beside the loss, for `stepMetrics`. */
export function metricOutputs({ objective }: ObjectiveConfiguration): Record<string, null> {
  if (objective === "nll") return {};
  return objective === "grpo" ? { logProbabilities: null } : { logChosen: null, logRejected: null };
}

/** Of a step, from the outputs of each of its passes and the items that each was of. */
export function stepMetrics(
  objective: ObjectiveConfiguration,
  outputs: readonly TensorRecord[],
  parts: readonly TrainingItems[],
): Pick<StepResult, "pairs" | "policy"> {
  if (objective.objective === "nll") return {};
  const values = (name: string): Float32Array =>
    Float32Array.from(outputs.flatMap((output) => Array.from(floatsOf(output[name]))));
  if (objective.objective === "grpo") {
    const samples = parts.flat() as TokenSample[];
    return { policy: policyMetrics(values("logProbabilities"), samples, objective.clipEpsilon) };
  }
  return { pairs: pairMeans(values("logChosen"), values("logRejected"), parts.flat() as TokenPair[]) };
}

function pairMeans(
  chosen: Float32Array,
  rejected: Float32Array,
  pairs: readonly TokenPair[],
): { logChosen: number; logRejected: number; margin: number } {
  const [logChosen, logRejected] = [mean(chosen), mean(rejected)];
  const opponent = pairs.reduce(
    (sum, pair) => sum + pair.referenceChosenLogProbability - pair.referenceRejectedLogProbability,
    0,
  );
  return { logChosen, logRejected, margin: logChosen - logRejected - opponent / pairs.length };
}
