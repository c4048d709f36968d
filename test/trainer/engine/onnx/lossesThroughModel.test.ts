import { describe, expect, it } from "vitest";
import type { PairObjective, TokenNormalization, TokenPair } from "../../../../trainer/engine/engine.ts";
import { clipEpsilon, klWeight, pairFormulas, tokenLoss } from "./lossFormulas.ts";
import { boldLogProbabilities, lossAndGradients } from "./lossRun.ts";
import { offPolicySamples, randomPairs, randomSequences, tinyConfiguration } from "./tinyModel.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const pairObjectives = Object.keys(pairFormulas) as PairObjective[];

/** log p of chosen and rejected of each pair, summed over tokens, and how many tokens were chosen. */
async function logProbabilitiesOf(
  pairs: readonly TokenPair[],
): Promise<{ chosen: number[]; rejected: number[]; chosenTokens: number }> {
  const chosen = await boldLogProbabilities(
    pairs.map(({ prompt, chosen: continuation }) => ({ prompt, continuation })),
  );
  const rejected = await boldLogProbabilities(
    pairs.map(({ prompt, rejected: continuation }) => ({ prompt, continuation })),
  );
  return { chosen: chosen.map(sum), rejected: rejected.map(sum), chosenTokens: chosen.flat().length };
}

describe("the loss grpo through the whole model", () => {
  const normalizations: Record<TokenNormalization, (rows: readonly (readonly number[])[]) => number> = {
    sequence: (rows) => mean(rows.map(mean)),
    token: (rows) => mean(rows.flat()),
    context: (rows) => mean(rows.map((row) => mean(row) * (row.length / tinyConfiguration.contextLength))),
  };

  it.each(Object.keys(normalizations) as TokenNormalization[])(
    "averages over tokens and sequences as %s says",
    async (normalization) => {
      const sequences = randomSequences(6);
      const logProbabilities = await boldLogProbabilities(sequences);
      const samples = offPolicySamples(sequences, logProbabilities);
      const configuration = { objective: "grpo", clipEpsilon, klWeight, normalization } as const;
      const { loss } = await lossAndGradients(configuration, samples);
      const rows = samples.map((sample, row) =>
        logProbabilities[row]!.map((logProbability, position) =>
          tokenLoss(
            logProbability,
            sample.samplerLogProbabilities[position]!,
            sample.referenceLogProbabilities[position]!,
            sample.advantage,
          ),
        ),
      );
      expect(loss).toBeCloseTo(normalizations[normalization](rows), 5);
    },
  );

  it("has the policy gradient −Âᵢ∇log p at the start, where player, sampler and reference are one", async () => {
    const sequences = randomSequences(4);
    const logProbabilities = await boldLogProbabilities(sequences);
    const samples = sequences.map((sequence, row) => ({
      ...sequence,
      advantage: 1,
      samplerLogProbabilities: logProbabilities[row]!,
      referenceLogProbabilities: logProbabilities[row]!,
    }));
    const configuration = { objective: "grpo", clipEpsilon, klWeight, normalization: "token" } as const;
    const policy = await lossAndGradients(configuration, samples);
    const likelihood = await lossAndGradients({ objective: "nll", lambda: 1, nllWeight: 0 }, sequences);
    expect(policy.loss).toBeCloseTo(-1, 6);
    for (const [name, gradient] of policy.gradients) {
      const other = likelihood.gradients.get(name)!;
      gradient.forEach((value, index) => {
        expect(Math.abs(value - other[index]!), name).toBeLessThan(1e-4);
      });
    }
  });
});

describe("the pair losses through the whole model", () => {
  const withErrorIndicator = (errorIndicator: 0 | 1): TokenPair[] =>
    randomPairs(5).map((pair) => ({ ...pair, errorIndicator }));
  const configured = (objective: PairObjective) => ({ objective, lambda: 0.3, nllWeight: 0 });

  it.each(pairObjectives)(
    "%s is its formula of summed log-probabilities, and the weighted nll",
    async (objective) => {
      const pairs = randomPairs(5);
      const [lambda, nllWeight] = [0.3, 0.7];
      const { chosen, rejected, chosenTokens } = await logProbabilitiesOf(pairs);
      const losses = pairs.map(
        ({ referenceChosenLogProbability, referenceRejectedLogProbability, errorIndicator }, index) =>
          pairFormulas[objective].loss(
            chosen[index]! - referenceChosenLogProbability,
            rejected[index]! - referenceRejectedLogProbability,
            errorIndicator,
            lambda,
          ),
      );
      const { loss } = await lossAndGradients({ objective, lambda, nllWeight }, pairs);
      const expected = mean(losses) - (nllWeight * sum(chosen)) / chosenTokens;
      expect(loss / expected).toBeCloseTo(1, 5);
    },
  );

  it("the error-driven losses A and B are SPIN's where every answer is wrong", async () => {
    const pairs = withErrorIndicator(1);
    const spin = await lossAndGradients(configured("spin"), pairs);
    for (const objective of ["errorDrivenA", "errorDrivenB"] as const) {
      const other = await lossAndGradients(configured(objective), pairs);
      expect(other.loss).toBeCloseTo(spin.loss, 6);
      for (const [name, gradient] of other.gradients)
        expect(gradient, name).toEqual(spin.gradients.get(name));
    }
  });

  it("B learns nothing where every answer is right", async () => {
    const { loss, gradients } = await lossAndGradients(configured("errorDrivenB"), withErrorIndicator(0));
    expect(loss).toBe(0);
    for (const [name, gradient] of gradients) {
      expect(
        gradient.every((value) => value === 0),
        name,
      ).toBe(true);
    }
  });

  it.each(["errorDrivenA", "errorDrivenC"] as const)(
    "%s pushes on gold alone where every answer is right, whatever the answers are",
    async (objective) => {
      const pairs = withErrorIndicator(0);
      const others = pairs.map((pair, index) => ({
        ...pair,
        rejected: [...pairs[(index + 1) % pairs.length]!.rejected],
        referenceRejectedLogProbability: -3,
      }));
      const first = await lossAndGradients(configured(objective), pairs);
      const second = await lossAndGradients(configured(objective), others);
      expect(first.loss).toBeCloseTo(second.loss, 6);
      const norm = Math.hypot(...[...first.gradients.values()].flatMap((values) => Array.from(values)));
      expect(norm).toBeGreaterThan(0.1);
      for (const [name, gradient] of first.gradients) {
        const other = second.gradients.get(name)!;
        gradient.forEach((value, index) => {
          expect(Math.abs(value - other[index]!), name).toBeLessThan(1e-5 * norm);
        });
      }
    },
  );

  /** At the start of SPIN and of B every z is 0; C has two terms of them, IPO is as far off as its target. */
  const atStart = {
    spin: Math.LN2,
    errorDrivenA: Math.LN2,
    errorDrivenB: Math.LN2,
    errorDrivenC: 2 * Math.LN2,
    ipo: (1 / 0.6) ** 2,
  };

  it.each(pairObjectives)(
    "%s starts where the formula says when the opponent is the player",
    async (objective) => {
      const pairs = withErrorIndicator(1);
      const { chosen, rejected } = await logProbabilitiesOf(pairs);
      const fair = pairs.map((pair, index) => ({
        ...pair,
        referenceChosenLogProbability: chosen[index]!,
        referenceRejectedLogProbability: rejected[index]!,
      }));
      const { loss } = await lossAndGradients(configured(objective), fair);
      expect(loss).toBeCloseTo(atStart[objective], 4);
    },
  );
});
