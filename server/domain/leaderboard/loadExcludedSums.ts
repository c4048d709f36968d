import { noVerdicts, type VerdictSums } from "../../../statistics/verdictSums.ts";
import type { PrismaClient } from "../../generated/prisma/client.ts";
import { verdictOfOutcome } from "../evaluations/verdictOfEach.ts";

/** By position of the rule among the evaluation's rules, from 1; 0 is the recorded outcome. */
export type SumsByPosition = ReadonlyMap<number, VerdictSums>;

/**
 * What the verdicts on excluded examples add up to in each evaluation: few rows, taken away from the stored scores
 * whenever they are read, because the exclusion may change after an evaluation never does. One SQL statement.
 */
export async function loadExcludedSums(
  prisma: PrismaClient,
  evaluationIds: readonly string[],
): Promise<Map<string, SumsByPosition>> {
  const rows = await prisma.$queryRaw<(Omit<VerdictSums, "isGraded"> & { id: string; position: number })[]>`
    select prediction."evaluationId"::text as "id", (verdict."position" - 1)::int as "position",
      count(*)::int as "exampleCount", sum(verdict."value") as "verdictSum",
      sum(verdict."value" * verdict."value") as "sumOfSquares"
    from "Prediction" as prediction
    cross join lateral unnest(
      array_prepend(${verdictOfOutcome}, prediction."verdicts")
    ) with ordinality as verdict("value", "position")
    where prediction."evaluationId" = any(${evaluationIds}::uuid[]) and verdict."value" <> 'NaN'
      and prediction."exampleId" in (select "exampleId" from "AuditIssue" where "isExcluded")
    group by 1, 2`;
  const byEvaluation = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...byEvaluation].map(([id, ofEvaluation]) => [
      id,
      new Map(ofEvaluation.map(({ position, ...sums }) => [position, { ...noVerdicts, ...sums }])),
    ]),
  );
}
