import { holm } from "../../../statistics/holm.ts";
import type { PrismaClient } from "../../generated/prisma/client.ts";
import { compareEvaluations, type EvaluationComparison, ruleText } from "./compareEvaluations.ts";
import type { AdjustedDifference } from "./compareSlices.ts";

/** The same two generations on one of the splits. */
export interface SplitComparison {
  comparison: EvaluationComparison;
  difference: AdjustedDifference;
}

/**
 * Both generations on every split that each was evaluated on as in `comparison`: decoded alike and judged by the same version
 * of the rule. Of several such evaluations of a split the newest counts. Holm's correction runs over all splits.
 */
export async function compareOnSplits(
  prisma: PrismaClient,
  comparison: EvaluationComparison,
): Promise<SplitComparison[]> {
  const both = await prisma.evaluation.findMany({
    where: { id: { in: [comparison.firstId, comparison.secondId] } },
    select: { id: true, generationId: true, decoding: true, split: { select: { benchmarkId: true } } },
  });
  const [first, second] = [comparison.firstId, comparison.secondId].map((id) =>
    both.find((each) => each.id === id),
  );
  if (!first || !second) return [];
  const benchmarkId = first.split.benchmarkId;
  const candidates = await prisma.evaluation.findMany({
    where: {
      status: "COMPLETE",
      split: { benchmarkId },
      OR: [first, second].map(({ generationId, decoding }) => ({ generationId, decoding })),
    },
    select: {
      id: true,
      generationId: true,
      outcomeRule: true,
      rules: true,
      decoding: true,
      split: { select: { id: true, name: true, position: true } },
    },
    orderBy: { completedAt: "desc" },
  });
  const rule = ruleText(comparison);
  const judged = candidates.filter(({ rules, outcomeRule }) => outcomeRule === rule || rules.includes(rule));
  const newest = (of: typeof first, own: string, splitId: string) =>
    splitId === comparison.splitId
      ? own
      : judged.find(
          (each) =>
            each.generationId === of.generationId &&
            each.decoding === of.decoding &&
            each.split.id === splitId,
        )?.id;
  const splits = [...new Map(candidates.map(({ split }) => [split.id, split])).values()].sort(
    (left, right) => left.position - right.position,
  );
  const found: EvaluationComparison[] = [];
  for (const { id } of splits) {
    if (id === comparison.splitId) {
      found.push(comparison);
      continue;
    }
    const firstId = newest(first, comparison.firstId, id);
    const secondId = newest(second, comparison.secondId, id);
    if (firstId === undefined || secondId === undefined) continue;
    const { margin, withoutExcluded } = comparison;
    found.push(await compareEvaluations(prisma, { firstId, secondId, rule, margin, withoutExcluded }));
  }
  const adjusted = holm(found.map(({ difference }) => difference.pValue));
  return found.map((each, index) => ({
    comparison: each,
    difference: { ...each.difference, adjustedPValue: adjusted[index]! },
  }));
}
