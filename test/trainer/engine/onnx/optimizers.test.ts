import { afterAll, beforeAll, expect, it } from "vitest";
import type { Engine, OptimizerConfiguration } from "../../../../trainer/engine/engine.ts";
import { learningRateAt } from "../../../../trainer/engine/onnx/learningRate.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import { OnnxModel } from "../../../../trainer/engine/onnx/onnxModel.ts";
import { floatsOf } from "../../../../trainer/engine/onnx/session.ts";
import { stateNames } from "../../../../trainer/engine/onnx/trainingGraph.ts";
import { feedsOf, openGradients, weightTensors } from "./lossRun.ts";
import { randomSequences, tinyConfiguration, tinyOptimizer } from "./tinyModel.ts";

const likelihood = { objective: "nll", lambda: 0, nllWeight: 0 } as const;

let engine: Engine;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 2 });
});
afterAll(() => engine.dispose());

type Numbers = Map<string, Float64Array>;
type Rule = (weight: number, gradient: number, moments: number[], step: number, decay: number) => number;

/** Both rules as their papers and torch write them, a weight at a time, in double precision. */
function ruleOf(optimizer: OptimizerConfiguration): Rule {
  const { beta1, beta2, epsilon } = optimizer;
  if (optimizer.optimizer === "rmsprop") {
    return (weight, gradient, moments, step, decay) => {
      const rate = learningRateAt(optimizer, step);
      moments[0] = beta2 * moments[0]! + (1 - beta2) * gradient ** 2;
      return weight * (1 - rate * decay) - (rate * gradient) / (Math.sqrt(moments[0]) + epsilon);
    };
  }
  return (weight, gradient, moments, step, decay) => {
    const rate = learningRateAt(optimizer, step);
    moments[0] = beta1 * moments[0]! + (1 - beta1) * gradient;
    moments[1] = beta2 * moments[1]! + (1 - beta2) * gradient ** 2;
    const [mean, square] = [moments[0] / (1 - beta1 ** step), moments[1] / (1 - beta2 ** step)];
    return weight * (1 - rate * decay) - (rate * mean) / (Math.sqrt(square) + epsilon);
  };
}

const optimizers: OptimizerConfiguration[] = [
  tinyOptimizer,
  { ...tinyOptimizer, schedule: "linear" },
  { ...tinyOptimizer, optimizer: "rmsprop", weightDecay: 0 },
  { ...tinyOptimizer, optimizer: "rmsprop", schedule: "linear", maximumGradientNorm: 0.3 },
];

it.each(optimizers)("four updates are those of a plain implementation: %o", async (optimizer) => {
  const model = await engine.createModel(tinyConfiguration, 3);
  if (!(model instanceof OnnxModel)) throw new Error("The onnx engine makes OnnxModels.");
  const training = await model.createTraining(likelihood, optimizer);
  const gradients = await openGradients("nll");
  const rule = ruleOf(optimizer);
  const weights: Numbers = new Map(
    model.arrays().map(({ name, values }) => [name, Float64Array.from(values)]),
  );
  const moments = new Map(model.arrays().map(({ name, values }) => [name, Array.from(values, () => [0, 0])]));
  for (let step = 1; step <= 4; step++) {
    const batch = randomSequences(6, step);
    const current = new Map([...weights].map(([name, values]) => [name, Float32Array.from(values)]));
    const outputs = await gradients.run({ ...weightTensors(current), ...feedsOf(likelihood, batch) });
    const read = (name: string): Float32Array => floatsOf(outputs[stateNames.gradient(name)]);
    const norm = Math.hypot(...[...weights.keys()].flatMap((name) => Array.from(read(name))));
    const clip = Math.min(1, optimizer.maximumGradientNorm / norm);
    for (const { name, shape } of model.arrays()) {
      const decay = shape.length > 1 ? optimizer.weightDecay : 0;
      const values = weights.get(name)!;
      read(name).forEach((gradient, index) => {
        values[index] = rule(values[index]!, clip * gradient, moments.get(name)![index]!, step, decay);
      });
    }
    const result = await training.step(batch);
    expect(result.gradientNorm).toBeCloseTo(norm, 4);
    expect(result.learningRate).toBe(learningRateAt(optimizer, step));
  }
  // Where a gradient is nearly zero, both rules divide rounding by rounding: distances are held to the whole's.
  for (const { name, values } of model.arrays()) {
    const expected = weights.get(name)!;
    const distance = Math.hypot(...Array.from(values, (value, index) => value - expected[index]!));
    expect(distance / Math.hypot(...expected), name).toBeLessThan(1e-4);
  }
  await gradients.release();
  await training.dispose();
});
