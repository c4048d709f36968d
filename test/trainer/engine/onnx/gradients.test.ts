import { expect, it } from "vitest";
import type { Objective } from "../../../../trainer/engine/engine.ts";
import { pairFeeds, pairRows, scoredBatch, sequenceFeeds } from "../../../../trainer/engine/onnx/batch.ts";
import { initialWeights, parameterShapes } from "../../../../trainer/engine/onnx/parameters.ts";
import { floatsOf, floatTensor, openSession, scalarTensor } from "../../../../trainer/engine/onnx/session.ts";
import { gradientGraph, stateNames } from "../../../../trainer/engine/onnx/trainingGraph.ts";
import { uniform } from "../../../../trainer/engine/random.ts";
import { randomPairs, randomSequences, tinyConfiguration } from "./tinyModel.ts";

const objectives: Objective[] = ["nll", "spin", "errorDrivenA", "errorDrivenB", "errorDrivenC", "ipo"];
const epsilon = 2e-3;

/** Along a random direction for each parameter in turn, the loss changes as the gradient says. */
it.each(objectives)("the decoder's gradient of %s agrees with finite differences", async (objective) => {
  const session = await openSession(gradientGraph(tinyConfiguration, objective), 2);
  const pairs = randomPairs(5);
  const scored = scoredBatch(objective === "nll" ? randomSequences(5) : pairRows(pairs), tinyConfiguration);
  const feeds =
    objective === "nll"
      ? sequenceFeeds(scored)
      : { ...pairFeeds(scored, pairs), lambda: scalarTensor(0.3), nllWeight: scalarTensor(0.5) };
  // Ten times the initial deviation: near zero, every layer is nearly linear and hides mistakes.
  const weights = initialWeights(tinyConfiguration, 4);
  for (const values of weights.values()) {
    values.forEach((value, index) => {
      values[index] = value === 1 ? 1 : value * 10;
    });
  }
  const tensors = Object.fromEntries(
    parameterShapes(tinyConfiguration).map(({ name, shape }) => [
      name,
      floatTensor(weights.get(name)!, shape),
    ]),
  );
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
