import type { Value } from "../graphTypes.ts";
import { accumulate, type Operation } from "../tape.ts";

/** Root mean square normalization over the last axis. Inputs: x [rows, width], weight [width]. */
export const rmsNormalize: Operation<{ readonly epsilon: number }> = {
  forward(graph, [x, weight], { epsilon }) {
    const [output, inverse] = graph.nodeWithOutputs("SimplifiedLayerNormalization", [x, weight], 2, {
      attributes: { axis: -1, epsilon: { float: epsilon }, stash_type: 1 },
    });
    return { output: output!, saved: [inverse!] };
  },

  /**
   * With r the inverse root mean square of a row: dx = gradient·weight·r − x·r³·mean(gradient·weight·x) and
   * dweight = Σ_rows gradient·x·r. Both sums are matrix-vector products of gradient·x, so that few passes
   * over [rows, width] remain: they cost memory traffic, which is what a small model waits for.
   */
  backward({ graph, inputs: [x, weight], saved: [inverse], gradient, isNeeded, pending }) {
    const product = graph.node("Mul", [gradient, x]);
    const results: (Value | undefined)[] = [];
    if (isNeeded[0]) {
      const sum = graph.node("MatMul", [product, graph.reshape(weight!, [-1, 1])]);
      const width = graph.node("Cast", [graph.node("Size", [weight], {}, "int64")], { to: 1 }, "float32");
      const square = graph.node("Mul", [inverse, inverse]);
      const cube = graph.node("Mul", [square, graph.node("Div", [inverse, width])]);
      const along = graph.node("Mul", [x, graph.node("Mul", [sum, cube])]);
      const straight = graph.node("Mul", [graph.node("Mul", [gradient, weight]), inverse]);
      results[0] = accumulate(graph, pending[0], graph.node("Sub", [straight, along]));
    }
    if (isNeeded[1]) {
      const total = graph.node("FusedMatMul", [inverse, product], { transA: 1 });
      results[1] = accumulate(graph, pending[1], graph.reshape(total, [-1]));
    }
    return results;
  },
};
