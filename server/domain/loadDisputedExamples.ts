import { invalidInput, Refusal } from "../errors.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { unknownName } from "./nearestName.ts";
import { readRuleVersion } from "./ruleVersion.ts";

/**
 * Ids of the examples on which two rules of an evaluation differ.
 *
 * @param rules names of the two.
 * @throws Refusal NOT_FOUND, INVALID_INPUT
 */
export async function loadDisputedExamples(
  prisma: PrismaClient,
  evaluationId: string,
  rules: readonly string[],
): Promise<string[]> {
  const field = "filter.disputedBetween";
  if (rules.length !== 2) {
    throw invalidInput(
      field,
      `has ${rules.length} names; name two rules, as in ["strict", "birdExecution"].`,
    );
  }
  const evaluation = await prisma.evaluation.findUnique({
    where: { id: evaluationId },
    select: { rules: true },
  });
  if (!evaluation)
    throw new Refusal("NOT_FOUND", "evaluationId: there is no such evaluation.", "evaluationId");
  const known = evaluation.rules.map((rule) => readRuleVersion(rule).rule);
  const positions = rules.map((rule, index) => {
    const position = known.indexOf(rule);
    if (position < 0)
      throw invalidInput(`${field}[${index}]`, unknownName("rule of this evaluation", rule, known));
    return position + 1;
  });
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select "exampleId"::text as "id" from "Prediction"
    where "evaluationId" = ${evaluationId}::uuid
      and "verdicts"[${positions[0]}::int] <> "verdicts"[${positions[1]}::int]
      and 'NaN' not in ("verdicts"[${positions[0]}::int], "verdicts"[${positions[1]}::int])`;
  return rows.map(({ id }) => id);
}
