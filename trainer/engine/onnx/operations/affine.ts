import { accumulate, type Operation } from "../tape.ts";
import { linear } from "./linear.ts";

/** x · Wᵀ + b. Inputs: x [rows, in], W [out, in] (Hugging Face's layout), b [out], the same for every row. */
export const affine: Operation<null> = {
  forward: (graph, inputs) => ({ output: graph.node("Gemm", inputs, { transB: 1 }) }),

  backward(context) {
    const { graph, gradient, isNeeded, pending } = context;
    const [x, weight] = linear.backward({ ...context, isNeeded: [isNeeded[0]!, isNeeded[1]!, false] });
    if (!isNeeded[2]) return [x, weight];
    const sum = graph.node("ReduceSum", [gradient, graph.integers([0])], { keepdims: 0 });
    return [x, weight, accumulate(graph, pending[2], sum)];
  },
};
