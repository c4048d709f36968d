import type { InferenceSession } from "onnxruntime-node";
import type {
  Objective,
  ObjectiveConfiguration,
  TokenPair,
  TokenSample,
  TokenSequence,
  TrainingItems,
} from "../../../../trainer/engine/engine.ts";
import { pairFeeds, pairRows, scoredBatch, sequenceFeeds } from "../../../../trainer/engine/onnx/batch.ts";
import { initialWeights, parameterShapes } from "../../../../trainer/engine/onnx/parameters.ts";
import { sampleBatch, sampleFeeds } from "../../../../trainer/engine/onnx/samples.ts";
import {
  floatsOf,
  floatTensor,
  openSession,
  scalarTensor,
  type TensorRecord,
} from "../../../../trainer/engine/onnx/session.ts";
import { gradientGraph, stateNames } from "../../../../trainer/engine/onnx/trainingGraph.ts";
import { tinyConfiguration } from "./tinyModel.ts";

/** Ten times the initial deviation: near zero, every layer is nearly linear and hides mistakes. */
export function boldWeights(): Map<string, Float32Array> {
  const weights = initialWeights(tinyConfiguration, 4);
  for (const values of weights.values()) {
    values.forEach((value, index) => {
      values[index] = value === 1 ? 1 : value * 10;
    });
  }
  return weights;
}

export function openGradients(objective: Objective): Promise<InferenceSession> {
  return openSession(gradientGraph({ configuration: tinyConfiguration }, objective), 2);
}

/** The weights as tensors that share their memory. */
export function weightTensors(weights: ReadonlyMap<string, Float32Array>): TensorRecord {
  return Object.fromEntries(
    parameterShapes(tinyConfiguration).map(({ name, shape }) => [
      name,
      floatTensor(weights.get(name)!, shape),
    ]),
  );
}

export function feedsOf(
  configuration: ObjectiveConfiguration,
  items: TrainingItems,
  model = tinyConfiguration,
): TensorRecord {
  if (configuration.objective === "nll") {
    return sequenceFeeds(scoredBatch(items as readonly TokenSequence[], model));
  }
  if (configuration.objective === "grpo") {
    const samples = items as readonly TokenSample[];
    const batch = sampleBatch(samples, model);
    return sampleFeeds(batch, samples, configuration, model);
  }
  const pairs = items as readonly TokenPair[];
  const feeds = pairFeeds(scoredBatch(pairRows(pairs), model), pairs);
  const { lambda, nllWeight } = configuration;
  return { ...feeds, lambda: scalarTensor(lambda), nllWeight: scalarTensor(nllWeight) };
}

/** Loss and gradient of the tiny model's bold weights. */
export async function lossAndGradients(
  configuration: ObjectiveConfiguration,
  items: TrainingItems,
): Promise<{ loss: number; gradients: Map<string, Float32Array> }> {
  const session = await openGradients(configuration.objective);
  const outputs = await session.run({ ...weightTensors(boldWeights()), ...feedsOf(configuration, items) });
  await session.release();
  const names = parameterShapes(tinyConfiguration).map(({ name }) => name);
  return {
    loss: floatsOf(outputs.loss)[0]!,
    gradients: new Map(names.map((name) => [name, floatsOf(outputs[stateNames.gradient(name)])])),
  };
}

/** log p of each token of the sequences under the tiny model's bold weights. */
export async function boldLogProbabilities(sequences: readonly TokenSequence[]): Promise<number[][]> {
  const session = await openGradients("grpo");
  const zeros = sequences.map((sequence) => {
    const none = sequence.continuation.map(() => 0);
    return {
      ...sequence,
      advantage: 0,
      samplerLogProbabilities: none,
      referenceLogProbabilities: none,
    };
  });
  const configuration = { objective: "grpo", clipEpsilon: 0.2, klWeight: 0, normalization: "token" } as const;
  const outputs = await session.run({
    ...weightTensors(boldWeights()),
    ...feedsOf(configuration, zeros),
  });
  await session.release();
  const values = Array.from(floatsOf(outputs.logProbabilities));
  return sequences.map(({ continuation }) => values.splice(0, continuation.length));
}
