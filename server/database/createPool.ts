import { Pool, type PoolClient, type PoolConfig, type QueryArrayConfig } from "pg";
import { connectInTime, requestScope, withinTime } from "./requestScope.ts";

/**
 * A pool of connections that keeps a connection whose statement was refused.
 *
 * `pg`'s own `pool.query` closes the connection after any error, a unique name taken twice included. A
 * server then pays for a new connection at every refusal, and the embedded database, which has room for one, refuses the
 * new one while the old one is closing. Connections that broke are still given up: the pool notices them by itself.
 *
 * A statement for a request that reads is broken off when the request's time is over (`requestScope`).
 */
export function createPool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  const query = async (statement: QueryArrayConfig | string, values?: unknown[]) => {
    const client = await connectInTime(() => pool.connect());
    const answering = client.query(statement as string, values);
    let cancelling = Promise.resolve();
    // Given back only when it is free and no cancellation is under way: else the next statement on it might be the one
    // that is cancelled, a change's among them.
    const release = () => cancelling.then(() => client.release());
    answering.then(release, release);
    return withinTime(answering, () => {
      cancelling = cancel(client);
    });
  };
  /** The embedded database, with its one connection, cannot be told to stop. */
  const cancel = async (client: PoolClient & { processID?: number | null }): Promise<void> => {
    const { processID } = client;
    if (config.max === 1 || processID == null) return;
    try {
      // The request has no more time, not even for this.
      await requestScope.exit(() => query("select pg_cancel_backend($1)", [processID]));
    } catch (error) {
      pool.emit("error", error as Error, client);
    }
  };
  pool.query = query as typeof pool.query;
  return pool;
}
