import type { JudgedPrediction } from "./judgeAll.ts";
import { rules } from "./rules/registry.ts";
import type { Rule, RuleName } from "./rules/rule.ts";

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

/**
 * Every pair of rules that both apply to at least one prediction, those that agree throughout included. Graded rules are
 * left out: they differ without disagreeing.
 */
export function disagreements(
  judged: readonly Pick<JudgedPrediction, "index" | "verdicts">[],
  among: readonly Pick<Rule, "name" | "isGraded">[] = rules,
): Disagreement[] {
  const inOrder = judged.toSorted((a, b) => a.index - b.index);
  const names = among.filter(({ isGraded }) => !isGraded).map(({ name }) => name);
  const pairs = names.flatMap((first, position) =>
    names.slice(position + 1).map((second) => [first, second] as const),
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
