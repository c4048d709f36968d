import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { type OpenDatabase, openDatabase } from "../../../server/database/openDatabase.ts";
import { createEmptyPostgresql, findPostgresql } from "../../support/database.ts";
import {
  claim,
  createRuns,
  type Lease,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

type Curve = { metricsRecorded: { cursor: string; isGap: boolean; series: { steps: number[] }[] } };

describe.skipIf("missing" in findPostgresql())("two servers on one PostgreSQL", () => {
  let drop: () => Promise<void>;
  let open: () => Promise<OpenDatabase>;
  let writing: TestServer;
  let watched: TestServer;
  let lease: Lease;

  beforeAll(async () => {
    const database = await createEmptyPostgresql();
    drop = database.drop;
    open = () => openDatabase({ dataFolder: "/nowhere", databaseUrl: database.url });
    writing = await startTestServer(open);
    watched = await startTestServer(open);
    await registerDrill(writing);
    await createRuns(writing, [{ method: "sft" }]);
    lease = await claim(writing, await registerTrainer(writing));
  });
  afterAll(async () => {
    await Promise.all([writing.close(), watched.close()]);
    await drop();
  });

  const watch = (server: TestServer, after: string | null) => {
    const client = createClient({
      url: server.url.replace("http:", "ws:"),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const query = `subscription ($id: ID!, $after: String) {
      metricsRecorded(runId: $id, after: $after) { cursor isGap series { steps } } }`;
    const events = client.iterate<Curve>({ query, variables: { id: lease.runId, after } });
    const next = async () => {
      const { cursor, isGap, series }: Curve["metricsRecorded"] = (await events.next()).value.data
        .metricsRecorded;
      return { cursor, isGap, steps: series.flatMap(({ steps }) => steps) };
    };
    return { next, leave: () => client.dispose() };
  };
  const cursorOf = async (server: TestServer): Promise<string> =>
    (await server.read("{ eventCursor }")).eventCursor;
  const record = (step: number) =>
    writing.change("recordMetrics", { lease, series: [{ name: "loss", steps: [step], values: [1] }] });

  it("tell subscribers of the one what was recorded at the other, at once", async () => {
    const { next, leave } = watch(watched, await cursorOf(watched));
    const began = performance.now();
    for (let step = 0; step < 10; step += 1) {
      await record(step);
      expect(await next()).toMatchObject({ isGap: false, steps: [step] });
    }
    // Servers look for events by themselves every five seconds: ten in a row would take most of a minute.
    expect(performance.now() - began).toBeLessThan(20_000);
    await leave();
  });

  it("hear of each other again after the connection was lost", async () => {
    const { next, leave } = watch(watched, await cursorOf(watched));
    const { prisma } = writing.database;
    const listening = () => prisma.$queryRaw<{ pid: number }[]>`
      select "pid" from "pg_stat_activity" where "datname" = current_database() and "query" like 'listen %'`;
    const before = await listening();
    expect(before).toHaveLength(2);
    for (const { pid } of before) await prisma.$queryRaw`select pg_terminate_backend(${pid}::int)`;
    await record(100);
    expect(await next()).toMatchObject({ isGap: false, steps: [100] });
    await expect.poll(listening, { timeout: 10_000 }).toHaveLength(2);
    await record(101);
    expect(await next()).toMatchObject({ isGap: false, steps: [101] });
    await leave();
  });

  it("lose and repeat nothing for a subscriber whose server goes away", async () => {
    const first = watch(watched, await cursorOf(watched));
    await record(200);
    const { cursor, steps } = await first.next();
    expect(steps).toEqual([200]);
    const closing = watched.close();
    for (const step of [201, 202]) await record(step);
    await closing;
    const second = watch(writing, cursor);
    expect([await second.next(), await second.next()]).toMatchObject([
      { isGap: false, steps: [201] },
      { isGap: false, steps: [202] },
    ]);
    await second.leave();
    watched = await startTestServer(open);
    const third = watch(watched, cursor);
    expect([await third.next(), await third.next()]).toMatchObject([{ steps: [201] }, { steps: [202] }]);
    await third.leave();
  });
});
