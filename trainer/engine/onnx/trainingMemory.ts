import type { TrainingItems, TrainingOptions } from "../engine.ts";
import { adaptedProjections } from "./adapter.ts";
import type { DecoderDescription } from "./decoder.ts";
import { elementCount, headSizeOf } from "./parameters.ts";
import { type PassSize, partsOf, passSizeOf } from "./passes.ts";
import { trainedShapes } from "./trainingGraph.ts";

const bytesOfNumber = 4;

/**
 * Copies of what is trained, beside the weights themselves: a spare and two moments twice (`OnnxTraining`), the gradients, and
 * what updates hold between two nodes, as measured.
 */
const trainedCopies = 8;

/** Measured: what ONNX Runtime keeps of a layer's nodes, whatever their size. */
const sessionBytesOfLayer = 8e6;

/**
 * Bytes that a training takes beside the model's own weights, at its peak: state of what is trained, and what forward keeps for
 * backward of the largest pass over any of `batches`. Measured against peaks of processes, it is right to a quarter
 * (`npm run bench -- memory`).
 */
export function trainingByteCount(
  description: DecoderDescription,
  batches: readonly TrainingItems[],
  { tokensPerPass }: TrainingOptions,
): number {
  const trained = trainedShapes(description).reduce((sum, { shape }) => sum + elementCount(shape), 0);
  const sums = tokensPerPass === undefined ? 0 : 1;
  const passes = batches.flatMap((batch) => partsOf(batch, tokensPerPass)).map(passSizeOf);
  const numbers = passes.reduce((most, pass) => Math.max(most, activationsOf(description, pass)), 0);
  return (
    bytesOfNumber * (trained * (trainedCopies + sums) + numbers) +
    sessionBytesOfLayer * description.configuration.layerCount
  );
}

/** Numbers that one pass keeps: per token, and per pair of tokens that attention weighs. */
function activationsOf({ configuration, adapter }: DecoderDescription, pass: PassSize): number {
  const { hiddenSize, intermediateSize, headCount, keyValueHeadCount, layerCount } = configuration;
  const headSize = headSizeOf(configuration);
  const [queries, keys] = [headSize * headCount, headSize * keyValueHeadCount];
  // The stream after attention and after the feed-forward block, what norms make of it; queries, their mixture, twice; keys
  // and values; gate, up and what becomes of them.
  const plain = 4 * hiddenSize + 3 * queries + 2 * keys + 4 * intermediateSize;
  const ofToken = plain + adapterNumbers({ configuration, adapter }) / layerCount;
  const attention = headCount * pass.time;
  const layers = layerCount * (ofToken + attention);
  // Scores, softmax and gradient of the layer at work, and its own gradients.
  const atWork = 3 * attention + plain / 2;
  // Logits, log-probabilities, and their gradient.
  return pass.rows * pass.time * (layers + atWork) + 3 * pass.scored * configuration.vocabularySize;
}

/** Of all layers: the narrow rows twice and, where something is dropped, what is left with its mask of a byte a number. */
function adapterNumbers({ configuration, adapter }: DecoderDescription): number {
  if (adapter === undefined) return 0;
  const projections = adaptedProjections(configuration, adapter);
  const narrow = 2 * adapter.rank * projections.length;
  if (adapter.dropout === 0) return narrow;
  // Projections of one layer that read the same rows share them.
  const read = new Map(
    projections.map(({ name, shape }) => [name.replace(/[qkv]_proj|gate_proj|up_proj/, "shared"), shape[1]!]),
  );
  const widths = [...read.values()].reduce((sum, width) => sum + width, 0);
  return narrow + 1.25 * widths;
}
