import type { Value } from "../graphTypes.ts";
import { accumulate, type Operation } from "../tape.ts";

export interface RotaryAttributes {
  /** int64 [1] (the position of the first token) or [batch, time]. */
  readonly positions: Value;
  /** [positions, size / 2] each. */
  readonly cosines: Value;
  readonly sines: Value;
}

/**
 * Rotary positions (RoFormer, Eq. 34) on [batch, heads, time, size], first and second half paired as in
 * Hugging Face's Llama. A rotation's transpose is the rotation by the opposite angle.
 */
export const rotaryEmbedding: Operation<RotaryAttributes> = {
  forward: (graph, [heads], { positions, cosines, sines }) => ({
    output: graph.node("RotaryEmbedding", [heads, positions, cosines, sines]),
  }),
  backward: ({ graph, attributes: { positions, cosines, sines }, gradient, pending }) => [
    accumulate(
      graph,
      pending[0],
      graph.node("RotaryEmbedding", [gradient, positions, cosines, graph.node("Neg", [sines])]),
    ),
  ],
};
