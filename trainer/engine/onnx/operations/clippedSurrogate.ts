import type { Value } from "../graphTypes.ts";
import { accumulate, type Operation } from "../tape.ts";

export interface SurrogateAttributes {
  /** log p of each token under the weights that sampled it, and Â; both of the input's shape. */
  readonly sampler: Value;
  readonly advantage: Value;
  /** ε, a scalar. */
  readonly clipEpsilon: Value;
}

/** min(ρÂ, clip(ρ, 1 − ε, 1 + ε)Â) of each log p in the input, with ρ = p / p_sampler (PPO Eq. 7, GRPO Eq. 3). */
export const clippedSurrogate: Operation<SurrogateAttributes> = {
  forward(graph, [logProbabilities], { sampler, advantage, clipEpsilon }) {
    const ratio = graph.node("Exp", [graph.node("Sub", [logProbabilities, sampler])]);
    const one = graph.scalar(1);
    const low = graph.node("Sub", [one, clipEpsilon]);
    const high = graph.node("Add", [one, clipEpsilon]);
    const straight = graph.node("Mul", [ratio, advantage]);
    const clipped = graph.node("Mul", [graph.node("Clip", [ratio, low, high]), advantage]);
    return { output: graph.node("Min", [straight, clipped]), saved: [straight, clipped] };
  },

  /** ρÂ where it is the minimum, 0 where the clipped ratio, a constant, is. */
  backward({ graph, saved: [straight, clipped], gradient, pending }) {
    const isFree = graph.node("LessOrEqual", [straight, clipped], {}, "bool");
    const slope = graph.node("Where", [isFree, straight, graph.scalar(0)], {}, "float32");
    return [accumulate(graph, pending[0], graph.node("Mul", [gradient, slope]))];
  },
};
