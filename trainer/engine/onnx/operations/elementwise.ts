import type { Value } from "../graphTypes.ts";
import { accumulate, type Operation } from "../tape.ts";

/** The small operations of the losses: on vectors of one entry a pair, so their cost does not matter. */

/** a + b, same shape. */
export const add: Operation<null> = {
  forward: (graph, inputs) => ({ output: graph.node("Add", inputs) }),
  backward: ({ graph, gradient, pending }) => [
    accumulate(graph, pending[0], gradient),
    accumulate(graph, pending[1], gradient),
  ],
};

/** a − b, same shape. */
export const subtract: Operation<null> = {
  forward: (graph, inputs) => ({ output: graph.node("Sub", inputs) }),
  backward: ({ graph, gradient, pending }) => [
    accumulate(graph, pending[0], gradient),
    accumulate(graph, pending[1], graph.node("Neg", [gradient])),
  ],
};

/** x · factor, where the factor is a constant of the batch: a scalar or of x's shape. */
export const scale: Operation<{ readonly factor: Value }> = {
  forward: (graph, [x], { factor }) => ({ output: graph.node("Mul", [x, factor]) }),
  backward: ({ graph, attributes: { factor }, gradient, pending }) => [
    accumulate(graph, pending[0], graph.node("Mul", [gradient, factor])),
  ],
};

/** x − offset, where the offset is a constant of the batch: a scalar or of x's shape. */
export const subtractConstant: Operation<{ readonly offset: Value }> = {
  forward: (graph, [x], { offset }) => ({ output: graph.node("Sub", [x, offset]) }),
  backward: ({ graph, gradient, pending }) => [accumulate(graph, pending[0], gradient)],
};

/** ℓ(z) = log(1 + e^−z), as max(−z, 0) + log(1 + e^−|z|) so that no z overflows. */
export const logisticLoss: Operation<null> = {
  forward(graph, [z]) {
    const small = graph.node("Exp", [graph.node("Neg", [graph.node("Abs", [z])])]);
    const logarithm = graph.node("Log", [graph.node("Add", [small, graph.scalar(1)])]);
    const linear = graph.node("Relu", [graph.node("Neg", [z])]);
    return { output: graph.node("Add", [linear, logarithm]) };
  },
  /** ℓ′(z) = −σ(−z). */
  backward({ graph, inputs: [z], gradient, pending }) {
    const slope = graph.node("Neg", [graph.node("Sigmoid", [graph.node("Neg", [z])])]);
    return [accumulate(graph, pending[0], graph.node("Mul", [gradient, slope]))];
  },
};

export const square: Operation<null> = {
  forward: (graph, [x]) => ({ output: graph.node("Mul", [x, x]) }),
  backward({ graph, inputs: [x], gradient, pending }) {
    const slope = graph.node("Mul", [x, graph.scalar(2)]);
    return [accumulate(graph, pending[0], graph.node("Mul", [gradient, slope]))];
  },
};

/** Σ of a tensor's elements, a scalar. */
export const total: Operation<null> = {
  forward: (graph, [x]) => ({ output: graph.node("ReduceSum", [x], { keepdims: 0 }) }),
  backward({ graph, inputs: [x], gradient, pending }) {
    const spread = graph.node("Expand", [gradient, graph.node("Shape", [x], {}, "int64")]);
    return [accumulate(graph, pending[0], spread)];
  },
};
