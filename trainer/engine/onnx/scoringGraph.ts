import type { ModelConfiguration } from "../engine.ts";
import { declareDecoder } from "./decoder.ts";
import { Graph } from "./graph.ts";
import { scoreTokens } from "./scoring.ts";
import { Tape } from "./tape.ts";

/** log p of every scored token of a batch, [scored, 1]. */
export function scoringGraph(configuration: ModelConfiguration): Graph {
  const graph = new Graph();
  const tape = new Tape(graph);
  const tokens = scoreTokens(tape, declareDecoder(graph, configuration));
  graph.output("logProbabilities", tokens, ["scored", 1]);
  return graph;
}
