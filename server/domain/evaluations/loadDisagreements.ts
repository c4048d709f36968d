import type { PrismaClient } from "../../generated/prisma/client.ts";

/** Two rules that only know right and wrong, on the examples that both apply to. */
export interface Disagreement {
  first: string;
  second: string;
  onlyFirstCount: number;
  onlySecondCount: number;
  agreedCount: number;
}

/** Every pair of such rules in each evaluation, in the order of its rules, by one SQL statement. */
export async function loadDisagreements(
  prisma: PrismaClient,
  evaluationIds: readonly string[],
): Promise<Map<string, Disagreement[]>> {
  const rows = await prisma.$queryRaw<(Disagreement & { id: string })[]>`
    select pair."evaluationId"::text as "id", pair."first", pair."second",
      count(*) filter (where pair."left" > pair."right")::int as "onlyFirstCount",
      count(*) filter (where pair."left" < pair."right")::int as "onlySecondCount",
      count(*) filter (where pair."left" = pair."right")::int as "agreedCount"
    from (
      select prediction."evaluationId", one."rule" as "first", other."rule" as "second",
        one."position" as "firstPosition", other."position" as "secondPosition",
        prediction."verdicts"[one."position"] as "left", prediction."verdicts"[other."position"] as "right"
      from "EvaluationScore" as one
      join "EvaluationScore" as other
        on other."evaluationId" = one."evaluationId" and other."position" > one."position"
      join "Prediction" as prediction on prediction."evaluationId" = one."evaluationId"
      where one."evaluationId" = any(${evaluationIds}::uuid[]) and not one."isGraded" and not other."isGraded"
    ) as pair
    where pair."left" <> 'NaN' and pair."right" <> 'NaN'
    group by pair."evaluationId", pair."first", pair."second", pair."firstPosition", pair."secondPosition"
    order by pair."firstPosition", pair."secondPosition"`;
  const byEvaluation = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byEvaluation].map(([id, pairs]) => [id, pairs.map(({ id: _, ...pair }) => pair)]));
}
