import { cancelAbandonedRuns } from "../domain/runs/claimRun.ts";
import { endSilentRuns } from "../domain/runs/endSilentRuns.ts";
import { tell } from "../domain/tell.ts";
import { inTransaction } from "../domain/transaction.ts";
import type { Services } from "./context.ts";

const intervalMilliseconds = 5_000;

/**
 * Now and then: ends runs that were to be cancelled and whose trainer fell silent, and those of programs elsewhere that
 * fell silent, and tells of the runs whose lease has lapsed since (their rows do not change, what readers see of them does).
 *
 * @returns a function that stops it and waits for the round under way.
 */
export function watchLeases(services: Services, log: (message: string) => void): () => Promise<void> {
  const { prisma, events } = services;
  const told = new Set<string>();

  async function look(): Promise<void> {
    await cancelAbandonedRuns(prisma);
    await endSilentRuns(prisma);
    const lapsed = await prisma.$queryRaw<{ runId: string; experimentId: string; lease: string }[]>`
      select "id"::text as "runId", "experimentId"::text as "experimentId", "leaseToken"::text as "lease"
      from "Run" where "status" in ('CLAIMED', 'RUNNING') and "leaseExpiresAt" < now()`;
    for (const { lease, ...run } of lapsed) {
      if (told.has(lease)) continue;
      await inTransaction(prisma, (transaction) => tell(transaction, { topic: "runUpdated", ...run }));
    }
    told.clear();
    for (const { lease } of lapsed) told.add(lease);
    await events.poke();
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
