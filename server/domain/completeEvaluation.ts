import { Refusal } from "../errors.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { type EvaluationKey, openEvaluation } from "./evaluationKey.ts";
import { type Lease, lockRun } from "./lease.ts";
import { inTransaction } from "./transaction.ts";

interface Counts {
  recordedCount: number;
  correctCount: number;
  executableCount: number;
}

export interface CompletedEvaluation {
  id: string;
  benchmarkId: string;
}

/**
 * Counts the stored predictions and closes the evaluation for good; a repetition finds it closed.
 * Executable are the CORRECT and the WRONG ones: the database answered, whatever it was.
 *
 * @throws Refusal STALE_LEASE, INVALID_INPUT, EVALUATION_INCOMPLETE
 */
export async function completeEvaluation(
  prisma: PrismaClient,
  lease: Lease,
  key: EvaluationKey,
): Promise<CompletedEvaluation> {
  return inTransaction(prisma, async (transaction) => {
    const run = await lockRun(transaction, lease);
    const evaluation = await openEvaluation(transaction, run, key);
    const completed = { id: evaluation.id, benchmarkId: run.benchmarkId };
    if (evaluation.status === "COMPLETE") return completed;
    const rows = await transaction.$queryRaw<Counts[]>`
      select count(*)::int as "recordedCount",
        count(*) filter (where "outcome" = 'CORRECT')::int as "correctCount",
        count(*) filter (where "outcome" in ('CORRECT', 'WRONG'))::int as "executableCount"
      from "Prediction" where "evaluationId" = ${evaluation.id}::uuid`;
    const { recordedCount, correctCount, executableCount } = rows[0] as Counts;
    if (recordedCount < evaluation.exampleCount) {
      throw new Refusal(
        "EVALUATION_INCOMPLETE",
        `${recordedCount} of ${evaluation.exampleCount} predictions on ${key.split} are recorded; ` +
          "record the others, then complete the evaluation.",
        "input.evaluation",
      );
    }
    await transaction.evaluation.update({
      where: { id: evaluation.id },
      data: {
        status: "COMPLETE",
        correctCount,
        executableCount,
        executionAccuracy: correctCount / evaluation.exampleCount,
        completedAt: new Date(),
      },
    });
    return completed;
  });
}
