import { expect, it } from "vitest";
import { uniform } from "../../../../statistics/random.ts";
import type {
  ObjectiveConfiguration,
  TokenNormalization,
  TrainingItems,
} from "../../../../trainer/engine/engine.ts";
import { parameterShapes } from "../../../../trainer/engine/onnx/parameters.ts";
import { floatsOf } from "../../../../trainer/engine/onnx/session.ts";
import { stateNames } from "../../../../trainer/engine/onnx/trainingGraph.ts";
import { boldLogProbabilities, boldWeights, feedsOf, openGradients, weightTensors } from "./lossRun.ts";
import { offPolicySamples, randomPairs, randomSequences, tinyConfiguration } from "./tinyModel.ts";

const grpo = (normalization: TokenNormalization): ObjectiveConfiguration => ({
  objective: "grpo",
  clipEpsilon: 0.2,
  klWeight: 0.3,
  normalization,
});
const objectives: ObjectiveConfiguration[] = [
  ...(["nll", "spin", "errorDrivenA", "errorDrivenB", "errorDrivenC", "ipo"] as const).map((objective) => ({
    objective,
    lambda: 0.3,
    nllWeight: 0.5,
  })),
  grpo("sequence"),
  grpo("token"),
  grpo("context"),
];
const epsilon = 2e-3;

async function itemsFor({ objective }: ObjectiveConfiguration): Promise<TrainingItems> {
  const sequences = randomSequences(5);
  if (objective === "nll") return sequences;
  if (objective !== "grpo") return randomPairs(5);
  return offPolicySamples(sequences, await boldLogProbabilities(sequences));
}

/** Along a random direction for each parameter in turn, the loss changes as the gradient says. */
it.each(objectives)("the decoder's gradient of %o agrees with finite differences", async (configuration) => {
  const session = await openGradients(configuration.objective);
  const feeds = feedsOf(configuration, await itemsFor(configuration));
  const weights = boldWeights();
  const tensors = weightTensors(weights);
  const lossNow = async (): Promise<number> =>
    floatsOf((await session.run({ ...tensors, ...feeds }, ["loss"])).loss)[0]!;
  const gradients = await session.run({ ...tensors, ...feeds });

  for (const [stream, { name }] of parameterShapes(tinyConfiguration).entries()) {
    const values = weights.get(name)!;
    const gradient = floatsOf(gradients[stateNames.gradient(name)]);
    const length = Math.sqrt(gradient.reduce((sum, value) => sum + value * value, 0));
    // Half along the gradient, half at random: the first is sensitive to scale, the second to direction.
    const direction = gradient.map(
      (value, index) => value / length + (2 * uniform(5, stream, index) - 1) / Math.sqrt(gradient.length),
    );
    const expected = gradient.reduce((sum, value, index) => sum + value * direction[index]!, 0);
    const original = values.slice();
    const at = (step: number): Promise<number> => {
      values.forEach((_, index) => {
        values[index] = original[index]! + step * direction[index]!;
      });
      return lossNow();
    };
    const above = await at(epsilon);
    const below = await at(-epsilon);
    values.set(original);
    const numeric = (above - below) / (2 * epsilon);
    expect(Math.abs(numeric - expected) / Math.max(length, 0.05), name).toBeLessThan(0.02);
  }
  await session.release();
});
