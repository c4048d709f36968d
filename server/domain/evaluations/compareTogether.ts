import { holm } from "../../../statistics/holm.ts";
import type { PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput, Refusal } from "../errors.ts";
import {
  type ComparisonRequest,
  compareEvaluations,
  type EvaluationComparison,
  ruleText,
} from "./compareEvaluations.ts";
import type { AdjustedDifference } from "./compareSlices.ts";

/** As many as a table of pairs can be read with. */
export const mostTogether = 5;

export interface ComparedPair {
  comparison: EvaluationComparison;
  difference: AdjustedDifference;
}

export interface JointComparison {
  /** In the order asked for. */
  ids: readonly string[];
  /** Every two of them, the earlier first. */
  pairs: readonly ComparedPair[];
  /** Examples on which all have a verdict; the counts below are of these. */
  exampleCount: number;
  rightByAllCount: number;
  rightByNoneCount: number;
  /** Of each, how many it alone is right on. */
  rightAloneCounts: readonly number[];
}

/**
 * Two to five evaluations of one split under one rule. A graded verdict counts as right above 0.
 *
 * @throws Refusal NOT_FOUND, INVALID_INPUT as `compareEvaluations`, at the field `evaluations[i]`.
 */
export async function compareTogether(
  prisma: PrismaClient,
  ids: readonly string[],
  request: Pick<ComparisonRequest, "rule" | "withoutExcluded" | "margin">,
): Promise<JointComparison> {
  if (ids.length < 2 || ids.length > mostTogether) {
    throw invalidInput("evaluations", `are ${ids.length}; give 2 to ${mostTogether}.`);
  }
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (repeated >= 0) throw invalidInput(`evaluations[${repeated}]`, "is there already; give each once.");
  const comparisons: EvaluationComparison[] = [];
  const ruleOfAll = () => request.rule ?? (comparisons[0] && ruleText(comparisons[0]));
  for (const [index, firstId] of ids.entries()) {
    for (const [offset, secondId] of ids.slice(index + 1).entries()) {
      const fields = { a: index, b: index + 1 + offset };
      comparisons.push(
        await compareEvaluations(prisma, { ...request, rule: ruleOfAll(), firstId, secondId }).catch(
          (error: unknown) => {
            throw inList(error, fields);
          },
        ),
      );
    }
  }
  const adjusted = holm(comparisons.map(({ difference }) => difference.pValue));
  return {
    ids,
    pairs: comparisons.map((comparison, index) => ({
      comparison,
      difference: { ...comparison.difference, adjustedPValue: adjusted[index]! },
    })),
    ...countTogether(ids, comparisons),
  };
}

/** The same refusal, of the field that this query has. */
function inList(error: unknown, places: { a: number; b: number }): unknown {
  if (!(error instanceof Refusal)) return error;
  const own = error.extensions.field;
  if (own !== "a" && own !== "b") return error;
  const field = `evaluations[${places[own]}]`;
  return new Refusal(error.code, error.message.replace(/^[ab]\b/, field), field);
}

function countTogether(ids: readonly string[], comparisons: readonly EvaluationComparison[]) {
  const verdictsOf = new Map<string, ReadonlyMap<number, number>>();
  for (const { firstId, secondId, pairs } of comparisons) {
    const sides = [[firstId, pairs.first[0]!] as const, [secondId, pairs.second[0]!] as const];
    for (const [id, verdicts] of sides) {
      const known = new Map(verdictsOf.get(id));
      for (const [at, index] of pairs.indexes.entries()) known.set(index, verdicts[at]!);
      verdictsOf.set(id, known);
    }
  }
  const all = ids.map((id) => verdictsOf.get(id)!);
  const counts = {
    exampleCount: 0,
    rightByAllCount: 0,
    rightByNoneCount: 0,
    rightAloneCounts: ids.map(() => 0),
  };
  for (const index of all[0]!.keys()) {
    const verdicts = all.map((each) => each.get(index));
    if (verdicts.includes(undefined)) continue;
    const right = verdicts.flatMap((verdict, position) => (verdict! > 0 ? [position] : []));
    counts.exampleCount += 1;
    if (right.length === ids.length) counts.rightByAllCount += 1;
    if (right.length === 0) counts.rightByNoneCount += 1;
    if (right.length === 1) counts.rightAloneCounts[right[0]!]! += 1;
  }
  return counts;
}
