import { accumulate, type Operation } from "../tape.ts";

/**
 * x · Wᵀ, optionally plus a residual. Inputs: x [rows, in], W [out, in] (Hugging Face's layout), residual
 * [rows, out]. Gemm reads W transposed in place and adds the residual as its C, so neither costs a copy.
 */
export const linear: Operation<null> = {
  forward: (graph, inputs) => ({ output: graph.node("Gemm", inputs, { transB: 1 }) }),

  backward({ graph, inputs, gradient, isNeeded, pending }) {
    const [x, weight] = inputs as [(typeof inputs)[0] & object, (typeof inputs)[0] & object];
    return [
      isNeeded[0] ? graph.node("Gemm", [gradient, weight, pending[0]].filter(Boolean)) : undefined,
      isNeeded[1] ? graph.node("Gemm", [gradient, x, pending[1]].filter(Boolean), { transA: 1 }) : undefined,
      isNeeded[2] ? accumulate(graph, pending[2], gradient) : undefined,
    ];
  },
};
