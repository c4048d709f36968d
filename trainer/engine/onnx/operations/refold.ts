import { accumulate, type Operation } from "../tape.ts";

export interface RefoldAttributes {
  /** Width of the rows that go in. */
  readonly from: number;
  /** Width of the rows that come out: a part or a multiple of `from`. */
  readonly to: number;
}

/** The same numbers in rows of another width: [rows, from] → [rows · from / to, to]. */
export const refold: Operation<RefoldAttributes> = {
  forward: (graph, [rows], { to }) => ({ output: graph.reshape(rows!, [-1, to]) }),
  backward: ({ graph, gradient, attributes: { from }, pending }) => [
    accumulate(graph, pending[0], graph.reshape(gradient, [-1, from])),
  ],
};
