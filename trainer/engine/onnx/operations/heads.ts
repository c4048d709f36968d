import type { Graph } from "../graph.ts";
import type { Value } from "../graphTypes.ts";
import { accumulate, type Operation } from "../tape.ts";

/** The two dynamic sizes of a batch of token rows, each an int64 vector of one element. */
export interface BatchSize {
  readonly batch: Value;
  readonly time: Value;
}

export interface HeadAttributes {
  readonly size: BatchSize;
  readonly headCount: number;
  readonly headSize: number;
}

function split(graph: Graph, rows: Value, { size, headCount, headSize }: HeadAttributes): Value {
  const shaped = graph.reshape(rows, [size.batch, size.time, headCount, headSize]);
  return graph.node("Transpose", [shaped], { perm: [0, 2, 1, 3] });
}

function merge(graph: Graph, heads: Value, { headCount, headSize }: HeadAttributes): Value {
  const transposed = graph.node("Transpose", [heads], { perm: [0, 2, 1, 3] });
  return graph.reshape(transposed, [-1, headCount * headSize]);
}

/** [batch · time, heads · size] → [batch, heads, time, size]. */
export const splitHeads: Operation<HeadAttributes> = {
  forward: (graph, [rows], attributes) => ({ output: split(graph, rows!, attributes) }),
  backward: ({ graph, gradient, attributes, pending }) => [
    accumulate(graph, pending[0], merge(graph, gradient, attributes)),
  ],
};

/** [batch, heads, time, size] → [batch · time, heads · size]. */
export const mergeHeads: Operation<HeadAttributes> = {
  forward: (graph, [heads], attributes) => ({ output: merge(graph, heads!, attributes) }),
  backward: ({ graph, gradient, attributes, pending }) => [
    accumulate(graph, pending[0], split(graph, gradient, attributes)),
  ],
};
