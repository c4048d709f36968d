/** What subscribers are told of. Runs, iterations and evaluations tell of themselves, by triggers of the database. */
import type { Transaction } from "./transaction.ts";

export type Topic = "runUpdated" | "metricsRecorded" | "logAppended" | "leaderboardChanged";

export interface News {
  readonly topic: Topic;
  readonly runId?: string;
  readonly experimentId?: string;
  readonly benchmarkId?: string;
  /** What was recorded, as JSON. */
  readonly payload?: string;
}

/**
 * Writes an event that is seen once the transaction is committed, and only then. To be called last: positions are given
 * out under a lock that lasts until the commit, and whoever holds it may wait for nothing else.
 */
export async function tell(transaction: Transaction, news: News): Promise<void> {
  const { topic, runId = null, experimentId = null, benchmarkId = null, payload = null } = news;
  await transaction.$executeRaw`
    select "tell"(${topic}, ${runId}::uuid, ${experimentId}::uuid, ${benchmarkId}::uuid, ${payload})`;
}
