import type { PrismaClient } from "../generated/prisma/client.ts";
import { type Lease, lockRun } from "./lease.ts";
import { storableText } from "./storableText.ts";
import { inTransaction, type Transaction } from "./transaction.ts";

export type ReleaseOutcome = "SUCCEEDED" | "FAILED" | "CANCELLED" | "QUEUED";

/**
 * Ends a run, or puts it back into the queue; either way the lease is gone. A repetition finds the run as it left it.
 *
 * @throws Refusal STALE_LEASE
 */
export async function releaseRun(
  prisma: PrismaClient,
  lease: Lease,
  outcome: ReleaseOutcome,
  reason: string | null,
): Promise<{ benchmarkId: string }> {
  return inTransaction(prisma, async (transaction) => {
    const released = await findReleased(transaction, lease.runId, outcome);
    if (released) return released;
    const run = await lockRun(transaction, lease);
    await transaction.run.update({
      where: { id: run.id },
      data: {
        status: outcome,
        statusReason: reason === null ? null : storableText(reason),
        leaseToken: null,
        leaseExpiresAt: null,
        finishedAt: outcome === "QUEUED" ? null : new Date(),
      },
    });
    return { benchmarkId: run.benchmarkId };
  });
}

/** The token goes with the lease: that the run stands as this release leaves it is all that a repetition can show. */
async function findReleased(
  transaction: Transaction,
  runId: string,
  outcome: ReleaseOutcome,
): Promise<{ benchmarkId: string } | null> {
  return transaction.run.findUnique({
    where: { id: runId, status: outcome, attempt: { gt: 0 } },
    select: { benchmarkId: true },
  });
}
