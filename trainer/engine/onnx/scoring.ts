import { causalContext, type DecoderInputs, projectToVocabulary, readTokens } from "./decoder.ts";
import type { Graph } from "./graph.ts";
import type { Value } from "./graphTypes.ts";
import type { BatchSize } from "./operations/heads.ts";
import { operations } from "./operations/operations.ts";
import type { Tape } from "./tape.ts";

/** Inputs of a graph that scores continuations; `batch.ts` fills them. */
export const scoredTokensInput = "tokens";
export const scoredPositionsInput = "scoredPositions";
export const scoredTargetsInput = "targets";

export interface TokenRows {
  /** int64 [batch · time]. */
  readonly tokens: Value;
  readonly size: BatchSize;
}

/** Declares token rows int32 [batch, time] as an input. */
export function declareTokenRows(graph: Graph): TokenRows {
  const input = graph.input(scoredTokensInput, "int32", ["batch", "time"]);
  const shape = graph.node("Shape", [input], {}, "int64");
  const size = {
    batch: graph.node("Gather", [shape, graph.integers([0])]),
    time: graph.node("Gather", [shape, graph.integers([1])]),
  };
  return { tokens: toIndices(graph, graph.reshape(input, [-1])), size };
}

/**
 * log p of every scored token, [scored, 1]. Only the rows of the residual stream that predict a scored token
 * (`scoredPositions`, flat into batch · time) meet the vocabulary: the widest product of a small model.
 */
export function scoreTokens(tape: Tape, decoder: DecoderInputs): Value {
  const { graph } = tape;
  const { tokens, size } = declareTokenRows(graph);
  const positions = toIndices(graph, graph.input(scoredPositionsInput, "int32", ["scored"]));
  const targets = toIndices(graph, graph.input(scoredTargetsInput, "int32", ["scored"]));
  const stream = readTokens(tape, decoder, tokens, causalContext(tape, decoder, size));
  const rows = tape.apply(operations.gatherRows, [stream], { indices: positions, isUnique: true });
  const logits = projectToVocabulary(tape, decoder, rows);
  return tape.apply(operations.tokenLogProbability, [logits], { targets });
}

export function toIndices(graph: Graph, value: Value): Value {
  return graph.node("Cast", [value], { to: 7 }, "int64");
}
