import type { RuleName } from "./rules/rule.ts";
import type { ScoredPrediction } from "./scoredPrediction.ts";

export interface RuleSummary {
  /** Predictions that the rule applies to. */
  readonly n: number;
  /** Sum of their verdicts; a whole number for rules that only say right or wrong. */
  readonly correct: number;
  /** `correct` of `n`, as a fraction of 1. */
  readonly accuracy: number;
}

/**
 * Totals of each rule over the predictions it applies to. Where the gold SQL fails no rule that needs its rows
 * applies, so such examples are in no such `n`: the official scripts end at them, and counting them as wrong would
 * charge the model with the benchmark's fault. Their number is the outcomes' goldFailed. A rule that applies to
 * nothing is absent.
 */
export function summarise(
  scored: readonly Pick<ScoredPrediction, "verdicts">[],
): Partial<Record<RuleName, RuleSummary>> {
  const sums = new Map<RuleName, { n: number; correct: number }>();
  for (const { verdicts } of scored) {
    for (const [rule, verdict] of verdictsOf(verdicts)) {
      const sum = sums.get(rule) ?? { n: 0, correct: 0 };
      sums.set(rule, { n: sum.n + 1, correct: sum.correct + verdict });
    }
  }
  const summaries: Partial<Record<RuleName, RuleSummary>> = {};
  for (const [rule, { n, correct }] of sums) summaries[rule] = { n, correct, accuracy: correct / n };
  return summaries;
}

/** The verdicts with their rules' names, in the order they were given in. */
export function verdictsOf(verdicts: ScoredPrediction["verdicts"]): [RuleName, number][] {
  return Object.entries(verdicts) as [RuleName, number][];
}

/** How often two rules say opposite things of the same prediction. */
export interface Disagreement {
  readonly rules: readonly [RuleName, RuleName];
  /** Predictions that both rules apply to. */
  readonly n: number;
  /** Positions in the split of those that only the first rule calls right, ascending. */
  readonly onlyFirst: readonly number[];
  /** Positions in the split of those that only the second rule calls right, ascending. */
  readonly onlySecond: readonly number[];
}

/** The rules that say right or wrong and nothing between; graded rules differ without disagreeing. */
const binaryRules: readonly RuleName[] = [
  "strict",
  "spiderExecution",
  "spiderTestSuite",
  "spiderExactMatch",
  "birdExecution",
];

/** Every pair of rules that both apply to at least one prediction, those that agree throughout included. */
export function disagreements(
  scored: readonly Pick<ScoredPrediction, "index" | "verdicts">[],
): Disagreement[] {
  const inOrder = scored.toSorted((a, b) => a.index - b.index);
  const pairs = binaryRules.flatMap((first, position) =>
    binaryRules.slice(position + 1).map((second) => [first, second] as const),
  );
  return pairs
    .map(([first, second]): Disagreement => {
      const both = inOrder.filter(
        ({ verdicts }) => verdicts[first] !== undefined && verdicts[second] !== undefined,
      );
      const onlyUnder = (one: RuleName, other: RuleName) =>
        both.filter(({ verdicts }) => verdicts[one] === 1 && verdicts[other] === 0).map(({ index }) => index);
      return {
        rules: [first, second],
        n: both.length,
        onlyFirst: onlyUnder(first, second),
        onlySecond: onlyUnder(second, first),
      };
    })
    .filter(({ n }) => n > 0);
}
