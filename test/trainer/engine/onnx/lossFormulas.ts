import type { PairObjective } from "../../../../trainer/engine/engine.ts";

/** The losses in double precision, written anew from their formulas, with their derivatives by hand. */

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const logistic = (z: number): number => Math.log1p(Math.exp(-z));

/** Of Δchosen, Δrejected, R and λ. */
type PairFormula = (c: number, r: number, errorIndicator: number, lambda: number) => number;

export interface PairFormulas {
  readonly loss: PairFormula;
  readonly byChosen: PairFormula;
  readonly byRejected: PairFormula;
}

export const pairFormulas: Record<PairObjective, PairFormulas> = {
  spin: {
    loss: (c, r, _, l) => logistic(l * c - l * r),
    byChosen: (c, r, _, l) => -l * sigmoid(-(l * c - l * r)),
    byRejected: (c, r, _, l) => l * sigmoid(-(l * c - l * r)),
  },
  errorDrivenA: {
    loss: (c, r, R, l) => logistic(l * c - R * l * r),
    byChosen: (c, r, R, l) => -l * sigmoid(-(l * c - R * l * r)),
    byRejected: (c, r, R, l) => l * R * sigmoid(-(l * c - R * l * r)),
  },
  errorDrivenB: {
    loss: (c, r, R, l) => R * logistic(l * c - l * r),
    byChosen: (c, r, R, l) => -l * R * sigmoid(-(l * c - l * r)),
    byRejected: (c, r, R, l) => l * R * sigmoid(-(l * c - l * r)),
  },
  errorDrivenC: {
    loss: (c, r, R, l) => logistic(l * c) + R * logistic(-l * r),
    byChosen: (c, _, __, l) => -l * sigmoid(-l * c),
    byRejected: (_, r, R, l) => l * R * sigmoid(l * r),
  },
  ipo: {
    loss: (c, r, _, l) => (c - r - 1 / (2 * l)) ** 2,
    byChosen: (c, r, _, l) => 2 * (c - r - 1 / (2 * l)),
    byRejected: (c, r, _, l) => -2 * (c - r - 1 / (2 * l)),
  },
};

/** Numbers of `grpo` in these tests. */
export const clipEpsilon = 0.2;
export const klWeight = 0.04;

const surrogate = (logProbability: number, sampler: number, advantage: number): number => {
  const ratio = Math.exp(logProbability - sampler);
  const clipped = Math.min(Math.max(ratio, 1 - clipEpsilon), 1 + clipEpsilon);
  return Math.min(ratio * advantage, clipped * advantage);
};

/** Loss of one token of `grpo`, from its log-probabilities under player, sampler and reference. */
export const tokenLoss = (
  logProbability: number,
  sampler: number,
  reference: number,
  advantage: number,
): number => {
  const ratio = Math.exp(reference - logProbability);
  return -surrogate(logProbability, sampler, advantage) + klWeight * (ratio - Math.log(ratio) - 1);
};

/** By log p: −ρÂ where clipping leaves it, and β(1 − r). */
export const tokenDerivative = (
  logProbability: number,
  sampler: number,
  reference: number,
  advantage: number,
): number => {
  const ratio = Math.exp(logProbability - sampler);
  const isClipped = advantage > 0 ? ratio > 1 + clipEpsilon : ratio < 1 - clipEpsilon;
  return (isClipped ? 0 : -ratio * advantage) + klWeight * (1 - Math.exp(reference - logProbability));
};
