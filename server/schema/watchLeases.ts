import { cancelAbandonedRuns } from "../domain/runs/claimRun.ts";
import type { Services } from "./context.ts";

const intervalMilliseconds = 5_000;

/**
 * Now and then: ends runs that were to be cancelled and whose trainer fell silent, and tells subscribers of the runs
 * whose lease has lapsed since (their rows do not change, what readers see of them does).
 *
 * @returns a function that stops it and waits for the round under way.
 */
export function watchLeases(services: Services, log: (message: string) => void): () => Promise<void> {
  const { prisma, pubsub } = services;
  const told = new Set<string>();

  async function look(): Promise<void> {
    const cancelled = await cancelAbandonedRuns(prisma);
    const changed = await prisma.$queryRaw<{ runId: string; experimentId: string; lease: string | null }[]>`
      select "id"::text as "runId", "experimentId"::text as "experimentId", "leaseToken"::text as "lease"
      from "Run"
      where "id" = any(${cancelled}::uuid[]) or ("status" in ('CLAIMED', 'RUNNING') and "leaseExpiresAt" < now())`;
    const lapsed = new Set(changed.map(({ lease }) => lease));
    for (const { lease, ...run } of changed)
      if (lease === null || !told.has(lease)) pubsub.publish("runUpdated", run);
    told.clear();
    for (const lease of lapsed) if (lease !== null) told.add(lease);
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
