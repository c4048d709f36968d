import { accumulate, type Operation } from "../tape.ts";

/** Root mean square normalisation over the last axis. Inputs: x [rows, width], weight [width]. */
export const rmsNormalize: Operation<{ readonly epsilon: number }> = {
  forward(graph, [x, weight], { epsilon }) {
    const [output, inverse] = graph.nodeWithOutputs("SimplifiedLayerNormalization", [x, weight], 2, {
      attributes: { axis: -1, epsilon: { float: epsilon }, stash_type: 1 },
    });
    return { output: output!, saved: [inverse!] };
  },

  /** With n = x·r: dx = r·(g − n·mean(g·n)) where g = gradient·weight, and dweight = Σ_rows gradient·n. */
  backward({ graph, inputs: [x, weight], saved: [inverse], gradient, isNeeded, pending }) {
    const normalized = graph.node("Mul", [x, inverse]);
    const product = graph.node("Mul", [gradient, normalized]);
    const weightGradient = (): ReturnType<typeof graph.node> =>
      graph.node("ReduceSum", [product, graph.integers([0])], { keepdims: 0 });
    // mean(g·n) = product · weight / width: one matrix-vector product instead of a multiplication and a sum.
    const column = graph.reshape(weight!, [-1, 1]);
    const width = graph.node("Cast", [graph.node("Size", [weight], {}, "int64")], { to: 1 }, "float32");
    const mean = graph.node("Div", [graph.node("MatMul", [product, column]), width]);
    const scaled = graph.node("Mul", [gradient, weight]);
    const centred = graph.node("Sub", [scaled, graph.node("Mul", [normalized, mean])]);
    return [
      isNeeded[0] ? accumulate(graph, pending[0], graph.node("Mul", [centred, inverse])) : undefined,
      isNeeded[1] ? accumulate(graph, pending[1], weightGradient()) : undefined,
    ];
  },
};
