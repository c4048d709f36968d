import type { Transaction } from "../transaction.ts";

/**
 * The experiment that the key made, if any. Two requests with the same key at once wait for each other, and the second
 * finds the first one's experiment.
 */
export async function findEarlierExperiment(
  transaction: Transaction,
  idempotencyKey: string | null,
): Promise<string | undefined> {
  if (idempotencyKey === null) return undefined;
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${idempotencyKey}, 0))`;
  const earlier = await transaction.experiment.findUnique({
    where: { idempotencyKey },
    select: { id: true },
  });
  return earlier?.id;
}
