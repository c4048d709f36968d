import type { Value } from "../graphTypes.ts";
import { accumulate, type Operation } from "../tape.ts";

/** Log-softmax at one target a row. Input: logits [rows, vocabulary]; targets int64 [rows]; output [rows, 1]. */
export const tokenLogProbability: Operation<{ readonly targets: Value }> = {
  forward(graph, [logits], { targets }) {
    const logProbabilities = graph.node("LogSoftmax", [logits], { axis: -1 });
    const column = graph.reshape(targets, [-1, 1]);
    const output = graph.node("GatherElements", [logProbabilities, column], { axis: 1 });
    return { output, saved: [logProbabilities, column] };
  },

  /** gradient · (one-hot − softmax). */
  backward({ graph, saved: [logProbabilities, column], gradient, pending }) {
    const probabilities = graph.node("Exp", [logProbabilities]);
    const spread = graph.node("Mul", [probabilities, graph.node("Neg", [gradient])]);
    const result = graph.node("ScatterElements", [spread, column, gradient], { axis: 1, reduction: "add" });
    return [accumulate(graph, pending[0], result)];
  },
};
