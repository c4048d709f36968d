import type { Architecture } from "../../configuration/architecture.ts";

/** As its files have them, else as its architecture makes them. */
export function weightsOf(baseModel: { weightCount: bigint | null; architecture: unknown }): number {
  return Number(baseModel.weightCount ?? weightCount(baseModel.architecture as Architecture));
}

/** Weights of a decoder with tied embeddings, as the trainer builds it. */
export function weightCount(architecture: Architecture): number {
  const { vocabularySize, hiddenSize, intermediateSize, layerCount, headCount, keyValueHeadCount } =
    architecture;
  const keyValueSize = (hiddenSize / headCount) * keyValueHeadCount;
  const attention = 2 * hiddenSize * hiddenSize + 2 * hiddenSize * keyValueSize;
  const feedForward = 3 * hiddenSize * intermediateSize;
  const norms = 2 * hiddenSize;
  return vocabularySize * hiddenSize + layerCount * (attention + feedForward + norms) + hiddenSize;
}
