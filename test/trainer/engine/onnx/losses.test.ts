import { describe, expect, it } from "vitest";
import type { PairObjective } from "../../../../trainer/engine/engine.ts";
import { Graph } from "../../../../trainer/engine/onnx/graph.ts";
import type { Value } from "../../../../trainer/engine/onnx/graphTypes.ts";
import { negativeLogLikelihood, pairLoss, policyLoss } from "../../../../trainer/engine/onnx/losses.ts";
import { floatsOf, floatTensor, openSession } from "../../../../trainer/engine/onnx/session.ts";
import { Tape } from "../../../../trainer/engine/onnx/tape.ts";
import { clipEpsilon, klWeight, pairFormulas, tokenDerivative, tokenLoss } from "./lossFormulas.ts";

/** Every loss of the graph is held to a formula in double precision, and the derivatives by hand to its differences. */

const pairObjectives = Object.keys(pairFormulas) as PairObjective[];

/** Margins from far wrong to far right, exact in float32, each with both error indicators. */
const grid = [-9, -1.5, 0, 0.5, 7].flatMap((chosen) =>
  [-8, -0.5, 0, 1.25, 6].flatMap((rejected) =>
    ([0, 1] as const).map((errorIndicator) => ({ chosen, rejected, errorIndicator })),
  ),
);
const lambdas = [0.1, 1, 5];

const difference = (f: (x: number) => number, x: number): number => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;

/** A graph of a loss alone, on log-probabilities as its inputs: its value and its derivatives by them. */
async function evaluate(
  build: (tape: Tape, input: (values: readonly number[]) => Value) => { loss: Value; watched: Value[] },
): Promise<{ loss: number; gradients: number[][] }> {
  const graph = new Graph();
  const tape = new Tape(graph);
  const feeds: Record<string, ReturnType<typeof floatTensor>> = {};
  const input = (values: readonly number[]): Value => {
    const name = `input${Object.keys(feeds).length}`;
    feeds[name] = floatTensor(Float32Array.from(values), [values.length, 1]);
    const value = graph.input(name, "float32", [values.length, 1]);
    tape.watch(value);
    return value;
  };
  const { loss, watched } = build(tape, input);
  const gradients = tape.gradients(loss, watched);
  graph.output("loss", loss, []);
  gradients.forEach((gradient, index) => {
    graph.output(`gradient${index}`, gradient, ["rows", 1]);
  });
  const session = await openSession(graph, 1);
  const outputs = await session.run(feeds);
  await session.release();
  return {
    loss: floatsOf(outputs.loss)[0]!,
    gradients: watched.map((_, index) => Array.from(floatsOf(outputs[`gradient${index}`]))),
  };
}

const column = (graph: Graph, values: readonly number[]): Value =>
  graph.floats(Float32Array.from(values), [values.length, 1]);

function expectNear(actual: number, expected: number, where: string): void {
  expect(Math.abs(actual - expected), where).toBeLessThan(2e-6 * Math.max(1, Math.abs(expected)));
}

