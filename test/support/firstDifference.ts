/** Where two runs part: what a switch changes, and that it changes nothing before. */
import { isDeepStrictEqual } from "node:util";
import type { TrainedRun } from "./trainRecorded.ts";

/** What is looked at of an iteration, in this order: who plays, why it is the last, what it made, what that is worth. */
const facetNames = ["opening", "stop", "weights", "evaluation", "ranking", "counters"] as const;

/**
 * `2 weights`: the first iteration that differs, and what of it does first. Where that is not in weights, the first iteration
 * whose weights differ follows, of those that both runs have: `0 evaluation, 1 weights`. Else `result`, or `nothing`.
 */
export function firstDifference(one: TrainedRun, other: TrainedRun): string {
  const length = Math.max(one.started.length, other.started.length);
  const differing = Array.from({ length }, (_, number) => {
    const [its, others] = [facetsOf(one, number), facetsOf(other, number)];
    return facetNames
      .filter((name) => !isDeepStrictEqual(its[name], others[name]))
      .map((name) => ({ name, number, isInBoth: its[name] !== undefined && others[name] !== undefined }));
  }).flat();
  const weights = differing.find(({ name, isInBoth }) => name === "weights" && isInBoth);
  const found = new Set([...differing.slice(0, 1), ...(weights ? [weights] : [])]);
  if (found.size === 0) return one.resultGeneration === other.resultGeneration ? "nothing" : "result";
  return [...found].map(({ name, number }) => `${number} ${name}`).join(", ");
}

type Facets = Readonly<Record<(typeof facetNames)[number], unknown>>;

/** Nothing that depends on the clock, or on which run was the first to make something. */
function facetsOf({ started, completed, predictions, metrics }: TrainedRun, number: number): Facets {
  const { generation, stopReason, counters = {} } = completed[number] ?? {};
  const { phaseSeconds: _, validationAccuracy: __, ...counts } = counters;
  // Generation 0 meets the synthetic validation set only in a later iteration, which makes it.
  const rankedBy = number === 0 ? ["validation"] : ["validation", "syntheticValidation"];
  return {
    opening: started[number],
    stop: stopReason,
    weights: generation?.weightsHash,
    evaluation: predictions
      .filter(({ evaluation }) => evaluation.generationNumber === number)
      .map(({ evaluation, sql, outcomes, verdicts }) => ({ evaluation, sql, outcomes, verdicts })),
    ranking: [...metrics]
      .filter(([name]) => rankedBy.includes(name.split("/")[0] as string))
      .map(([name, points]) => [name, points.get(number)]),
    counters: counts,
  };
}
