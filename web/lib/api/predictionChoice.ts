import { type Search, searchText } from "../search.ts";
import type { Outcome, PredictionFilter, PredictionsQuery } from "./generated/operations.ts";

export type WirePrediction = PredictionsQuery["predictions"]["edges"][number]["node"];

/** In the order in which forms show them. */
export const outcomes: readonly Outcome[] = [
  "CORRECT",
  "WRONG",
  "INVALID",
  "TIMED_OUT",
  "EMPTY",
  "GOLD_FAILED",
];

/** Which predictions of an evaluation are shown. */
export interface PredictionChoice {
  readonly outcome: Outcome | undefined;
  readonly hasDisagreement: boolean | undefined;
  /** Two rules whose verdicts differ. */
  readonly between: readonly [string, string] | undefined;
  /** The one of `between` that calls the prediction right; undefined for either. */
  readonly right: string | undefined;
  /** As in `joins=2`. */
  readonly feature: string | undefined;
}

/** As the address says it; what the evaluation's rules do not allow is no condition. */
export function predictionChoice(search: Search, rules: readonly string[]): PredictionChoice {
  const [first, second, ...others] = (searchText(search, "between") ?? "").split(",");
  const isPair =
    first !== undefined &&
    second !== undefined &&
    others.length === 0 &&
    first !== second &&
    rules.includes(first) &&
    rules.includes(second);
  const between = isPair ? ([first, second] as const) : undefined;
  const disagreement = searchText(search, "disagreement");
  return {
    outcome: outcomes.find((outcome) => outcome === searchText(search, "outcome")),
    hasDisagreement: disagreement === "yes" || disagreement === "no" ? disagreement === "yes" : undefined,
    between,
    right: between?.find((rule) => rule === searchText(search, "right")),
    feature: searchText(search, "feature"),
  };
}

/** The choice as the server is asked for it. */
export function predictionFilter({
  outcome,
  hasDisagreement,
  between,
  right,
  feature,
}: PredictionChoice): PredictionFilter {
  return {
    ...(outcome === undefined ? {} : { outcome: [outcome] }),
    ...(hasDisagreement === undefined ? {} : { hasDisagreement }),
    ...(between === undefined ? {} : differing(between, right)),
    ...(feature === undefined ? {} : { feature }),
  };
}

function differing(between: readonly [string, string], right: string | undefined): PredictionFilter {
  if (right === undefined) return { disagreementBetween: [...between] };
  const [first, second] = between;
  return { rightUnder: right, wrongUnder: right === first ? second : first };
}
