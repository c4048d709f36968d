import { accumulate, type Operation } from "../tape.ts";

/** silu(gate) · up, with silu(x) = x·σ(x). Both inputs [rows, width]. */
export const swiglu: Operation<null> = {
  forward(graph, [gate, up]) {
    const sigmoid = graph.node("Sigmoid", [gate]);
    const activated = graph.node("Mul", [gate, sigmoid]);
    return { output: graph.node("Mul", [activated, up]), saved: [sigmoid, activated] };
  },

  /** silu′ = σ + silu·(1 − σ) = σ + silu − silu·σ. */
  backward({ graph, inputs: [, up], saved: [sigmoid, activated], gradient, pending }) {
    const remainder = graph.node("Sub", [graph.scalar(1), activated]);
    const slope = graph.node("Add", [graph.node("Mul", [sigmoid, remainder]), activated]);
    const gateGradient = graph.node("Mul", [graph.node("Mul", [gradient, up]), slope]);
    return [
      accumulate(graph, pending[0], gateGradient),
      accumulate(graph, pending[1], graph.node("Mul", [gradient, activated])),
    ];
  },
};
