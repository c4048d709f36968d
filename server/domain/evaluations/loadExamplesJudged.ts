import type { PrismaClient } from "../../generated/prisma/client.ts";
import { type AskedRule, findVerdictPositions } from "./findVerdictPositions.ts";

/**
 * Ids of the examples whose prediction a rule of an evaluation calls right, or wrong. A graded rule calls right what
 * it gives 1 or more, and wrong what it gives less; what a rule does not apply to is neither.
 *
 * @throws Refusal NOT_FOUND, INVALID_INPUT
 */
export async function loadExamplesJudged(
  prisma: PrismaClient,
  evaluationId: string,
  judgement: "right" | "wrong",
  asked: AskedRule,
): Promise<string[]> {
  const [position] = await findVerdictPositions(prisma, evaluationId, [asked]);
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select "exampleId"::text as "id" from "Prediction"
    where "evaluationId" = ${evaluationId}::uuid and "verdicts"[${position}::int] <> 'NaN'
      and ("verdicts"[${position}::int] >= 1) = ${judgement === "right"}`;
  return rows.map(({ id }) => id);
}
