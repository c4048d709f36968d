import type { Prisma, PrismaClient } from "../generated/prisma/client.ts";

export type Transaction = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction. The embedded database has a single connection, so that transactions wait for
 * each other: `work` must use the client it is given and no other, and the wait allowed is long.
 */
export function inTransaction<Result>(
  prisma: PrismaClient,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return prisma.$transaction(work, { maxWait: 60_000, timeout: 60_000 });
}
