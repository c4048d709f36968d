/** What test/references/families/record.py recorded of a family's tiny checkpoint, and how the engine is held to it. */
import { expect } from "vitest";
import type {
  Model,
  Objective,
  ObjectiveConfiguration,
  TokenPair,
  TokenSample,
} from "../../../../trainer/engine/engine.ts";
import { pairFeeds, pairRows, scoredBatch, sequenceFeeds } from "../../../../trainer/engine/onnx/batch.ts";
import { OnnxModel } from "../../../../trainer/engine/onnx/onnxModel.ts";
import { sampleBatch, sampleFeeds } from "../../../../trainer/engine/onnx/samples.ts";
import {
  floatsOf,
  openSession,
  scalarTensor,
  type TensorRecord,
} from "../../../../trainer/engine/onnx/session.ts";
import { gradientGraph, stateNames } from "../../../../trainer/engine/onnx/trainingGraph.ts";

export const familyNames = ["llama", "llamaBiased", "qwen2", "qwen3", "mistral"] as const;

export interface FamilyRecord {
  readonly pairs: readonly TokenPair[];
  readonly samples: readonly TokenSample[];
  /** After the prompt of the second pair. */
  readonly logits: readonly number[];
  /** Of each pair, for the chosen and the rejected, of each token. */
  readonly logProbabilities: readonly (readonly (readonly number[])[])[];
  /** With the token that ended them. */
  readonly greedy: readonly (readonly number[])[];
  readonly objectives: readonly RecordedObjective[];
}

interface RecordedObjective {
  readonly objective: string;
  readonly loss: number;
  /** By parameter: the norm, and the sum of its elements times sin(1), sin(2), … */
  readonly gradients: Readonly<Record<string, readonly number[]>>;
  readonly [number: string]: unknown;
}

const closeness = 1e-4;

export function expectClose(actual: ArrayLike<number>, expected: readonly number[], scale = 1): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, index) => {
    expect(Math.abs(actual[index]! - value), `element ${index}`).toBeLessThan(closeness * scale);
  });
}

/** Logits differ from log-probabilities by a constant. */
export async function expectLogits(model: Model, { pairs, logits }: FamilyRecord): Promise<void> {
  const { prompt } = pairs[1]!;
  const every = logits.map((_, token) => ({ prompt, continuation: [token] }));
  const largest = Math.max(...logits);
  const normalizer = largest + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0));
  expectClose(
    await model.logProbabilities(every),
    logits.map((logit) => logit - normalizer),
  );
}

export async function expectLogProbabilities(model: Model, record: FamilyRecord): Promise<void> {
  const rows = record.pairs.flatMap(({ prompt, chosen, rejected }) => [
    { prompt, continuation: chosen },
    { prompt, continuation: rejected },
  ]);
  const scored = await model.tokenLogProbabilities(rows);
  record.logProbabilities.flat().forEach((expected, row) => {
    expectClose(scored[row]!, expected);
  });
}

export async function expectGreedy(model: Model, { pairs, greedy }: FamilyRecord): Promise<void> {
  const decoded = await model.generate(
    pairs.map(({ prompt }) => prompt),
    { temperature: 0, topP: 1, maximumNewTokens: 64, seed: 1 },
  );
  const ends = [1, 3];
  decoded.forEach(({ tokens, isComplete }, row) => {
    const expected = greedy[row]!;
    const isEnded = ends.includes(expected.at(-1)!);
    expect(isComplete).toBe(isEnded);
    expect(tokens).toEqual(isEnded ? expected.slice(0, -1) : expected);
  });
}

/** The loss, and of every gradient the norm and a projection, relative to the loss and the norm. */
export async function expectGradients(
  model: Model,
  record: FamilyRecord,
  expected: RecordedObjective,
): Promise<void> {
  if (!(model instanceof OnnxModel)) throw new Error("The onnx engine makes OnnxModels.");
  const session = await openSession(gradientGraph(model, expected.objective as Objective), 2);
  const feeds = feedsOf(model, record, expected as unknown as ObjectiveConfiguration);
  const outputs = await session.run({ ...Object.fromEntries(model.weights), ...feeds });
  await session.release();
  expectClose(floatsOf(outputs.loss), [expected.loss], Math.abs(expected.loss));
  const names = [...model.weights.keys()];
  expect(names.sort()).toEqual(Object.keys(expected.gradients).sort());
  for (const name of names) {
    const [norm, projection] = expected.gradients[name] as [number, number];
    const gradient = floatsOf(outputs[stateNames.gradient(name)]);
    const own = gradient.reduce(
      ([squares, along], value, index) => [squares! + value * value, along! + value * Math.sin(index + 1)],
      [0, 0],
    );
    expect(Math.abs(Math.sqrt(own[0]!) - norm), `norm of ${name}`).toBeLessThan(closeness * norm);
    expect(Math.abs(own[1]! - projection), `projection of ${name}`).toBeLessThan(closeness * norm);
  }
}

function feedsOf(
  { configuration }: Model,
  { pairs, samples }: FamilyRecord,
  objective: ObjectiveConfiguration,
): TensorRecord {
  if (objective.objective === "nll") {
    const rows = pairs.map(({ prompt, chosen }) => ({ prompt, continuation: chosen }));
    return sequenceFeeds(scoredBatch(rows, configuration));
  }
  if (objective.objective === "grpo") {
    return sampleFeeds(sampleBatch(samples, configuration), samples, objective, configuration);
  }
  return {
    ...pairFeeds(scoredBatch(pairRows(pairs), configuration), pairs),
    lambda: scalarTensor(objective.lambda),
    nllWeight: scalarTensor(objective.nllWeight),
  };
}
