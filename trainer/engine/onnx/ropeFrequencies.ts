import type { RopeScaling } from "../engine.ts";

export interface RopeFrequencies {
  /** Radians a position, one for each pair of a head's dimensions. */
  readonly frequencies: readonly number[];
  /** Multiplies cosines and sines; 1 but for YaRN. */
  readonly amplitude: number;
}

/**
 * Frequencies of the rotary embedding: θ^(−2i / size) for pair i of a head of `headSize`, stretched as `scaling` says.
 * - `linear`: all divided by the factor, as if positions were closer together.
 * - `llama3` (Llama 3.1): waves longer than originalContext / low are divided by the factor, those shorter than
 *   originalContext / high stay, and those between are blended by how often they turn in the original context.
 * - `yarn` (arXiv 2309.00071, section 3.2): blended linearly by dimension between the one that turns `betaFast` times
 *   in the original context, which stays, and the one that turns `betaSlow` times, which is divided.
 */
export function ropeFrequencies(headSize: number, theta: number, scaling?: RopeScaling): RopeFrequencies {
  const plain = Array.from({ length: headSize / 2 }, (_, pair) => theta ** ((-2 * pair) / headSize));
  if (scaling === undefined) return { frequencies: plain, amplitude: 1 };
  const { factor } = scaling;
  if (scaling.type === "linear") {
    return { frequencies: plain.map((frequency) => frequency / factor), amplitude: 1 };
  }
  const { originalContextLength } = scaling;
  if (scaling.type === "llama3") {
    const { lowFrequencyFactor: low, highFrequencyFactor: high } = scaling;
    const frequencies = plain.map((frequency) => {
      const turns = (originalContextLength * frequency) / (2 * Math.PI);
      const kept = Math.min(1, Math.max(0, (turns - low) / (high - low)));
      return blend(frequency, factor, kept);
    });
    return { frequencies, amplitude: 1 };
  }
  /** The dimension, in pairs, that turns `turns` times in the original context. */
  const dimension = (turns: number): number =>
    (headSize * Math.log(originalContextLength / (turns * 2 * Math.PI))) / (2 * Math.log(theta));
  const round = scaling.isTruncated ? [Math.floor, Math.ceil] : [(x: number) => x, (x: number) => x];
  const first = Math.max(0, round[0]!(dimension(scaling.betaFast)));
  const last = Math.min(headSize - 1, round[1]!(dimension(scaling.betaSlow)));
  const width = first === last ? 0.001 : last - first;
  const frequencies = plain.map((frequency, pair) => {
    const stretched = Math.min(1, Math.max(0, (pair - first) / width));
    return blend(frequency, factor, 1 - stretched);
  });
  return { frequencies, amplitude: scaling.attentionFactor };
}

function blend(frequency: number, factor: number, kept: number): number {
  return kept * frequency + ((1 - kept) * frequency) / factor;
}
