import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  Engine,
  GroupObjectiveConfiguration,
  Model,
  TokenSample,
} from "../../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import { offPolicySamples, randomSequences, tinyConfiguration, tinyOptimizer } from "./tinyModel.ts";

const configuration: GroupObjectiveConfiguration = {
  objective: "grpo",
  clipEpsilon: 0.2,
  klWeight: 0.04,
  normalization: "sequence",
};

let engine: Engine;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 2 });
});
afterAll(() => engine.dispose());

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Samples whose sampler and reference are the model as it is. */
async function onPolicy(model: Model, advantages: readonly number[]): Promise<TokenSample[]> {
  const sequences = randomSequences(advantages.length);
  const logProbabilities = await model.tokenLogProbabilities(sequences);
  return sequences.map((sequence, row) => ({
    ...sequence,
    advantage: advantages[row]!,
    samplerLogProbabilities: logProbabilities[row]!,
    referenceLogProbabilities: logProbabilities[row]!,
  }));
}

describe("log-probabilities of tokens", () => {
  it("add up to those of their sequences, in the order given", async () => {
    const model = await engine.createModel(tinyConfiguration, 1);
    const sequences = randomSequences(9);
    const tokens = await model.tokenLogProbabilities(sequences);
    const sums = await model.logProbabilities(sequences);
    expect(tokens.map(({ length }) => length)).toEqual(
      sequences.map(({ continuation }) => continuation.length),
    );
    tokens.forEach((values, row) => {
      expect(mean(values) * values.length).toBeCloseTo(sums[row]!, 4);
    });
  });
});

describe("a training on samples", () => {
  it("makes better answers likelier and worse ones rarer", async () => {
    const model = await engine.createModel(tinyConfiguration, 1);
    const samples = await onPolicy(model, [1, -1, 1, -1, 1, -1]);
    const training = await model.createTraining(configuration, tinyOptimizer);
    for (let step = 0; step < 4; step++) await training.step(samples);
    const after = await model.tokenLogProbabilities(samples);
    const change = samples.map(
      ({ samplerLogProbabilities }, row) => mean(after[row]!) - mean(samplerLogProbabilities),
    );
    const of = (sign: number): number => mean(change.filter((_, row) => samples[row]!.advantage === sign));
    expect(of(1)).toBeGreaterThan(0.1);
    expect(of(-1)).toBeLessThan(-0.1);
  });

  it("reports nothing clipped, no divergence and the entropy at its start", async () => {
    const model = await engine.createModel(tinyConfiguration, 1);
    const samples = await onPolicy(model, [1, -1, 0.5]);
    const training = await model.createTraining(configuration, tinyOptimizer);
    const { policy, pairs } = await training.step(samples);
    expect(pairs).toBeUndefined();
    expect(policy?.clipFraction).toBe(0);
    expect(policy?.divergence).toBeCloseTo(0, 6);
    // Fresh weights hardly prefer any token.
    expect(policy?.entropy).toBeCloseTo(Math.log(tinyConfiguration.vocabularySize), 1);
  });

  it("reports the tokens that clipping took the gradient of, and the divergence from the reference", async () => {
    const model = await engine.createModel(tinyConfiguration, 1);
    const sequences = randomSequences(6);
    const samples = offPolicySamples(sequences, await model.tokenLogProbabilities(sequences));
    const training = await model.createTraining(configuration, tinyOptimizer);
    const { policy } = await training.step(samples);
    // Ratios are 1.6, 1 and 0.6 in turn: clipped are those of 1.6 of good and those of 0.6 of bad answers.
    const isClipped = samples.flatMap(({ continuation, advantage }, row) =>
      continuation.map((_, position) => (row + position) % 3 === (advantage > 0 ? 0 : 2)),
    );
    expect(policy?.clipFraction).toBeCloseTo(isClipped.filter(Boolean).length / isClipped.length, 6);
    const divergences = samples.flatMap(({ continuation }, row) =>
      continuation.map((_, position) => {
        const difference = -0.3 * (((row + position + 1) % 3) - 1);
        return Math.exp(difference) - difference - 1;
      }),
    );
    expect(policy?.divergence).toBeCloseTo(mean(divergences), 4);
  });

  it("stops pushing where clipping holds every token, but for the divergence", async () => {
    const model = await engine.createModel(tinyConfiguration, 1);
    const samples = (await onPolicy(model, [1, 1, 1])).map((sample) => ({
      ...sample,
      samplerLogProbabilities: sample.samplerLogProbabilities.map((value) => value - 1),
    }));
    const step = async (klWeight: number, items: readonly TokenSample[]): Promise<number> => {
      const training = await (await model.clone()).createTraining(
        { ...configuration, klWeight },
        tinyOptimizer,
      );
      return (await training.step(items)).gradientNorm;
    };
    expect(await step(0, samples)).toBe(0);
    const far = samples.map((sample) => ({
      ...sample,
      referenceLogProbabilities: sample.referenceLogProbabilities.map((value) => value + 1),
    }));
    expect(await step(0.04, far)).toBeGreaterThan(0.01);
  });

  it("refuses numbers without meaning, and samples whose numbers do not fit their tokens", async () => {
    const model = await engine.createModel(tinyConfiguration, 1);
    const refused = (change: Partial<GroupObjectiveConfiguration>): Promise<unknown> =>
      model.createTraining({ ...configuration, ...change }, tinyOptimizer);
    await expect(refused({ clipEpsilon: 1 })).rejects.toThrow(
      /clipEpsilon is 1; it must be above 0 and below 1/,
    );
    await expect(refused({ klWeight: -1 })).rejects.toThrow(/klWeight is -1; it must be 0 or more/);
    const [sample] = await onPolicy(model, [1]);
    const training = await model.createTraining(configuration, tinyOptimizer);
    const faulty = { ...sample!, samplerLogProbabilities: [] };
    await expect(training.step([sample!, faulty])).rejects.toThrow(/Sample 1 has 2 tokens, 0 sampler and 2/);
  });
});
