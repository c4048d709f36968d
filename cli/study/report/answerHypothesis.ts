import type { Interval } from "../../../statistics/intervals.ts";

export type HypothesisAnswer = "yes" | "no" | "not separable";

/** Whether "the first is above the second" holds, from the 95 % interval of first − second. */
export function answerHypothesis({ low, high }: Interval): HypothesisAnswer {
  if (low > 0) return "yes";
  return high < 0 ? "no" : "not separable";
}
