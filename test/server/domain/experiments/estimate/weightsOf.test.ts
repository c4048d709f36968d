import { expect, it } from "vitest";
import { weightCount } from "../../../../../server/domain/experiments/estimate/weightsOf.ts";

it("counts the weights of a decoder with tied embeddings", () => {
  const architecture = {
    vocabularySize: 10,
    hiddenSize: 4,
    intermediateSize: 6,
    layerCount: 2,
    headCount: 2,
    keyValueHeadCount: 1,
    contextLength: 8,
  };
  // Embeddings 40; a layer: query and output 16 each, key and value 8 each, feed-forward 72, norms 8; last norm 4.
  expect(weightCount(architecture)).toBe(40 + 2 * (32 + 16 + 72 + 8) + 4);
});
