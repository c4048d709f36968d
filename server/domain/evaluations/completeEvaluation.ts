import type { Evaluation, PrismaClient } from "../../generated/prisma/client.ts";
import { Refusal } from "../errors.ts";
import { type Lease, lockRun } from "../runs/lease.ts";
import { inTransaction, type Transaction } from "../transaction.ts";
import { type EvaluationKey, openEvaluation } from "./evaluationKey.ts";
import { readRuleVersion } from "./ruleVersion.ts";

interface Counts {
  recordedCount: number;
  judgedCount: number;
  correctCount: number;
  executableCount: number;
}

/**
 * Counts the stored predictions and adds up each rule's verdicts, then closes the evaluation for good; a repetition
 * finds it closed.
 * Executable are the CORRECT and the WRONG ones: the database answered, whatever it was. Where the gold SQL fails nothing
 * was judged: such a prediction is in no count but that of the recorded ones, and the accuracy is the mean verdict of the
 * others. No other program divides.
 *
 * @returns its id.
 * @throws Refusal STALE_LEASE, INVALID_INPUT, EVALUATION_INCOMPLETE
 */
export async function completeEvaluation(
  prisma: PrismaClient,
  lease: Lease,
  key: EvaluationKey,
): Promise<string> {
  return inTransaction(prisma, async (transaction) => {
    const run = await lockRun(transaction, lease);
    const evaluation = await openEvaluation(transaction, run, key);
    if (evaluation.status === "COMPLETE") return evaluation.id;
    const rows = await transaction.$queryRaw<Counts[]>`
      select count(*)::int as "recordedCount",
        count(*) filter (where "outcome" <> 'GOLD_FAILED')::int as "judgedCount",
        count(*) filter (where "outcome" = 'CORRECT')::int as "correctCount",
        count(*) filter (where "outcome" in ('CORRECT', 'WRONG'))::int as "executableCount"
      from "Prediction" where "evaluationId" = ${evaluation.id}::uuid`;
    const { recordedCount, judgedCount, correctCount, executableCount } = rows[0] as Counts;
    if (recordedCount < evaluation.exampleCount) {
      throw new Refusal(
        "EVALUATION_INCOMPLETE",
        `${recordedCount} of ${evaluation.exampleCount} predictions on ${key.split} are recorded; ` +
          "record the others, then complete the evaluation.",
        "input.evaluation",
      );
    }
    if (evaluation.rules.length > 0) {
      await storeScores(transaction, evaluation);
      await markDisagreements(transaction, evaluation.id);
    }
    await transaction.evaluation.update({
      where: { id: evaluation.id },
      data: {
        status: "COMPLETE",
        judgedCount,
        correctCount,
        executableCount,
        executionAccuracy: judgedCount === 0 ? null : correctCount / judgedCount,
        completedAt: new Date(),
      },
    });
    return evaluation.id;
  });
}

async function storeScores(transaction: Transaction, { id, rules }: Evaluation): Promise<void> {
  const parsed = rules.map(readRuleVersion);
  await transaction.$executeRaw`
    insert into "EvaluationScore"
      ("evaluationId", "rule", "version", "position", "isGraded", "exampleCount", "verdictSum", "sumOfSquares", "accuracy")
    select ${id}::uuid, rule."name", rule."version", rule."position"::int,
      bool_or(verdict."value" not in (0, 1)), count(*)::int,
      sum(verdict."value"), sum(verdict."value" * verdict."value"), avg(verdict."value")
    from "Prediction" as prediction
    cross join lateral unnest(prediction."verdicts") with ordinality as verdict("value", "position")
    join unnest(
      ${parsed.map(({ rule }) => rule)}::text[], ${parsed.map(({ version }) => version)}::int[]
    ) with ordinality as rule("name", "version", "position") on rule."position" = verdict."position"
    where prediction."evaluationId" = ${id}::uuid and verdict."value" <> 'NaN'
    group by rule."name", rule."version", rule."position"`;
}

/** Graded rules are left out: a share of the truth disputes nothing. */
async function markDisagreements(transaction: Transaction, evaluationId: string): Promise<void> {
  await transaction.$executeRaw`
    update "Prediction" as prediction set "hasDisagreement" = true
    where prediction."evaluationId" = ${evaluationId}::uuid and (
      select min(verdict."value") < max(verdict."value")
      from "EvaluationScore" as score
      cross join lateral (select prediction."verdicts"[score."position"] as "value") as verdict
      where score."evaluationId" = ${evaluationId}::uuid and not score."isGraded" and verdict."value" <> 'NaN'
    )`;
}
