/**
 * The life of a run.
 *
 *     QUEUED ──claim──► CLAIMED ──first iteration──► RUNNING ──release──► SUCCEEDED | FAILED | CANCELLED
 *       ▲                  │                            │                                │
 *       ├──lease lapses────┴────────────────────────────┤                                │
 *       ├──release to QUEUED (a trainer that drains)────┤                                │
 *       ├──release as FAILED, retried by itself─────────┘                                │
 *       └──retry (FAILED and CANCELLED only)─────────────────────────────────────────────┘
 *
 * QUEUED     Made by createExperiment. The oldest is claimed first; runs of one experiment in the order given.
 * CLAIMED    A trainer holds the lease. `attempt` counts the claims, and each claim makes a new lease token.
 * RUNNING    The same, once the trainer has started an iteration.
 * SUCCEEDED, FAILED, CANCELLED
 *            Said by the trainer that held the lease, with its release. The end; the lease is gone. A failure that may
 *            not be the run's own is no end at first: the run is queued again by itself (`runFailure.ts`).
 *
 * A run that a program elsewhere logs (EXTERNAL) is never in the queue: startRun makes it RUNNING, with a lease, and there is
 * no claim and no retry. Where its lease lapses it is ended as FAILED (`endSilentRuns.ts`); until then, and by its own
 * idempotency key also afterwards, its program may go on.
 *
 * Who may do what. People (EDITOR, ADMIN) create, cancel and retry. Cancelling a queued run ends it at once; cancelling one
 * that a trainer holds only asks for it, the trainer hears of it with its next heartbeat and releases the run.
 * Everything else is the trainer's, under its lease.
 *
 * A lease lapses when its time has run out by the database's clock. The row then still says CLAIMED or RUNNING,
 * because nobody has touched it, but everybody reads QUEUED (`currentStatus`), and the next claim takes it. What
 * fences off the former holder is the lease token, not the time: until someone else has claimed the run its
 * records are as good as before, so that a server that was away for longer than a lease does not throw away
 * the work of a trainer that was not. Once someone else has claimed it, everything it says is refused with STALE_LEASE.
 * That claim also puts the lapse on record as a failure, HOST_LOST; a run that is lost too often ends FAILED instead.
 */
import type { Prisma, RunKind, RunStatus } from "../../generated/prisma/client.ts";

export interface LeasedRun {
  kind: RunKind;
  status: RunStatus;
  leaseExpiresAt: Date | null;
}

export const heldStatuses = ["CLAIMED", "RUNNING"] as const satisfies readonly RunStatus[];
export const endStatuses = ["SUCCEEDED", "FAILED", "CANCELLED"] as const satisfies readonly RunStatus[];

export function isHeld(status: RunStatus): boolean {
  return (heldStatuses as readonly RunStatus[]).includes(status);
}

export function hasEnded(status: RunStatus): boolean {
  return (endStatuses as readonly RunStatus[]).includes(status);
}

/** Failed and cancelled runs do not count: what they reached is not what the configuration leads to. */
export function isCounting(status: RunStatus): boolean {
  return status !== "FAILED" && status !== "CANCELLED";
}

/** The status that readers see: a run whose lease has lapsed is back in the queue, if a trainer can run it. */
export function currentStatus(run: LeasedRun, now: Date): RunStatus {
  return run.kind !== "EXTERNAL" &&
    isHeld(run.status) &&
    run.leaseExpiresAt !== null &&
    run.leaseExpiresAt < now
    ? "QUEUED"
    : run.status;
}

/** What cancelling does: end it, ask its trainer to end it, nothing (it is cancelled), or nothing because it may not. */
export function cancellation(status: RunStatus): "end" | "request" | "none" | "refuse" {
  if (status === "QUEUED") return "end";
  if (isHeld(status)) return "request";
  return status === "CANCELLED" ? "none" : "refuse";
}

export function isRetryable(status: RunStatus): boolean {
  return status === "FAILED" || status === "CANCELLED";
}

/** Runs that readers see in one of `statuses`, lapsed leases counted as QUEUED (`currentStatus`). */
export function statusFilter(statuses: readonly RunStatus[], now: Date): Prisma.RunWhereInput {
  const held = statuses.filter(isHeld);
  const others = statuses.filter((status) => !isHeld(status));
  const alternatives: Prisma.RunWhereInput[] = [
    { status: { in: others } },
    { status: { in: held }, OR: [{ leaseExpiresAt: { gte: now } }, { kind: "EXTERNAL" }] },
  ];
  if (statuses.includes("QUEUED")) {
    alternatives.push({
      status: { in: [...heldStatuses] },
      leaseExpiresAt: { lt: now },
      kind: { not: "EXTERNAL" },
    });
  }
  return { OR: alternatives };
}
