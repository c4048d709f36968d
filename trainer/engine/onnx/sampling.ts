import type { Graph } from "./graph.ts";
import type { Value } from "./graphTypes.ts";

/** How a token is picked; each is another graph, so that greedy decoding pays for no sorting. */
export type SamplingKind = "greedy" | "temperature" | "nucleus";

export interface SamplingInputs {
  /** Scalars. */
  readonly temperature: Value;
  readonly topP: Value;
}

/**
 * One token a row from logits [batch, vocabulary], int64 [batch]. Sampling inverts the distribution function
 * at `noise` [batch], uniform in (0, 1): one number a token, whatever the batch the row is in.
 */
export function sampleToken(
  graph: Graph,
  kind: SamplingKind,
  logits: Value,
  noise: Value | undefined,
  { temperature, topP }: SamplingInputs,
): Value {
  if (kind === "greedy" || noise === undefined) {
    return graph.node("ArgMax", [logits], { axis: -1, keepdims: 0 }, "int64");
  }
  const scaled = graph.node("Div", [logits, temperature]);
  const probabilities = graph.node("Softmax", [scaled], { axis: -1 });
  const level = graph.reshape(noise, [-1, 1]);
  if (kind === "temperature") return countBelow(graph, cumulate(graph, probabilities), level);

  const size = graph.node("Gather", [graph.node("Shape", [logits], {}, "int64"), graph.integers([1])]);
  const [sorted, order] = graph.nodeWithOutputs("TopK", [probabilities, size], 2);
  const cumulative = cumulate(graph, sorted!);
  // Holtzman et al. 2020: the smallest set of likeliest tokens whose mass reaches topP.
  const before = graph.node("Sub", [cumulative, sorted!]);
  const isKept = graph.node("Less", [before, topP], {}, "bool");
  const kept = graph.node("Where", [isKept, sorted!, graph.scalar(0)], {}, "float32");
  const mass = graph.node("ReduceSum", [kept, graph.integers([1])], { keepdims: 1 });
  const rank = countBelow(graph, cumulative, graph.node("Mul", [level, mass]));
  const column = graph.reshape(rank, [-1, 1]);
  const token = graph.node("GatherElements", [{ ...order!, type: "int64" }, column], { axis: 1 });
  return graph.reshape(token, [-1]);
}

function cumulate(graph: Graph, probabilities: Value): Value {
  return graph.node("CumSum", [probabilities, graph.integer(1)]);
}

/** How many entries of each row lie below `level` [batch, 1]: the index of the first that does not. */
function countBelow(graph: Graph, cumulative: Value, level: Value): Value {
  const isBelow = graph.node("Less", [cumulative, level], {}, "bool");
  const ones = graph.node("Cast", [isBelow], { to: 7 }, "int64");
  const count = graph.node("ReduceSum", [ones, graph.integers([1])], { keepdims: 0 });
  const shape = graph.node("Shape", [cumulative], {}, "int64");
  const last = graph.node("Sub", [graph.node("Gather", [shape, graph.integers([1])]), graph.integers([1])]);
  // The last cumulative sum may be a rounding error short of 1.
  return graph.node("Min", [count, last]);
}
