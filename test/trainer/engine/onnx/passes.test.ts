import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  adapterTargets,
  type Engine,
  type Model,
  type ObjectiveConfiguration,
  type StepResult,
  type TrainingItems,
} from "../../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import { OnnxModel } from "../../../../trainer/engine/onnx/onnxModel.ts";
import { partsOf } from "../../../../trainer/engine/onnx/passes.ts";
import { floatsOf } from "../../../../trainer/engine/onnx/session.ts";
import {
  offPolicySamples,
  randomPairs,
  randomSequences,
  tinyConfiguration,
  tinyOptimizer,
} from "./tinyModel.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 2 });
});
afterAll(() => engine.dispose());

const adapter = { rank: 3, alpha: 6, dropout: 0.1, targets: adapterTargets, isRankStabilized: false };
const wholeModel = (): Promise<Model> => engine.createModel(tinyConfiguration, 1);

/** Weights after three steps with moments that feel the gradients' size, and what the steps said. */
async function trained(
  model: Model,
  objective: ObjectiveConfiguration,
  items: TrainingItems,
  tokensPerPass?: number,
): Promise<{ weights: Map<string, Float32Array>; results: StepResult[]; model: Model }> {
  if (!(model instanceof OnnxModel)) throw new Error("The onnx engine makes OnnxModels.");
  // RMSProp without warm-up: its steps are as large as gradients differ.
  const optimizer = { ...tinyOptimizer, optimizer: "rmsprop", warmUpSteps: 0, learningRate: 1e-3 } as const;
  const training = await model.createTraining(objective, optimizer, {
    ...(tokensPerPass === undefined ? {} : { tokensPerPass }),
  });
  const results = [];
  for (let step = 0; step < 3; step++) results.push(await training.step(items));
  await training.dispose();
  return {
    weights: new Map([...model.weights].map(([name, tensor]) => [name, floatsOf(tensor)])),
    results,
    model,
  };
}

describe("a batch that is passed over in parts", () => {
  const cases = async (): Promise<[ObjectiveConfiguration, TrainingItems][]> => {
    const sequences = randomSequences(9);
    const logProbabilities = await (await wholeModel()).tokenLogProbabilities(sequences);
    return [
      [{ objective: "nll", lambda: 0, nllWeight: 0 }, sequences],
      [{ objective: "errorDrivenA", lambda: 0.3, nllWeight: 0.5 }, randomPairs(9)],
      ...(["sequence", "token", "context"] as const).map(
        (normalization): [ObjectiveConfiguration, TrainingItems] => [
          { objective: "grpo", clipEpsilon: 0.2, klWeight: 0.1, normalization },
          offPolicySamples(sequences, logProbabilities),
        ],
      ),
    ];
  };

  it("teaches and tells the same as in one pass, by every objective", async () => {
    for (const [objective, items] of await cases()) {
      const whole = await trained(await wholeModel(), objective, items);
      const parts = await trained(await wholeModel(), objective, items, 96);
      const name = JSON.stringify(objective);
      for (const [step, result] of parts.results.entries()) {
        const { pairs, policy, ...numbers } = result;
        const expected = whole.results[step]!;
        for (const [metric, value] of Object.entries({ ...numbers, ...pairs, ...policy })) {
          const other = { ...expected, ...expected.pairs, ...expected.policy } as unknown as Record<
            string,
            number
          >;
          expect(value, `${name} ${metric}`).toBeCloseTo(other[metric]!, 3);
        }
        expect(Math.abs(result.gradientNorm / expected.gradientNorm - 1), name).toBeLessThan(1e-4);
      }
      for (const [weight, values] of parts.weights) {
        const other = whole.weights.get(weight)!;
        const distance = Math.hypot(...values.map((value, index) => value - other[index]!));
        expect(distance / Math.hypot(...other), `${name} ${weight}`).toBeLessThan(1e-4);
      }
    }
  });

  it("is so for adapters too, the same whenever it is done, with dropout of its own in each part", async () => {
    const objective = { objective: "nll", lambda: 0, nllWeight: 0 } as const;
    const hashes = [];
    for (const tokensPerPass of [96, 96, undefined]) {
      const model = await (await wholeModel()).withAdapter(adapter, 2);
      hashes.push((await trained(model, objective, randomSequences(9), tokensPerPass)).model.weightsHash());
    }
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it("has rows of like length in a part, and none with more tokens than asked for but a single item's", () => {
    const sequences = randomSequences(40);
    const parts = partsOf(sequences, 96) as (typeof sequences)[];
    expect(parts.flat()).toHaveLength(40);
    expect(new Set(parts.flat()).size).toBe(40);
    const lengths = (part: typeof sequences): number[] =>
      part.map(({ prompt, continuation }) => prompt.length + continuation.length);
    for (const part of parts) {
      const padded = part.length * 16 * Math.ceil(Math.max(...lengths(part)) / 16);
      expect(padded <= 96 || part.length === 1).toBe(true);
    }
    expect(parts.length).toBeLessThan(40);
    expect(partsOf(randomPairs(3), 1)).toHaveLength(3);
    expect(partsOf(sequences, undefined)).toEqual([sequences]);
  });

  it("is refused where no token may be held", async () => {
    const objective = { objective: "nll", lambda: 0, nllWeight: 0 } as const;
    await expect(trained(await wholeModel(), objective, randomSequences(2), 0)).rejects.toThrow(
      /tokensPerPass is 0/,
    );
  });
});
