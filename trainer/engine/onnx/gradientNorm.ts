import type { Graph } from "./graph.ts";
import type { Value } from "./graphTypes.ts";

/** Global norm of gradients: the root of the sum of all squares, a scalar. */
export function globalNorm(graph: Graph, gradients: readonly Value[]): Value {
  const squares = gradients.map((gradient) => graph.node("ReduceSumSquare", [gradient], { keepdims: 0 }));
  return graph.node("Sqrt", [graph.node("Sum", squares)]);
}

/** What gradients of global norm `norm` are multiplied by so that it is at most `maximumNorm`; both scalars. */
export function clippingFactor(graph: Graph, norm: Value, maximumNorm: Value): Value {
  const ratio = graph.node("Div", [maximumNorm, graph.node("Max", [norm, graph.scalar(1e-12)])]);
  return graph.node("Min", [ratio, graph.scalar(1)]);
}
