import { contrastOf } from "../../../statistics/contrast.ts";
import { type CrossedDifference, crossedDifference } from "../../../statistics/crossedDifference.ts";
import { holm } from "../../../statistics/holm.ts";
import { mean } from "../../../statistics/variance.ts";
import type { PrismaClient } from "../../generated/prisma/client.ts";
import type { EvaluationComparison } from "./compareEvaluations.ts";

/** A difference, and its p-value after Holm's correction over all that were asked for together. */
export interface AdjustedDifference extends CrossedDifference {
  adjustedPValue: number;
}

/** Two evaluations on the examples that share a feature. */
export interface SliceComparison {
  dimension: string;
  value: string;
  exampleCount: number;
  /** Means of the verdicts. */
  first: number;
  second: number;
  difference: AdjustedDifference;
}

/** @returns slices by dimension and value, numbers in their order; the correction runs over all of them. */
export async function compareSlices(
  prisma: PrismaClient,
  { pairs, splitId }: EvaluationComparison,
  dimension: string | undefined,
): Promise<SliceComparison[]> {
  const examples = await prisma.example.findMany({
    where: { splitId },
    select: { index: true, features: true },
  });
  const featuresOf = new Map(examples.map(({ index, features }) => [index, features]));
  const positions = new Map<string, number[]>();
  for (const [position, index] of pairs.indexes.entries()) {
    for (const feature of featuresOf.get(index) ?? []) {
      if (dimension !== undefined && !feature.startsWith(`${dimension}=`)) continue;
      const known = positions.get(feature);
      if (known) known.push(position);
      else positions.set(feature, [position]);
    }
  }
  const [ones, others] = [pairs.first[0]!, pairs.second[0]!];
  const found = [...positions].map(([feature, at]) => {
    const end = feature.indexOf("=");
    const [first, second] = [at.map((position) => ones[position]!), at.map((position) => others[position]!)];
    return {
      dimension: feature.slice(0, end),
      value: feature.slice(end + 1),
      exampleCount: at.length,
      first: mean(first),
      second: mean(second),
      difference: crossedDifference(contrastOf([{ first: [first], second: [second] }])),
    };
  });
  const adjusted = holm(found.map(({ difference }) => difference.pValue));
  return found
    .map((slice, index) => ({
      ...slice,
      difference: { ...slice.difference, adjustedPValue: adjusted[index]! },
    }))
    .sort(inOrder);
}

const naturally = new Intl.Collator("en", { numeric: true });

function inOrder(left: SliceComparison, right: SliceComparison): number {
  return naturally.compare(left.dimension, right.dimension) || naturally.compare(left.value, right.value);
}
