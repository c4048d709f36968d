import type { Value } from "../graphTypes.ts";
import { accumulate, type Operation } from "../tape.ts";

/**
 * x where `kept`, bool and of x's shape, is true, and zero elsewhere. What dropout divides by, the share that is kept, is
 * left to the caller: it costs less on something narrower than x.
 */
export const dropout: Operation<{ readonly kept: Value }> = {
  forward: (graph, [x], { kept }) => ({
    output: graph.node("Where", [kept, x, graph.scalar(0)], {}, "float32"),
  }),
  backward: ({ graph, attributes: { kept }, gradient, pending }) => {
    const passed = graph.node("Where", [kept, gradient, graph.scalar(0)], {}, "float32");
    return [accumulate(graph, pending[0], passed)];
  },
};
