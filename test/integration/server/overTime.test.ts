import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, findPostgresql } from "../../support/database.ts";
import { createRuns, registerDrill, startTestServer, type TestServer } from "./testServer.ts";

const refusal = [
  { message: expect.stringContaining("has taken more than"), extensions: { code: "TOO_COMPLEX" } },
];

describe.skipIf("missing" in findPostgresql())("slow SQL (PostgreSQL)", () => {
  let server: TestServer;
  let locking: Client;
  beforeAll(async () => {
    server = await startTestServer(() => createTestDatabase("postgresql"), { readMilliseconds: 300 });
    await registerDrill(server);
    await createRuns(server, [{ method: "sft" }]);
    const found = findPostgresql();
    if ("missing" in found) throw new Error(found.missing);
    const [row] = await server.database.prisma.$queryRaw<
      { name: string }[]
    >`select current_database()::text as "name"`;
    const address = new URL(found.url);
    address.pathname = `/${row?.name}`;
    locking = new Client({ connectionString: address.href });
    await locking.connect();
  });
  afterAll(async () => {
    await locking.end();
    await server.close();
  });
  /** Statements of requests, in Prisma's words; the server's own looking at leases waits, too. */
  const waiting = async () => {
    // Within a transaction PostgreSQL shows what it showed first.
    await locking.query("select pg_stat_clear_snapshot()");
    const { rows } = await locking.query(
      `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and query ~ '^(SELECT|INSERT)'`,
    );
    return rows.length;
  };

  it("does not keep a request from being refused in time, and is broken off itself", async () => {
    await locking.query('begin; lock table "Run" in access exclusive mode');
    const began = performance.now();
    const { data, errors } = await server.send("{ experiments { nodes { runCount } } }");
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(errors).toMatchObject(refusal);
    expect(data ?? null).toBeNull();
    while ((await waiting()) > 0) await server.send("{ __typename }");
    await locking.query("rollback");
    expect((await server.send("{ experiments { nodes { runCount } } }")).errors).toBeUndefined();
  });

  it("does not keep an export from being refused in time, nor those that wait for their turn after it", async () => {
    await locking.query('begin; lock table "Run" in access exclusive mode');
    const address = new URL("/export/runs.jsonl", server.url);
    const answers = await Promise.all(Array.from({ length: 6 }, () => fetch(address)));
    for (const answer of answers) {
      const { errors } = (await answer.json()) as { errors: object[] };
      expect([answer.status, errors]).toEqual([
        503,
        [{ message: expect.stringContaining("took too long"), extensions: { code: "TOO_COMPLEX" } }],
      ]);
    }
    await locking.query("rollback");
    expect((await fetch(address)).status).toBe(200);
  });

  it("is waited for by a change, which is carried out as a whole", async () => {
    await locking.query('begin; lock table "Run" in access exclusive mode');
    const changing = createRuns(server, [{ method: "sft" }]);
    while ((await waiting()) === 0) await server.send("{ __typename }");
    // Longer than a request that reads may take.
    for (const until = performance.now() + 350; performance.now() < until; )
      await server.send("{ __typename }");
    await locking.query("rollback");
    expect((await changing).runs).toHaveLength(1);
  });
});

it("is refused in time by the embedded database, too, whatever it is doing", async () => {
  const server = await startTestServer(() => createTestDatabase("embedded"), { readMilliseconds: 50 });
  const busy = server.database.prisma.$queryRaw`select count(*) from generate_series(1, 300000)`;
  busy.catch(() => {});
  const started = Promise.resolve(busy);
  const { errors } = await server.send("{ experiments { nodes { name } } }");
  expect(errors).toMatchObject(refusal);
  await started;
  expect((await server.send("{ methods { name } }")).errors).toBeUndefined();
  await server.close();
});
