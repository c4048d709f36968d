import type { Value } from "../graphTypes.ts";
import { accumulate, type Operation } from "../tape.ts";

/**
 * r − log r − 1 of each log p in the input, with r = p_reference / p: an unbiased estimate of KL(p ‖ p_reference) from
 * tokens sampled from p, never negative (GRPO Eq. 4). `reference` holds log p_reference, of the input's shape.
 */
export const referenceDivergence: Operation<{ readonly reference: Value }> = {
  forward(graph, [logProbabilities], { reference }) {
    const difference = graph.node("Sub", [reference, logProbabilities]);
    const excess = graph.node("Sub", [graph.node("Exp", [difference]), graph.scalar(1)]);
    return { output: graph.node("Sub", [excess, difference]), saved: [excess] };
  },

  /** 1 − r. */
  backward: ({ graph, saved: [excess], gradient, pending }) => [
    accumulate(graph, pending[0], graph.node("Mul", [gradient, graph.node("Neg", [excess])])),
  ],
};
