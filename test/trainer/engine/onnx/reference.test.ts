import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  Engine,
  Model,
  Objective,
  TokenPair,
  TokenSequence,
} from "../../../../trainer/engine/engine.ts";
import { pairFeeds, pairRows, scoredBatch, sequenceFeeds } from "../../../../trainer/engine/onnx/batch.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import { OnnxModel } from "../../../../trainer/engine/onnx/onnxModel.ts";
import { parameterShapes } from "../../../../trainer/engine/onnx/parameters.ts";
import { floatsOf, openSession, scalarTensor } from "../../../../trainer/engine/onnx/session.ts";
import { gradientGraph, stateNames } from "../../../../trainer/engine/onnx/trainingGraph.ts";
import recorded from "../../../references/tinyLlama.json" with { type: "json" };

/** Recorded by test/references/recordLlama.py with transformers on torch, one row at a time, unpadded. */
const pairs = recorded.pairs as TokenPair[];
const folder = fileURLToPath(new URL("../../../references/tinyLlama", import.meta.url));
const closeness = 1e-4;

let engine: Engine;
let model: Model;

beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 2 });
  model = await engine.loadModel(folder);
});
afterAll(() => engine.dispose());

function expectClose(actual: ArrayLike<number>, expected: readonly number[], scale = 1): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, index) => {
    expect(Math.abs(actual[index]! - value), `element ${index}`).toBeLessThan(closeness * scale);
  });
}

const norm = (values: ArrayLike<number>): number =>
  Math.sqrt(Array.from(values).reduce((sum, value) => sum + value * value, 0));

const chosenRows: TokenSequence[] = pairs.map(({ prompt, chosen }) => ({ prompt, continuation: chosen }));

describe("the engine agrees with Hugging Face transformers on a checkpoint they wrote", () => {
  it("scores continuations alike", async () => {
    const rows = pairs.flatMap(({ prompt, chosen, rejected }) => [
      { prompt, continuation: chosen },
      { prompt, continuation: rejected },
    ]);
    expectClose(await model.logProbabilities(rows), recorded.logProbabilities.flat());
  });

  it("has the same logits after a prompt", async () => {
    const { prompt } = pairs[1]!;
    const every = recorded.logits.map((_, token) => ({ prompt, continuation: [token] }));
    const largest = Math.max(...recorded.logits);
    const exponentials = recorded.logits.map((logit) => Math.exp(logit - largest));
    const normalizer = largest + Math.log(exponentials.reduce((sum, value) => sum + value, 0));
    expectClose(
      await model.logProbabilities(every),
      recorded.logits.map((logit) => logit - normalizer),
    );
  });

  it("decodes the same tokens greedily, prompts of unequal length in one batch", async () => {
    const decoding = { temperature: 0, topP: 1, maximumNewTokens: 12, seed: 1 };
    const decoded = await model.generate(
      pairs.map(({ prompt }) => prompt),
      decoding,
    );
    const end = model.configuration.endOfSequenceId;
    decoded.forEach(({ tokens, isComplete }, index) => {
      expect(isComplete ? [...tokens, end] : tokens).toEqual(recorded.greedy[index]);
    });
  });

  it.each(recorded.objectives)("has the same loss and gradients for $objective", async (expected) => {
    const objective = expected.objective as Objective;
    const graph = gradientGraph(model, objective);
    const session = await openSession(graph, 2);
    const scored = scoredBatch(objective === "nll" ? chosenRows : pairRows(pairs), model.configuration);
    const feeds =
      objective === "nll"
        ? sequenceFeeds(scored)
        : {
            ...pairFeeds(scored, pairs),
            lambda: scalarTensor(expected.lambda),
            nllWeight: scalarTensor(expected.nllWeight),
          };
    if (!(model instanceof OnnxModel)) throw new Error("The onnx engine makes OnnxModels.");
    const outputs = await session.run({ ...Object.fromEntries(model.weights), ...feeds });
    const scale = Math.max(1, expected.gradientNorm);
    expectClose(floatsOf(outputs.loss), [expected.loss], Math.max(1, expected.loss));
    for (const [name, values] of Object.entries(expected.gradients)) {
      expectClose(floatsOf(outputs[stateNames.gradient(name)]), values, scale);
    }
    const norms: Record<string, number> = expected.gradientNorms;
    const actual = parameterShapes(model.configuration).map(({ name }) =>
      norm(floatsOf(outputs[stateNames.gradient(name)])),
    );
    expectClose(
      actual,
      parameterShapes(model.configuration).map(({ name }) => norms[name]!),
      scale,
    );
    await session.release();
  });

  it("takes the same three AdamW steps", async () => {
    const copy = await model.clone();
    const training = await copy.createTraining(
      { objective: "nll", lambda: 0, nllWeight: 0 },
      recorded.optimizer,
    );
    for (const expected of recorded.updates) {
      const result = await training.step(chosenRows);
      expect(result.step).toBe(expected.step);
      expectClose(
        [result.loss, result.gradientNorm, result.learningRate],
        [expected.loss, expected.gradientNorm, expected.learningRate],
        10,
      );
    }
    if (!(copy instanceof OnnxModel)) throw new Error("The onnx engine makes OnnxModels.");
    const norms: Record<string, number> = recorded.weightNorms;
    for (const { name, values } of copy.arrays()) expectClose([norm(values)], [norms[name]!], 10);
    await training.dispose();
  });
});
