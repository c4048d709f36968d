import {
  type AttentionContext,
  causalContext,
  type DecoderDescription,
  type DecoderInputs,
  declareDecoder,
  hiddenScore,
  type LayerKeys,
  projectToVocabulary,
  readTokens,
} from "./decoder.ts";
import { Graph } from "./graph.ts";
import type { Value } from "./graphTypes.ts";
import { type SamplingInputs, type SamplingKind, sampleToken } from "./sampling.ts";
import { declareTokenRows, toIndices } from "./scoring.ts";
import { Tape } from "./tape.ts";

/** A layer's prompt as decoding reads it: keys transposed and scaled once, not at every token. */
interface PromptKeys {
  /** [batch, kv heads, size, time]. */
  readonly keys: Value;
  /** [batch, kv heads, time, size]. */
  readonly values: Value;
}

interface Prompt {
  readonly layers: readonly PromptKeys[];
  /** [batch, 1, 1, time]: hides padding. */
  readonly mask: Value;
  /** int64 [batch]: of the prompt that a row continues. */
  readonly lengths: Value;
  /** int64 [1]. */
  readonly batch: Value;
  readonly time: Value;
}

/**
 * Decoding of a batch in one call: the prompts are read in the outer graph, then a Loop picks and reads one
 * token of every row a turn until all rows have ended. The prompts' keys stay outside the loop's state: a
 * turn copies only the keys of the tokens decoded so far.
 *
 * Rows that continue the same prompt share its reading: `tokens` has each prompt once, and `promptOfRow` says which one a
 * row continues. `ends` is 1 at each token behind which a row has ended. Prompts are padded on the right. Outputs `decoded` int32 [turns, batch]: padding after end of sequence.
 */
export function decodingGraph(description: DecoderDescription, kind: SamplingKind): Graph {
  const graph = new Graph();
  const tape = new Tape(graph);
  const decoder = declareDecoder(graph, description);
  const { prompt, logits } = readPrompts(tape, decoder);
  const sampling = {
    temperature: graph.input("temperature", "float32", []),
    topP: graph.input("topP", "float32", []),
    noise: graph.input("noise", "float32", ["maximum", "batch"]),
  };
  const ends = graph.input("ends", "int32", ["vocabulary"]);
  const turns = graph.node("Cast", [graph.input("maximumNewTokens", "int32", [])], { to: 7 }, "int64");
  const body = loopBody(graph, decoder, prompt, kind, { ...sampling, ends });
  const { headSize } = decoder;
  const { layerCount, keyValueHeadCount } = description.configuration;
  const emptyShape = graph.node(
    "Concat",
    [prompt.batch, graph.integers([keyValueHeadCount]), graph.integers([0]), graph.integers([headSize])],
    { axis: 0 },
  );
  const empty = graph.node("Expand", [graph.scalar(0), emptyShape]);
  const unfinished = graph.node("Expand", [graph.boolean(false), prompt.batch]);
  const state = [unfinished, logits, ...Array.from({ length: 2 * layerCount }, () => empty)];
  const results = graph.nodeWithOutputs("Loop", [turns, graph.boolean(true), ...state], state.length + 1, {
    attributes: { body },
    type: "int64",
  });
  const decoded = graph.node("Cast", [results.at(-1)!], { to: 6 }, "int32");
  graph.output("decoded", decoded, ["turns", "batch"]);
  return graph;
}

function readPrompts(tape: Tape, decoder: DecoderInputs): { prompt: Prompt; logits: Value } {
  const { graph } = tape;
  const { tokens, size } = declareTokenRows(graph);
  const promptLengths = toIndices(graph, graph.input("lengths", "int32", ["batch"]));
  const promptOfRow = toIndices(graph, graph.input("promptOfRow", "int32", ["rows"]));
  const ofRows = (value: Value): Value => graph.node("Gather", [value, promptOfRow], { axis: 0 });
  const causal = causalContext(tape, decoder, size);
  const layers: PromptKeys[] = [];
  const scaling = graph.scalar(1 / Math.sqrt(decoder.headSize));
  const stream = readTokens(tape, decoder, tokens, {
    ...causal,
    attention(layer, queries, own) {
      const transposed = graph.node("Transpose", [own.keys], { perm: [0, 1, 3, 2] });
      layers.push({
        keys: ofRows(graph.node("Mul", [transposed, scaling])),
        values: ofRows(own.values),
      });
      return causal.attention(layer, queries, own);
    },
  });
  const range = (end: Value): Value =>
    graph.node("Range", [graph.integer(0), graph.node("Squeeze", [end]), graph.integer(1)]);
  const rowStarts = graph.node("Mul", [range(size.batch), size.time]);
  const lastPlaces = graph.node("Sub", [graph.node("Add", [rowStarts, promptLengths]), graph.integer(1)]);
  const rows = graph.node("Gather", [stream, lastPlaces], { axis: 0 });
  const lengths = ofRows(promptLengths);
  const isToken = graph.node("Less", [range(size.time), graph.reshape(lengths, [-1, 1, 1, 1])], {}, "bool");
  const mask = graph.node("Where", [isToken, graph.scalar(0), graph.scalar(hiddenScore)], {}, "float32");
  return {
    prompt: {
      layers,
      mask,
      lengths,
      time: size.time,
      batch: graph.node("Shape", [promptOfRow], {}, "int64"),
    },
    logits: ofRows(projectToVocabulary(tape, decoder, rows)),
  };
}

