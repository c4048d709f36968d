import type { AdapterConfiguration, ModelConfiguration } from "../engine.ts";
import { type AdapterInputs, adapt, declareAdapter } from "./adapter.ts";
import type { Graph } from "./graph.ts";
import type { Value } from "./graphTypes.ts";
import type { BatchSize } from "./operations/heads.ts";
import { operations } from "./operations/operations.ts";
import {
  embeddingName,
  finalNormName,
  headSizeOf,
  layerName,
  outputName,
  parameterShapes,
} from "./parameters.ts";
import { rotaryTables } from "./rotaryTables.ts";
import type { Tape } from "./tape.ts";

/** Added to the score of a key that a query must not see: e to this power is exactly zero. */
export const hiddenScore = -1e9;

/** What a graph follows from: models of one description share their sessions. */
export interface DecoderDescription {
  readonly configuration: ModelConfiguration;
  readonly adapter?: AdapterConfiguration | undefined;
}

/** A decoder's weights as inputs of a graph, and the constants that go with them. */
export interface DecoderInputs {
  readonly configuration: ModelConfiguration;
  readonly headSize: number;
  readonly parameters: ReadonlyMap<string, Value>;
  /** Absent where the model has none. */
  readonly adapter: AdapterInputs | undefined;
  readonly cosines: Value;
  readonly sines: Value;
}

/** Keys and values of one layer, [batch, kv heads, time, size], keys rotated. */
export interface LayerKeys {
  readonly keys: Value;
  readonly values: Value;
}

/** What differs between reading whole rows and decoding one token of each. */
export interface AttentionContext {
  readonly size: BatchSize;
  /** int64: [1] where every row starts at that position, or [batch, time]. */
  readonly positions: Value;
  /** Mixes values for the queries of a layer, [batch, heads, time, size] in and out. */
  attention(layer: number, queries: Value, own: LayerKeys): Value;
}

/** `isTraining` adds what only training has: dropout before adapters. */
export function declareDecoder(
  graph: Graph,
  { configuration, adapter }: DecoderDescription,
  isTraining = false,
): DecoderInputs {
  const parameters = new Map<string, Value>();
  for (const { name, shape } of parameterShapes(configuration)) {
    parameters.set(name, graph.input(name, "float32", shape));
  }
  return {
    configuration,
    headSize: headSizeOf(configuration),
    parameters,
    adapter: adapter && declareAdapter(graph, configuration, adapter, isTraining),
    ...rotaryTables(graph, configuration),
  };
}

/**
 * A Llama-style decoder without its last projection: tokens int64 [batch · time] in, residual stream
 * [batch · time, width] out. The same description serves training, scoring and decoding.
 */
export function readTokens(
  tape: Tape,
  decoder: DecoderInputs,
  tokens: Value,
  context: AttentionContext,
): Value {
  let stream = tape.apply(operations.gatherRows, [parameter(decoder, embeddingName)], { indices: tokens });
  for (let layer = 0; layer < decoder.configuration.layerCount; layer++) {
    stream = attentionBlock(tape, decoder, layer, stream, context);
    stream = feedForwardBlock(tape, decoder, layer, stream);
  }
  return stream;
}

/** Logits [rows, vocabulary] of some rows of the residual stream, by the embedding itself or by a matrix of their own. */
export function projectToVocabulary(tape: Tape, decoder: DecoderInputs, rows: Value): Value {
  const normalized = normalize(tape, decoder, finalNormName, rows);
  const output = parameter(decoder, decoder.configuration.isUntied ? outputName : embeddingName);
  return tape.apply(operations.linear, [normalized, output], null);
}

