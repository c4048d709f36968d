import { uniform } from "../../../../statistics/random.ts";
import type {
  ModelConfiguration,
  TokenPair,
  TokenSample,
  TokenSequence,
} from "../../../../trainer/engine/engine.ts";

/** Small enough for milliseconds, with grouped heads, so that no size equals another by chance. */
export const tinyConfiguration: ModelConfiguration = {
  vocabularySize: 40,
  hiddenSize: 24,
  intermediateSize: 36,
  layerCount: 2,
  headCount: 6,
  keyValueHeadCount: 3,
  ropeTheta: 10_000,
  rmsNormEpsilon: 1e-5,
  contextLength: 60,
  endOfSequenceId: 1,
  paddingId: 0,
};

export function randomTokens(count: number, stream: number): number[] {
  const range = tinyConfiguration.vocabularySize - 2;
  return Array.from({ length: count }, (_, index) => 2 + Math.floor(uniform(3, stream, index) * range));
}

/** Sequences of unequal lengths, each ended. */
export function randomSequences(count: number, stream = 0): TokenSequence[] {
  return Array.from({ length: count }, (_, index) => ({
    prompt: randomTokens(1 + ((index * 5) % 19), stream * 1000 + 2 * index),
    continuation: [...randomTokens(1 + ((index * 3) % 11), stream * 1000 + 2 * index + 1), 1],
  }));
}

export function randomPairs(count: number): TokenPair[] {
  const rejected = randomSequences(count, 9);
  return randomSequences(count).map(({ prompt, continuation }, index) => ({
    prompt,
    chosen: continuation,
    rejected: rejected[index]!.continuation.toReversed(),
    referenceChosenLogProbability: -12 - index,
    referenceRejectedLogProbability: -14 + index,
    errorIndicator: index % 3 === 0 ? 0 : 1,
  }));
}

/**
 * Samples of a player whose tokens have `logProbabilities`. The sampler's and the reference's differ from them so that
 * ratios are 0.6, 1 and 1.6 under both signs of the advantage: within the clipping range and well outside it.
 */
export function offPolicySamples(
  sequences: readonly TokenSequence[],
  logProbabilities: readonly (readonly number[])[],
): TokenSample[] {
  return sequences.map((sequence, row) => {
    const offset = (position: number, size: number): number => size * (((row + position) % 3) - 1);
    return {
      ...sequence,
      advantage: [1.5, -0.7, 0.4][row % 3]!,
      samplerLogProbabilities: logProbabilities[row]!.map((value, position) => value + offset(position, 0.5)),
      referenceLogProbabilities: logProbabilities[row]!.map(
        (value, position) => value - offset(position + 1, 0.3),
      ),
    };
  });
}

export const tinyOptimizer = {
  learningRate: 0.01,
  warmUpSteps: 2,
  totalSteps: 20,
  beta1: 0.9,
  beta2: 0.99,
  epsilon: 1e-8,
  weightDecay: 0.05,
  maximumGradientNorm: 1,
} as const;
