import type { PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
import { storableText } from "../storableText.ts";
import { inTransaction, type Transaction } from "../transaction.ts";
import { type Lease, lockRun } from "./lease.ts";
import { type Failure, recordFailure } from "./runFailure.ts";

export type ReleaseOutcome = "SUCCEEDED" | "FAILED" | "CANCELLED" | "QUEUED";

export interface Release {
  outcome: ReleaseOutcome;
  /** For people. */
  reason: string | null;
  /** Of a FAILED run; a fault of the trainer's code where it is null. */
  failure: Failure | null;
  /** Number of the generation that is the result of a SUCCEEDED run; its last evaluated one counts where it is null. */
  resultGeneration: number | null;
}

/**
 * Ends a run, or puts it back into the queue; either way the lease is gone. A failed one goes back by itself where
 * its failure may not have been its own (`runFailure.ts`). A repetition finds the run as it left it.
 *
 * @throws Refusal STALE_LEASE, INVALID_INPUT
 */
export async function releaseRun(prisma: PrismaClient, lease: Lease, release: Release): Promise<void> {
  const { outcome, reason, resultGeneration } = release;
  if (release.failure && outcome !== "FAILED") {
    throw invalidInput(
      "input.failure",
      `is for a FAILED run, and this one is left ${outcome}; leave it out, or release the run as FAILED.`,
    );
  }
  if (resultGeneration !== null && outcome !== "SUCCEEDED") {
    throw invalidInput(
      "input.resultGeneration",
      `is the result of a SUCCEEDED run, and this one is left ${outcome}; leave it out.`,
    );
  }
  await inTransaction(prisma, async (transaction) => {
    if (await isReleased(transaction, lease.runId, release)) return;
    const run = await lockRun(transaction, lease);
    if (run.kind === "EXTERNAL" && outcome === "QUEUED") {
      throw invalidInput(
        "input.outcome",
        "is QUEUED, and no trainer can run an EXTERNAL run; leave it SUCCEEDED, FAILED or CANCELLED, or keep its lease alive.",
      );
    }
    if (resultGeneration !== null) await checkGeneration(transaction, run.id, resultGeneration);
    const end = { leaseToken: null, leaseExpiresAt: null, finishedAt: new Date() };
    if (outcome === "FAILED") {
      const failure = release.failure ?? { class: "CODE", message: reason ?? "no reason was given" };
      const { isRetried, statusReason } = await recordFailure(transaction, run, failure);
      await transaction.run.update({
        where: { id: run.id },
        data: {
          ...end,
          statusReason,
          ...(isRetried ? { status: "QUEUED", finishedAt: null } : { status: "FAILED" }),
        },
      });
    } else {
      await transaction.run.update({
        where: { id: run.id },
        data: {
          ...end,
          status: outcome,
          statusReason: reason === null ? null : storableText(reason),
          resultGeneration,
          ...(outcome === "QUEUED" ? { finishedAt: null } : {}),
        },
      });
    }
  });
}

async function checkGeneration(transaction: Transaction, runId: string, number: number): Promise<void> {
  const generation = await transaction.generation.findUnique({
    where: { runId_number: { runId, number } },
    select: { id: true },
  });
  if (generation) return;
  throw invalidInput(
    "input.resultGeneration",
    `the run has no generation ${number}; complete the iteration that makes it first.`,
  );
}

/** The token goes with the lease: that the run stands as this release leaves it is all that a repetition can show. */
async function isReleased(
  transaction: Transaction,
  runId: string,
  { outcome, resultGeneration }: Release,
): Promise<boolean> {
  const run = await transaction.run.findUnique({
    where: { id: runId, attempt: { gt: 0 }, leaseToken: null },
    select: {
      status: true,
      attempt: true,
      resultGeneration: true,
      failures: { select: { attempt: true } },
    },
  });
  if (!run) return false;
  const hasFailed = run.failures.some(({ attempt }) => attempt === run.attempt);
  return outcome === "FAILED"
    ? hasFailed
    : !hasFailed && run.status === outcome && run.resultGeneration === resultGeneration;
}
