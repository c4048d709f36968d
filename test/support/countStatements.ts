import { Client } from "pg";
import { vi } from "vitest";

/**
 * How many SQL statements a request costs once everything that can be remembered is. The least of several measurements:
 * what the server does on its own, such as looking at leases, falls into some of them on a busy machine.
 */
export async function countStatements(request: () => Promise<unknown>): Promise<number> {
  await request();
  const counts: number[] = [];
  for (let measurement = 0; measurement < 4; measurement += 1) {
    const statements = vi.spyOn(Client.prototype, "query");
    await request();
    counts.push(statements.mock.calls.length);
    statements.mockRestore();
  }
  return Math.min(...counts);
}
