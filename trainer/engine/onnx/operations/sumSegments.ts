import type { Value } from "../graphTypes.ts";
import { accumulate, type Operation } from "../tape.ts";

/**
 * Sums token rows into sequences. Input [tokens, 1]; membership [sequences, tokens] holds 1 where a token
 * belongs to a sequence and 0 elsewhere; output [sequences, 1].
 */
export const sumSegments: Operation<{ readonly membership: Value }> = {
  forward: (graph, [rows], { membership }) => ({ output: graph.node("MatMul", [membership, rows]) }),
  backward: ({ graph, attributes: { membership }, gradient, pending }) => [
    accumulate(graph, pending[0], graph.node("FusedMatMul", [membership, gradient], { transA: 1 })),
  ],
};
