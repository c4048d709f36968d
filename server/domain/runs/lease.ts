import type { RunKind, RunStatus } from "../../generated/prisma/client.ts";
import { invalidInput, Refusal } from "../errors.ts";
import { isUuid } from "../isUuid.ts";
import type { Transaction } from "../transaction.ts";

/** Under which a trainer speaks about a run, or the program that started it. */
export interface Lease {
  runId: string;
  leaseToken: string;
}

export interface LockedRun {
  id: string;
  kind: RunKind;
  benchmarkId: string;
  status: RunStatus;
  attempt: number;
  forgivenAttempts: number;
  cancelRequestedAt: Date | null;
}

const shortestLeaseSeconds = 1;
const longestLeaseSeconds = 3600;

/** @throws Refusal INVALID_INPUT */
export function checkLeaseSeconds(leaseSeconds: number): void {
  if (leaseSeconds < shortestLeaseSeconds || leaseSeconds > longestLeaseSeconds) {
    throw invalidInput(
      "input.leaseSeconds",
      `must lie between ${shortestLeaseSeconds} and ${longestLeaseSeconds}; 30 suits most trainers, 300 a program elsewhere.`,
    );
  }
}

/**
 * Locks the run for the rest of the transaction, so that no claim comes between.
 *
 * @throws Refusal STALE_LEASE where the lease is not the run's current one.
 */
export async function lockRun(transaction: Transaction, lease: Lease): Promise<LockedRun> {
  const rows = isUuid(lease.leaseToken)
    ? await transaction.$queryRaw<LockedRun[]>`
        select "id", "kind"::text as "kind", "benchmarkId", "status"::text as "status", "attempt", "forgivenAttempts", "cancelRequestedAt"
        from "Run"
        where "id" = ${lease.runId}::uuid and "leaseToken" = ${lease.leaseToken}::uuid
        for update`
    : [];
  const run = rows[0];
  if (!run) throw staleLease();
  return run;
}

export function staleLease(): Refusal {
  return new Refusal(
    "STALE_LEASE",
    "The lease of this run is no longer yours: it was released, or it lapsed and another took up the run, or ended it. " +
      "Stop working on it and claim again; a program elsewhere calls startRun again under the same idempotencyKey.",
    "input.lease",
  );
}
