import { accumulate, type Operation } from "../tape.ts";

/** silu(gate) · up, with silu(x) = x·σ(x). Both inputs [rows, width]. */
export const swiglu: Operation<null> = {
  forward(graph, [gate, up]) {
    const sigmoid = graph.node("Sigmoid", [gate]);
    const activated = graph.node("Mul", [gate, sigmoid]);
    const output = graph.node("Mul", [activated, up]);
    return { output, saved: [sigmoid, activated] };
  },

  /**
   * With silu′ = σ + silu − σ·silu: up·silu′ = σ·(up − output) + output. One pass over memory less than silu′
   * itself, and these passes are the largest of a small model's step.
   */
  backward({ graph, inputs: [, up], output, saved: [sigmoid, activated], gradient, pending }) {
    const remainder = graph.node("Mul", [sigmoid, graph.node("Sub", [up, output])]);
    const slope = graph.node("Add", [remainder, output]);
    return [
      accumulate(graph, pending[0], graph.node("Mul", [gradient, slope])),
      accumulate(graph, pending[1], graph.node("Mul", [gradient, activated])),
    ];
  },
};
