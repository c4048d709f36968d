import type { PrismaClient, RunKind, RunStatus } from "../../generated/prisma/client.ts";
import { Refusal } from "../errors.ts";
import { inTransaction, type Transaction } from "../transaction.ts";
import { cancellation, isRetryable } from "./runLifecycle.ts";

/** @throws Refusal NOT_FOUND, RUN_NOT_CANCELLABLE */
export async function cancelRun(prisma: PrismaClient, runId: string): Promise<void> {
  await inTransaction(prisma, async (transaction) => {
    const run = await lockForPeople(transaction, runId);
    const action = cancellation(run.status);
    if (action === "refuse") {
      throw new Refusal(
        "RUN_NOT_CANCELLABLE",
        `The run has already ended (${run.status}); there is nothing left to cancel.`,
        "id",
      );
    }
    const now = new Date();
    if (action === "end") {
      await transaction.run.update({
        where: { id: runId },
        data: {
          status: "CANCELLED",
          statusReason: "cancelled while queued",
          cancelRequestedAt: now,
          finishedAt: now,
        },
      });
    }
    if (action === "request" && run.cancelRequestedAt === null) {
      await transaction.run.update({ where: { id: runId }, data: { cancelRequestedAt: now } });
    }
  });
}

/**
 * Puts a failed or cancelled run back into the queue. What it recorded stays: a trainer resumes from there. Its failures
 * stay on record and are forgiven: it may fail as often again.
 *
 * @throws Refusal NOT_FOUND, RUN_NOT_RETRYABLE
 */
export async function retryRun(prisma: PrismaClient, runId: string): Promise<void> {
  await inTransaction(prisma, async (transaction) => {
    const run = await lockForPeople(transaction, runId);
    if (run.kind === "EXTERNAL") {
      throw new Refusal(
        "RUN_NOT_RETRYABLE",
        "id: this run is EXTERNAL, and no trainer can run it; let its own program start another with startRun.",
        "id",
      );
    }
    if (!isRetryable(run.status)) {
      throw new Refusal(
        "RUN_NOT_RETRYABLE",
        `The run is ${run.status}; only a FAILED or CANCELLED one can be retried.`,
        "id",
      );
    }
    await transaction.run.update({
      where: { id: runId },
      data: {
        status: "QUEUED",
        statusReason: null,
        cancelRequestedAt: null,
        finishedAt: null,
        forgivenAttempts: run.attempt,
      },
    });
    await transaction.runFailure.updateMany({
      where: { runId, attempt: run.attempt },
      data: { isRetried: true },
    });
  });
}

interface RunOfPeople {
  kind: RunKind;
  status: RunStatus;
  attempt: number;
  cancelRequestedAt: Date | null;
}

async function lockForPeople(transaction: Transaction, runId: string): Promise<RunOfPeople> {
  const rows = await transaction.$queryRaw<RunOfPeople[]>`
    select "kind"::text as "kind", "status"::text as "status", "attempt", "cancelRequestedAt" from "Run"
    where "id" = ${runId}::uuid for update`;
  const run = rows[0];
  if (!run) throw new Refusal("NOT_FOUND", "id: there is no such run.", "id");
  return run;
}
