import type { PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
import { type AskedRule, findVerdictPositions } from "./findVerdictPositions.ts";

/**
 * Ids of the examples on which two rules of an evaluation differ.
 *
 * @param rules names of the two.
 * @throws Refusal NOT_FOUND, INVALID_INPUT
 */
export async function loadDisagreeingExamples(
  prisma: PrismaClient,
  evaluationId: string,
  rules: readonly string[],
): Promise<string[]> {
  const field = "filter.disagreementBetween";
  if (rules.length !== 2) {
    throw invalidInput(
      field,
      `has ${rules.length} names; name two rules, as in ["strict", "birdExecution"].`,
    );
  }
  const asked = rules.map((rule, index) => ({ rule, field: `${field}[${index}]` }));
  const [first, second] = await findVerdictPositions(prisma, evaluationId, asked);
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select "exampleId"::text as "id" from "Prediction"
    where "evaluationId" = ${evaluationId}::uuid
      and "verdicts"[${first}::int] <> "verdicts"[${second}::int]
      and 'NaN' not in ("verdicts"[${first}::int], "verdicts"[${second}::int])`;
  return rows.map(({ id }) => id);
}

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
