import type { ProgressListener, TokenSequence } from "../engine.ts";
import { scoredBatch } from "./batch.ts";
import { type DecoderDescription, declareDecoder } from "./decoder.ts";
import { Graph } from "./graph.ts";
import { scoreTokens } from "./scoring.ts";
import { floatsOf, runSession } from "./session.ts";
import { Tape } from "./tape.ts";
import { type WeightedModel, weightFeeds } from "./weightedModel.ts";

/** Tokens of a scoring batch, padding included: large enough to fill the cores, small enough for the caches. */
const tokensPerBatch = 4096;

/** What `read` makes of log p of each token of a sequence's continuation, in the order given; similar lengths share a batch. */
export async function scoreSequences<Score>(
  model: WeightedModel,
  sequences: readonly TokenSequence[],
  read: (logProbabilities: Float32Array) => Score,
  onProgress?: ProgressListener,
): Promise<Score[]> {
  const { configuration } = model;
  const session = await model.sessions.open(model, "scoring", () => scoringGraph(model));
  const results = new Array<Score>(sequences.length);
  let done = 0;
  for (const indices of batchesByLength(sequences)) {
    const batch = scoredBatch(
      indices.map((index) => sequences[index]!),
      configuration,
    );
    const feeds = { ...weightFeeds(model), ...batch.feeds };
    const outputs = await runSession(session, feeds, { logProbabilities: null });
    const logProbabilities = floatsOf(outputs.logProbabilities);
    indices.forEach((index, row) => {
      results[index] = read(logProbabilities.subarray(batch.starts[row], batch.starts[row + 1]));
    });
    outputs.logProbabilities?.dispose();
    done += indices.length;
    onProgress?.(done, sequences.length);
  }
  return results;
}

/** Indices in batches of at most `tokensPerBatch` padded tokens, longest last. */
function batchesByLength(sequences: readonly TokenSequence[]): number[][] {
  const length = (index: number): number =>
    sequences[index]!.prompt.length + sequences[index]!.continuation.length;
  const order = sequences.map((_, index) => index).sort((a, b) => length(a) - length(b) || a - b);
  const batches: number[][] = [];
  let current: number[] = [];
  for (const index of order) {
    if (current.length > 0 && (current.length + 1) * length(index) > tokensPerBatch) {
      batches.push(current);
      current = [];
    }
    current.push(index);
  }
  if (current.length > 0) batches.push(current);
  return batches;
}

/** log p of every scored token of a batch, [scored, 1]. */
function scoringGraph(description: DecoderDescription): Graph {
  const graph = new Graph();
  const tape = new Tape(graph);
  const tokens = scoreTokens(tape, declareDecoder(graph, description));
  graph.output("logProbabilities", tokens, ["scored", 1]);
  return graph;
}
