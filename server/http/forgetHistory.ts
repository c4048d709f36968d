import { forgetOldChanges } from "../domain/paging/changes.ts";
import { forgetOldEvents } from "../events/storedEvents.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";

const intervalMilliseconds = 60_000;

/**
 * Now and then forgets the oldest of what is kept for readers who come back: events, and where rows stood in lists.
 *
 * @returns a function that stops it and waits for the round under way.
 */
export function forgetHistory(prisma: PrismaClient, log: (message: string) => void): () => Promise<void> {
  let round: Promise<void> | undefined;
  const timer = setInterval(() => {
    round ??= forget(prisma)
      .catch((error: unknown) =>
        log(`History could not be forgotten and will be tried again: ${String(error)}`),
      )
      .finally(() => {
        round = undefined;
      });
  }, intervalMilliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}

async function forget(prisma: PrismaClient): Promise<void> {
  await forgetOldEvents(prisma);
  await forgetOldChanges(prisma);
}