describe.each(pairObjectives)("the loss %s of log-probabilities", (objective) => {
  const formula = pairFormulas[objective];

  it.each(lambdas)("has the formula's value and closed-form derivatives where λ is %d", async (lambda) => {
    const opponent = { chosen: grid.map((_, i) => -10 - i), rejected: grid.map((_, i) => -40 + i) };
    const { loss, gradients } = await evaluate((tape, input) => {
      const { graph } = tape;
      const chosen = input(grid.map((pair, i) => opponent.chosen[i]! + pair.chosen));
      const rejected = input(grid.map((pair, i) => opponent.rejected[i]! + pair.rejected));
      const value = pairLoss(tape, objective, {
        chosen,
        rejected,
        referenceChosenLogProbability: column(graph, opponent.chosen),
        referenceRejectedLogProbability: column(graph, opponent.rejected),
        errorIndicator: column(
          graph,
          grid.map(({ errorIndicator }) => errorIndicator),
        ),
        lambda: graph.scalar(lambda),
        inversePairCount: graph.scalar(1 / grid.length),
      });
      return { loss: value, watched: [chosen, rejected] };
    });
    const losses = grid.map(({ chosen, rejected, errorIndicator }) =>
      formula.loss(chosen, rejected, errorIndicator, lambda),
    );
    expectNear(loss, losses.reduce((sum, value) => sum + value, 0) / grid.length, "loss");
    grid.forEach(({ chosen, rejected, errorIndicator }, index) => {
      const where = `Δ ${chosen} and ${rejected}, R ${errorIndicator}`;
      const byChosen = formula.byChosen(chosen, rejected, errorIndicator, lambda);
      const byRejected = formula.byRejected(chosen, rejected, errorIndicator, lambda);
      expectNear(gradients[0]![index]! * grid.length, byChosen, `by chosen, ${where}`);
      expectNear(gradients[1]![index]! * grid.length, byRejected, `by rejected, ${where}`);
    });
  });

  it("has the closed-form derivatives that its differences show", () => {
    for (const lambda of lambdas) {
      for (const { chosen, rejected, errorIndicator } of grid) {
        const byChosen = difference((c) => formula.loss(c, rejected, errorIndicator, lambda), chosen);
        const byRejected = difference((r) => formula.loss(chosen, r, errorIndicator, lambda), rejected);
        expect(formula.byChosen(chosen, rejected, errorIndicator, lambda)).toBeCloseTo(byChosen, 6);
        expect(formula.byRejected(chosen, rejected, errorIndicator, lambda)).toBeCloseTo(byRejected, 6);
      }
    }
  });
});

it("the loss nll of log-probabilities is their mean by token, negated", async () => {
  const logProbabilities = [-3, -0.25, -11];
  const { loss, gradients } = await evaluate((tape, input) => {
    const value = input(logProbabilities);
    return { loss: negativeLogLikelihood(tape, value, tape.graph.scalar(-1 / 8)), watched: [value] };
  });
  expectNear(loss, 14.25 / 8, "loss");
  expect(gradients).toEqual([[-1 / 8, -1 / 8, -1 / 8]]);
});

describe("the loss grpo of log-probabilities", () => {
  const tokens = [-2, -0.3, -0.1, 0, 0.1, 0.3, 2].flatMap((logRatio) =>
    [-1.2, 0, 0.8].flatMap((advantage) =>
      [-1, 0, 1.5].map((shift) => ({
        logProbability: -2.5,
        sampler: -2.5 - logRatio,
        reference: -2.5 + shift,
        advantage,
      })),
    ),
  );

  it("has the formula's value and closed-form derivatives on both sides of the clipping range", async () => {
    const share = tokens.map((_, index) => (1 + (index % 4)) / 100);
    const { loss, gradients } = await evaluate((tape, input) => {
      const { graph } = tape;
      const player = input(tokens.map(({ logProbability }) => logProbability));
      const value = policyLoss(tape, {
        player,
        sampler: column(
          graph,
          tokens.map(({ sampler }) => sampler),
        ),
        reference: column(
          graph,
          tokens.map(({ reference }) => reference),
        ),
        advantage: column(
          graph,
          tokens.map(({ advantage }) => advantage),
        ),
        share: column(graph, share),
        clipEpsilon: graph.scalar(clipEpsilon),
        klWeight: graph.scalar(klWeight),
      });
      return { loss: value, watched: [player] };
    });
    const total = tokens.reduce((sum, { logProbability, sampler, reference, advantage }, index) => {
      return sum + share[index]! * tokenLoss(logProbability, sampler, reference, advantage);
    }, 0);
    expectNear(loss, total, "loss");
    tokens.forEach(({ logProbability, sampler, reference, advantage }, index) => {
      const expected = tokenDerivative(logProbability, sampler, reference, advantage);
      expectNear(gradients[0]![index]! / share[index]!, expected, JSON.stringify(tokens[index]));
      const numeric = difference((x) => tokenLoss(x, sampler, reference, advantage), logProbability);
      expect(expected).toBeCloseTo(numeric, 6);
    });
  });
});
