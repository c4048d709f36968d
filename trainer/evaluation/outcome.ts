/**
 * What became of a prediction under one rule. correct, wrong: it ran, and the rule said so of its result. invalid: the
 * database refused it. timedOut: it ran past its limit of time or work. empty: no SQL came. goldFailed: none of the
 * benchmark's own SQL executes, so that nothing can be said of the prediction. It counts nowhere: not as wrong, and in no
 * denominator.
 */
export type Outcome = "correct" | "wrong" | "invalid" | "timedOut" | "empty" | "goldFailed";

/** The outcomes that say something of the prediction. */
export type JudgedOutcome = Exclude<Outcome, "goldFailed">;

/** Whether the database answered, rightly or not. */
export function isExecutable(outcome: Outcome): boolean {
  return outcome === "correct" || outcome === "wrong";
}

/** 1 right, 0 not; undefined where nothing can be said. */
export function verdictOf(outcome: Outcome): number | undefined {
  return outcome === "goldFailed" ? undefined : Number(outcome === "correct");
}