function loopBody(
  outer: Graph,
  decoder: DecoderInputs,
  prompt: Prompt,
  kind: SamplingKind,
  sampling: SamplingInputs & { readonly noise: Value; readonly ends: Value },
): Graph {
  const graph = new Graph(outer);
  const { configuration, headSize } = decoder;
  const { keyValueHeadCount, layerCount, paddingId, vocabularySize } = configuration;
  const turn = graph.input("turn", "int64", []);
  graph.input("mayContinue", "bool", []);
  const isFinished = graph.input("isFinished", "bool", ["batch"]);
  const logits = graph.input("logits", "float32", ["batch", vocabularySize]);
  const cacheShape = ["batch", keyValueHeadCount, "decoded", headSize];
  const caches = Array.from({ length: layerCount }, (_, layer) => ({
    keys: graph.input(`keys${layer}`, "float32", cacheShape),
    values: graph.input(`values${layer}`, "float32", cacheShape),
  }));

  const noise = kind === "greedy" ? undefined : graph.node("Gather", [sampling.noise, turn], { axis: 0 });
  const picked = sampleToken(graph, kind, logits, noise, sampling);
  const token = graph.node("Where", [isFinished, graph.integer(paddingId), picked], {}, "int64");
  const isEnd = graph.node(
    "Cast",
    [graph.node("Gather", [sampling.ends, token], { axis: 0 })],
    { to: 9 },
    "bool",
  );
  const finished = graph.node("Or", [isFinished, isEnd]);
  const flags = graph.node("Cast", [finished], { to: 6 }, "int32");
  const isAllFinished = graph.node(
    "Cast",
    [graph.node("ReduceMin", [flags], { keepdims: 0 })],
    { to: 9 },
    "bool",
  );

  const grown: LayerKeys[] = [];
  const context = decodingContext(graph, decoder, prompt, turn, caches, grown);
  const tape = new Tape(graph);
  const stream = readTokens(tape, decoder, token, context);
  const nextLogits = projectToVocabulary(tape, decoder, stream);

  graph.output("continue", graph.node("Not", [isAllFinished]), []);
  graph.output("finished", finished, ["batch"]);
  graph.output("nextLogits", nextLogits, ["batch", vocabularySize]);
  const grownShape = ["batch", keyValueHeadCount, "grown", headSize];
  grown.forEach(({ keys, values }, layer) => {
    graph.output(`nextKeys${layer}`, keys, grownShape);
    graph.output(`nextValues${layer}`, values, grownShape);
  });
  graph.output("token", token, ["batch"]);
  return graph;
}

/** Attention of one new token of each row to its prompt and to what was decoded before. */
function decodingContext(
  graph: Graph,
  decoder: DecoderInputs,
  prompt: Prompt,
  turn: Value,
  caches: readonly LayerKeys[],
  grown: LayerKeys[],
): AttentionContext {
  const { headSize, configuration } = decoder;
  const { headCount, keyValueHeadCount } = configuration;
  const groupSize = headCount / keyValueHeadCount;
  // A row that has reached the end of the context idles at its last position until the others are done.
  const lastPosition = graph.integer(configuration.contextLength - 1);
  const reached = graph.node("Min", [graph.node("Add", [prompt.lengths, turn]), lastPosition]);
  const positions = graph.reshape(reached, [-1, 1]);
  return {
    size: { batch: prompt.batch, time: graph.integers([1]) },
    positions,
    attention(layer, queries, own) {
      const { keys: promptKeys, values: promptValues } = prompt.layers[layer]!;
      const cache = caches[layer]!;
      const keys = graph.node("Concat", [cache.keys, own.keys], { axis: 2 });
      const values = graph.node("Concat", [cache.values, own.values], { axis: 2 });
      grown.push({ keys, values });
      const grouped = graph.reshape(queries, [-1, keyValueHeadCount, groupSize, headSize]);
      const promptScores = graph.node("Add", [graph.node("MatMul", [grouped, promptKeys]), prompt.mask]);
      const alpha = { float: 1 / Math.sqrt(headSize) };
      const newScores = graph.node("FusedMatMul", [grouped, keys], { transB: 1, alpha });
      const scores = graph.node("Concat", [promptScores, newScores], { axis: -1 });
      const weights = graph.node("Softmax", [scores], { axis: -1 });
      const newTime = graph.node("Add", [graph.reshape(turn, [1]), graph.integers([1])]);
      const sizes = graph.node("Concat", [prompt.time, newTime], { axis: 0 });
      const [promptWeights, newWeights] = graph.nodeWithOutputs("Split", [weights, sizes], 2, {
        attributes: { axis: -1 },
      });
      const mixed = graph.node("Add", [
        graph.node("MatMul", [promptWeights, promptValues]),
        graph.node("MatMul", [newWeights, values]),
      ]);
      return graph.reshape(mixed, [-1, headCount, 1, headSize]);
    },
  };
}
