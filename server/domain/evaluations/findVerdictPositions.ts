import type { PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput, Refusal } from "../errors.ts";
import { unknownName } from "../unknownName.ts";
import { readRuleVersion } from "./ruleVersion.ts";

/** A rule that somebody asks for, and the argument that names it. */
export interface AskedRule {
  rule: string;
  field: string;
}

/**
 * Where the verdicts of rules lie among those of an evaluation's predictions, from 1.
 *
 * @throws Refusal NOT_FOUND, INVALID_INPUT
 */
export async function findVerdictPositions(
  prisma: PrismaClient,
  evaluationId: string,
  asked: readonly AskedRule[],
): Promise<number[]> {
  const evaluation = await prisma.evaluation.findUnique({
    where: { id: evaluationId },
    select: { rules: true },
  });
  if (!evaluation)
    throw new Refusal("NOT_FOUND", "evaluationId: there is no such evaluation.", "evaluationId");
  const known = evaluation.rules.map((rule) => readRuleVersion(rule).rule);
  return asked.map(({ rule, field }) => {
    const position = known.indexOf(rule);
    if (position < 0) throw invalidInput(field, unknownName("rule of this evaluation", rule, known));
    return position + 1;
  });
}
