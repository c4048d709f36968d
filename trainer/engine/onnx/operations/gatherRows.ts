import type { Value } from "../graphTypes.ts";
import type { Operation } from "../tape.ts";

interface RowIndices {
  /** int64 [count]. */
  readonly indices: Value;
  /** True where no index occurs twice: a cheaper rule. */
  readonly isUnique?: boolean;
}

/** Rows of a matrix by index (embedding, scored positions). Input [rows, width]. */
export const gatherRows: Operation<RowIndices> = {
  forward: (graph, [matrix], { indices }) => ({
    output: graph.node("Gather", [matrix, indices], { axis: 0 }),
  }),

  /**
   * Adds each gradient row where it came from, straight into the gradient of the matrix's other uses.
   * Where indices repeat, ScatterElements and not ScatterND: with repeated indices and more than one thread, ONNX Runtime's
   * ScatterND adds rows in parallel and loses some of them.
   */
  backward({ graph, inputs: [matrix], attributes: { indices, isUnique = false }, gradient, pending }) {
    const target =
      pending[0] ?? graph.node("Expand", [graph.scalar(0), graph.node("Shape", [matrix], {}, "int64")]);
    if (isUnique) {
      const rows = graph.reshape(indices, [-1, 1]);
      return [graph.node("ScatterND", [target, rows, gradient], { reduction: "add" })];
    }
    const shape = graph.node("Shape", [gradient], {}, "int64");
    const positions = graph.node("Expand", [graph.reshape(indices, [-1, 1]), shape]);
    return [graph.node("ScatterElements", [target, positions, gradient], { axis: 0, reduction: "add" })];
  },
};
