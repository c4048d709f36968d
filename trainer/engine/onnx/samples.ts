import type {
  GroupObjectiveConfiguration,
  ModelConfiguration,
  PolicyMetrics,
  TokenNormalization,
  TokenSample,
} from "../engine.ts";
import { type ScoredBatch, scoredBatch } from "./batch.ts";
import { type BatchTotals, totalsOf } from "./passes.ts";
import { floatTensor, scalarTensor, type TensorRecord } from "./session.ts";

/** The rows of a step on samples. Throws as `scoredBatch` does, and where a sample's numbers do not fit its tokens. */
export function sampleBatch(samples: readonly TokenSample[], configuration: ModelConfiguration): ScoredBatch {
  const describe = (row: number): string => `Sample ${row}`;
  samples.forEach((sample, row) => {
    const { continuation, samplerLogProbabilities: sampler, referenceLogProbabilities } = sample;
    if (sampler.length !== continuation.length || referenceLogProbabilities.length !== continuation.length) {
      throw new RangeError(
        `${describe(row)} has ${continuation.length} tokens, ${sampler.length} sampler and ` +
          `${referenceLogProbabilities.length} reference log-probabilities; give one of each for every token.`,
      );
    }
  });
  return scoredBatch(samples, configuration, describe);
}

/** Feeds of a pass over samples whose rows `batch` holds in their order, of a whole batch of `totals`. */
export function sampleFeeds(
  batch: ScoredBatch,
  samples: readonly TokenSample[],
  { clipEpsilon, klWeight, normalization }: GroupObjectiveConfiguration,
  { contextLength }: ModelConfiguration,
  totals: BatchTotals = totalsOf(samples),
): TensorRecord {
  const scored = batch.starts.at(-1)!;
  const column = (read: (sample: TokenSample, offset: number) => number): ReturnType<typeof floatTensor> => {
    const values = samples.flatMap((sample) => sample.continuation.map((_, offset) => read(sample, offset)));
    return floatTensor(Float32Array.from(values), [scored, 1]);
  };
  const share: Record<TokenNormalization, (sample: TokenSample) => number> = {
    sequence: ({ continuation }) => 1 / (totals.items * continuation.length),
    token: () => 1 / totals.tokens,
    context: () => 1 / (totals.items * contextLength),
  };
  return {
    ...batch.feeds,
    sampler: column(({ samplerLogProbabilities }, offset) => samplerLogProbabilities[offset]!),
    reference: column(({ referenceLogProbabilities }, offset) => referenceLogProbabilities[offset]!),
    advantage: column(({ advantage }) => advantage),
    share: column(share[normalization]),
    clipEpsilon: scalarTensor(clipEpsilon),
    klWeight: scalarTensor(klWeight),
  };
}

/** What a step on samples tells, from log p_player of every token, in the order of samples and tokens. */
export function policyMetrics(
  logProbabilities: Float32Array,
  samples: readonly TokenSample[],
  clipEpsilon: number,
): PolicyMetrics {
  let [clipped, divergence, entropy, count] = [0, 0, 0, 0];
  for (const { advantage, samplerLogProbabilities, referenceLogProbabilities } of samples) {
    for (const [offset, sampler] of samplerLogProbabilities.entries()) {
      const logProbability = logProbabilities[count]!;
      const ratio = Math.exp(logProbability - sampler);
      const isClipped = advantage > 0 ? ratio > 1 + clipEpsilon : advantage < 0 && ratio < 1 - clipEpsilon;
      const difference = referenceLogProbabilities[offset]! - logProbability;
      if (isClipped) clipped += 1;
      divergence += Math.expm1(difference) - difference;
      entropy -= logProbability;
      count += 1;
    }
  }
  return { clipFraction: clipped / count, divergence: divergence / count, entropy: entropy / count };
}
