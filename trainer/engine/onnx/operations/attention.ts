import type { Graph } from "../graph.ts";
import type { Value } from "../graphTypes.ts";
import { accumulate, type Operation } from "../tape.ts";
import type { BatchSize } from "./heads.ts";

export interface AttentionAttributes {
  readonly size: BatchSize;
  /** [time, time], added to the scores: 0 where a query may look, very negative where not. */
  readonly mask: Value;
  readonly headCount: number;
  readonly keyValueHeadCount: number;
  readonly headSize: number;
}

/** Query heads that share a key head become more rows of it: [batch, kv heads, group · time, ...]. */
function group(graph: Graph, value: Value, attributes: AttentionAttributes, width: number | Value): Value {
  const { headCount, keyValueHeadCount, size } = attributes;
  if (headCount === keyValueHeadCount) return value;
  return graph.reshape(value, [size.batch, keyValueHeadCount, -1, width]);
}

function ungroup(graph: Graph, value: Value, attributes: AttentionAttributes, width: number | Value): Value {
  const { headCount, keyValueHeadCount, size } = attributes;
  if (headCount === keyValueHeadCount) return value;
  return graph.reshape(value, [size.batch, headCount, size.time, width]);
}

/**
 * Causal attention with shared key heads. Inputs: queries [batch, heads, time, size], keys and values
 * [batch, kv heads, time, size]; output like the queries. Backward uses Σ_keys dP∘P = Σ_size dO∘O
 * (FlashAttention, section 3.1), which spares a pass over the time × time scores.
 */
export const attention: Operation<AttentionAttributes> = {
  forward(graph, [queries, keys, values], attributes) {
    const { headSize, size, mask } = attributes;
    const grouped = group(graph, queries!, attributes, headSize);
    const alpha = { float: 1 / Math.sqrt(headSize) };
    const scores = graph.node("FusedMatMul", [grouped, keys], { transB: 1, alpha });
    const masked = graph.node("Add", [ungroup(graph, scores, attributes, size.time), mask]);
    const softmax = graph.node("Softmax", [masked], { axis: -1 });
    const weights = group(graph, softmax, attributes, size.time);
    const mixed = graph.node("MatMul", [weights, values]);
    return { output: ungroup(graph, mixed, attributes, headSize), saved: [grouped, weights, mixed] };
  },

  backward({ graph, inputs: [, keys, values], saved, attributes, gradient, pending }) {
    const [grouped, weights, mixed] = saved;
    const { headSize } = attributes;
    const alpha = { float: 1 / Math.sqrt(headSize) };
    const outer = group(graph, gradient, attributes, headSize);
    const valueGradient = graph.node("FusedMatMul", [weights, outer], { transA: 1 });
    const weightGradient = graph.node("FusedMatMul", [outer, values], { transB: 1 });
    const product = graph.node("Mul", [outer, mixed]);
    const mean = graph.node("ReduceSum", [product, graph.integers([-1])], { keepdims: 1 });
    const scoreGradient = graph.node("Mul", [weights, graph.node("Sub", [weightGradient, mean])]);
    const queryGradient = graph.node("FusedMatMul", [scoreGradient, keys], { alpha });
    const keyGradient = graph.node("FusedMatMul", [scoreGradient, grouped], { transA: 1, alpha });
    return [
      accumulate(graph, pending[0], ungroup(graph, queryGradient, attributes, headSize)),
      accumulate(graph, pending[1], keyGradient),
      accumulate(graph, pending[2], valueGradient),
    ];
  },
};