/** Attention of whole rows that all start at position 0: each token sees itself and what came before. */
export function causalContext(tape: Tape, decoder: DecoderInputs, size: BatchSize): AttentionContext {
  const { graph } = tape;
  const { headCount, keyValueHeadCount } = decoder.configuration;
  const end = graph.node("Squeeze", [size.time]);
  const positions = graph.node("Range", [graph.integer(0), end, graph.integer(1)]);
  const later = graph.node("Less", [graph.reshape(positions, [-1, 1]), positions], {}, "bool");
  const mask = graph.node("Where", [later, graph.scalar(hiddenScore), graph.scalar(0)], {}, "float32");
  const attributes = { size, mask, headCount, keyValueHeadCount, headSize: decoder.headSize };
  return {
    size,
    positions: graph.integers([0]),
    attention: (_layer, queries, { keys, values }) =>
      tape.apply(operations.attention, [queries, keys, values], attributes),
  };
}

function attentionBlock(
  tape: Tape,
  decoder: DecoderInputs,
  layer: number,
  stream: Value,
  context: AttentionContext,
): Value {
  const { configuration, headSize, cosines, sines } = decoder;
  const { headCount, keyValueHeadCount } = configuration;
  const { size, positions } = context;
  const normalized = normalize(tape, decoder, layerName(layer, "input_layernorm"), stream);
  const projectHeads = (part: "q" | "k" | "v", heads: number): Value => {
    let rows = project(tape, decoder, layerName(layer, `self_attn.${part}_proj`), normalized);
    if (configuration.hasHeadNorms && part !== "v") {
      const name = layerName(layer, `self_attn.${part}_norm`);
      const ofHeads = tape.apply(operations.refold, [rows], { from: heads * headSize, to: headSize });
      const even = normalize(tape, decoder, name, ofHeads);
      rows = tape.apply(operations.refold, [even], { from: headSize, to: heads * headSize });
    }
    return tape.apply(operations.splitHeads, [rows], { size, headCount: heads, headSize });
  };
  const withPositions = (heads: Value): Value =>
    tape.apply(operations.rotaryEmbedding, [heads], { positions, cosines, sines });

  const queries = withPositions(projectHeads("q", headCount));
  const keys = withPositions(projectHeads("k", keyValueHeadCount));
  const values = projectHeads("v", keyValueHeadCount);
  const mixed = context.attention(layer, queries, { keys, values });
  const merged = tape.apply(operations.mergeHeads, [mixed], { size, headCount, headSize });
  return project(tape, decoder, layerName(layer, "self_attn.o_proj"), merged, stream);
}

function feedForwardBlock(tape: Tape, decoder: DecoderInputs, layer: number, stream: Value): Value {
  const normalized = normalize(tape, decoder, layerName(layer, "post_attention_layernorm"), stream);
  const widen = (part: string): Value =>
    project(tape, decoder, layerName(layer, `mlp.${part}_proj`), normalized);
  const activated = tape.apply(operations.swiglu, [widen("gate"), widen("up")], null);
  return project(tape, decoder, layerName(layer, "mlp.down_proj"), activated, stream);
}

/** The projection named `name` of some rows, with the bias and the adapter it may have, plus a residual where there is one. */
function project(tape: Tape, decoder: DecoderInputs, name: string, rows: Value, residual?: Value): Value {
  const weight = parameter(decoder, name);
  const bias = decoder.parameters.get(name.replace(/weight$/, "bias"));
  const adapted = (output: Value): Value =>
    decoder.adapter === undefined ? output : adapt(tape, decoder.adapter, name, rows, output);
  if (bias !== undefined) {
    const output = adapted(tape.apply(operations.affine, [rows, weight, bias], null));
    return residual === undefined ? output : tape.apply(operations.add, [output, residual], null);
  }
  const inputs = [rows, weight, ...(residual === undefined ? [] : [residual])];
  return adapted(tape.apply(operations.linear, inputs, null));
}

function normalize(tape: Tape, decoder: DecoderInputs, name: string, rows: Value): Value {
  const epsilon = decoder.configuration.rmsNormEpsilon;
  return tape.apply(operations.rmsNormalize, [rows, parameter(decoder, name)], { epsilon });
}

function parameter(decoder: DecoderInputs, name: string): Value {
  const value = decoder.parameters.get(name);
  if (value === undefined) throw new Error(`The decoder has no parameter ${name}.`);
  return value;
}
