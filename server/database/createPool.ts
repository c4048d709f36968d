import { Pool, type PoolConfig, type QueryArrayConfig } from "pg";

/**
 * A pool of connections that keeps a connection whose statement was refused.
 *
 * `pg`'s own `pool.query` closes the connection after any error, a unique name taken twice included. A
 * server then pays for a new connection at every refusal, and the embedded database, which has room for one, refuses the
 * new one while the old one is closing. Connections that broke are still given up: the pool notices them by itself.
 */
export function createPool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  const query = async (statement: QueryArrayConfig | string, values?: unknown[]) => {
    const client = await pool.connect();
    try {
      return await client.query(statement as string, values);
    } finally {
      client.release();
    }
  };
  pool.query = query as typeof pool.query;
  return pool;
}
