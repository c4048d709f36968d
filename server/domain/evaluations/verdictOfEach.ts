import { Prisma } from "../../generated/prisma/client.ts";

/** What a `prediction`'s recorded outcome says as a verdict: 1 or 0, and NaN where its gold SQL fails. */
export const verdictOfOutcome = Prisma.sql`case prediction."outcome"
      when 'CORRECT' then 1::float8 when 'GOLD_FAILED' then 'NaN'::float8 else 0::float8 end`;

/**
 * Joins to a `request` ("evaluationId", "rule", "isOwnRule") the `prediction`, `example` and `verdict."value"` of each example:
 * the verdict recorded under the rule, else the outcome where it was recorded under that rule; the `score` of the rule, if any.
 */
export const verdictOfEach = Prisma.sql`left join "EvaluationScore" as score
      on score."evaluationId" = request."evaluationId" and score."rule" = request."rule"
    join "Prediction" as prediction on prediction."evaluationId" = request."evaluationId"
    join "Example" as example on example."id" = prediction."exampleId"
    cross join lateral (
      select case
        when score."position" is not null then prediction."verdicts"[score."position"]
        when request."isOwnRule" then ${verdictOfOutcome}
      end as "value"
    ) as verdict`;
