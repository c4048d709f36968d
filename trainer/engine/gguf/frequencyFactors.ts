import type { RopeScaling } from "../engine.ts";
import { ropeFrequencies } from "../onnx/ropeFrequencies.ts";

/** All models that have Llama 3's rotations have these. */
const published = { lowFrequencyFactor: 1, highFrequencyFactor: 4, originalContextLength: 8192 } as const;

/** Relative to a factor; they are stored as float32. */
const closeness = 1e-4;

/**
 * The settings of Llama 3's stretching that a GGUF file's factors follow from: by how much each pair's frequency is
 * divided. Undefined where they follow from none.
 */
export function frequencyFactors(
  factors: Float32Array,
  headSize: number,
  theta: number,
): RopeScaling | undefined {
  const scaling: RopeScaling = { type: "llama3", factor: Math.max(...factors), ...published };
  const plain = ropeFrequencies(headSize, theta).frequencies;
  const stretched = ropeFrequencies(headSize, theta, scaling).frequencies;
  const isSame = factors.every((factor, pair) => {
    const expected = plain[pair]! / stretched[pair]!;
    return Math.abs(factor - expected) <= closeness * expected;
  });
  return isSame ? scaling : undefined;
}
