import type { PairObjective } from "../engine.ts";
import type { Value } from "./graphTypes.ts";
import { operations } from "./operations/operations.ts";
import type { Tape } from "./tape.ts";

/** What a pair loss is made of; all [pairs, 1] except the scalars. */
export interface PairTerms {
  /** log p_player of the chosen and the rejected sequence. */
  readonly chosen: Value;
  readonly rejected: Value;
  /** The same by the opponent: constants. */
  readonly referenceChosenLogProbability: Value;
  readonly referenceRejectedLogProbability: Value;
  /** R of SPFT-SQL Eq. 2, 0 or 1. */
  readonly errorIndicator: Value;
  readonly lambda: Value;
  /** 1 / pairs, a scalar. */
  readonly inversePairCount: Value;
}

/** Loss of each pair objective, averaged over the batch; the formulas stand at `Objective` in engine.ts. */
export function pairLoss(tape: Tape, objective: PairObjective, terms: PairTerms): Value {
  const { lambda, errorIndicator } = terms;
  const chosen = tape.apply(operations.subtractConstant, [terms.chosen], {
    offset: terms.referenceChosenLogProbability,
  });
  const rejected = tape.apply(operations.subtractConstant, [terms.rejected], {
    offset: terms.referenceRejectedLogProbability,
  });
  const scale = (value: Value, factor: Value): Value => tape.apply(operations.scale, [value], { factor });
  const subtract = (a: Value, b: Value): Value => tape.apply(operations.subtract, [a, b], null);
  const logistic = (value: Value): Value => tape.apply(operations.logisticLoss, [value], null);

  const losses = (): Value => {
    switch (objective) {
      case "spin":
        return logistic(scale(subtract(chosen, rejected), lambda));
      case "errorDrivenA":
        return logistic(scale(subtract(chosen, scale(rejected, errorIndicator)), lambda));
      case "errorDrivenB":
        return scale(logistic(scale(subtract(chosen, rejected), lambda)), errorIndicator);
      case "errorDrivenC": {
        const against = logistic(scale(rejected, tape.graph.node("Neg", [lambda])));
        return tape.apply(
          operations.add,
          [logistic(scale(chosen, lambda)), scale(against, errorIndicator)],
          null,
        );
      }
      case "ipo": {
        const half = tape.graph.node("Div", [tape.graph.scalar(0.5), lambda]);
        const distance = tape.apply(operations.subtractConstant, [subtract(chosen, rejected)], {
          offset: half,
        });
        return tape.apply(operations.square, [distance], null);
      }
    }
  };
  return scale(tape.apply(operations.total, [losses()], null), terms.inversePairCount);
}

/** −Σ log p / tokens over sequences [sequences, 1]; `negativeInverseCount` is −1 / tokens, a scalar. */
export function negativeLogLikelihood(
  tape: Tape,
  logProbabilities: Value,
  negativeInverseCount: Value,
): Value {
  const sum = tape.apply(operations.total, [logProbabilities], null);
  return tape.apply(operations.scale, [sum], { factor: negativeInverseCount });
}

/** What GRPO's loss is made of; all [scored, 1] except the scalars. */
export interface PolicyTerms {
  /** log p of each token by the player, by the weights that sampled it, and by the reference. */
  readonly player: Value;
  readonly sampler: Value;
  readonly reference: Value;
  readonly advantage: Value;
  /** What each token counts for in the mean. */
  readonly share: Value;
  readonly clipEpsilon: Value;
  readonly klWeight: Value;
}

/** Loss of `grpo`, averaged over the batch; the formula stands at `Objective` in engine.ts. */
export function policyLoss(tape: Tape, terms: PolicyTerms): Value {
  const { player, sampler, reference, advantage, share, clipEpsilon, klWeight } = terms;
  const surrogate = tape.apply(operations.clippedSurrogate, [player], { sampler, advantage, clipEpsilon });
  const divergence = tape.apply(operations.referenceDivergence, [player], { reference });
  const penalty = tape.apply(operations.scale, [divergence], { factor: klWeight });
  const losses = tape.apply(operations.subtract, [penalty, surrogate], null);
  return tape.apply(operations.total, [tape.apply(operations.scale, [losses], { factor: share })], null);
}
