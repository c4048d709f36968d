import { type Interval, wilsonInterval } from "../../statistics/intervals.ts";
import type { Outcome } from "./judge.ts";

export interface ExecutionMetrics {
  readonly n: number;
  readonly correctCount: number;
  /** EX under the evaluation's comparison rule, as a fraction of 1. */
  readonly executionAccuracy: number;
  /** 95 %, for the sampling of examples only; two evaluations of the same examples need a paired test instead. */
  readonly executionAccuracyInterval: Interval;
  /** Predictions that ran to their end, correct or wrong; one that timed out did not. */
  readonly executableCount: number;
  readonly executableRate: number;
}

/** Throws a RangeError for no outcomes at all, since nothing was measured. */
export function executionMetrics(outcomes: readonly Outcome[]): ExecutionMetrics {
  const n = outcomes.length;
  const correctCount = outcomes.filter((outcome) => outcome === "correct").length;
  const executableCount = outcomes.filter((outcome) => outcome === "correct" || outcome === "wrong").length;
  return {
    n,
    correctCount,
    executionAccuracyInterval: wilsonInterval(correctCount, n),
    executionAccuracy: correctCount / n,
    executableCount,
    executableRate: executableCount / n,
  };
}
