import { cancelAbandonedRuns } from "../domain/runs/claimRun.ts";
import { endSilentRuns } from "../domain/runs/endSilentRuns.ts";
import type { ChangedRun } from "../domain/runs/lease.ts";
import type { Services } from "./context.ts";

const intervalMilliseconds = 5_000;

/**
 * Now and then: ends runs that were to be cancelled and whose trainer fell silent, and those of programs elsewhere that
 * fell silent, and tells subscribers of the runs
 * whose lease has lapsed since (their rows do not change, what readers see of them does).
 *
 * @returns a function that stops it and waits for the round under way.
 */
export function watchLeases(services: Services, log: (message: string) => void): () => Promise<void> {
  const { prisma, pubsub } = services;
  const told = new Set<string>();

  async function look(): Promise<void> {
    const cancelled = await cancelAbandonedRuns(prisma);
    const failed = await endSilentRuns(prisma);
    for (const run of [...cancelled, ...failed]) pubsub.publish("runUpdated", run);
    const lapsed = await prisma.$queryRaw<(ChangedRun & { lease: string })[]>`
      select "id"::text as "runId", "experimentId"::text as "experimentId", "leaseToken"::text as "lease"
      from "Run" where "status" in ('CLAIMED', 'RUNNING') and "leaseExpiresAt" < now()`;
    for (const { lease, ...run } of lapsed) if (!told.has(lease)) pubsub.publish("runUpdated", run);
    told.clear();
    for (const { lease } of lapsed) told.add(lease);
  }

  let round: Promise<void> = Promise.resolve();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    round = look()
      .catch((error: unknown) =>
        log(`Looking for lapsed leases failed and will be tried again: ${String(error)}`),
      )
      .finally(() => {
        isLooking = false;
      });
  }, intervalMilliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}
