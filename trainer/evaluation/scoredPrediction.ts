import type { RuleName } from "./rules/rule.ts";

/**
 * correct, wrong: it ran and its rows were compared under the strict rule. invalid: the database refused it. timedOut:
 * it ran past its limit of time or work. empty: no SQL came. goldFailed: the benchmark's own SQL does not execute, so
 * that nothing can be said of the prediction.
 */
export type ScoredOutcome = "correct" | "wrong" | "invalid" | "timedOut" | "empty" | "goldFailed";

/** Everything said of one prediction in one pass. */
export interface ScoredPrediction {
  /** The example's position in its split. */
  readonly index: number;
  readonly databaseId: string;
  readonly outcome: ScoredOutcome;
  /** By rule; a rule that does not apply is absent. */
  readonly verdicts: Readonly<Partial<Record<RuleName, number>>>;
  /** Executing the predicted SQL took this long; 0 where there was none. */
  readonly milliseconds: number;
  /** Why it is neither correct nor wrong, in the database's words. */
  readonly reason?: string;
}
