/** The one definition of accuracy in this program; the server's, over recorded verdicts, is the same. */
import { isExecutable, type Outcome } from "./outcome.ts";

export interface Accuracy {
  /** Predictions that the rule applies to. */
  readonly n: number;
  /** Sum of their verdicts; a whole number for rules that only say right or wrong. */
  readonly verdictSum: number;
  /** `verdictSum` of `n`, as a fraction of 1; null where the rule applies to nothing. */
  readonly accuracy: number | null;
}

/**
 * The sum of one rule's verdicts over the examples that it applies to, divided by their number. Where the gold SQL fails
 * no rule that needs its rows applies: the official scripts end at such an example, and to count it as wrong would charge
 * the model with the benchmark's fault.
 */
export function accuracyOf(verdicts: readonly (number | undefined)[]): Accuracy {
  const given = verdicts.filter((verdict) => verdict !== undefined);
  const verdictSum = given.reduce((sum, verdict) => sum + verdict, 0);
  return { n: given.length, verdictSum, accuracy: given.length === 0 ? null : verdictSum / given.length };
}

/** The fraction of predictions that the database answered, of those whose gold SQL executes; null where none does. */
export function executableRateOf(outcomes: readonly Outcome[]): number | null {
  const given = outcomes.filter((outcome) => outcome !== "goldFailed");
  return given.length === 0 ? null : given.filter(isExecutable).length / given.length;
}
