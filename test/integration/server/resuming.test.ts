import { createClient } from "graphql-ws";
import { afterAll, beforeAll, expect, it } from "vitest";
import WebSocket from "ws";
import { tell } from "../../../server/domain/tell.ts";
import { inTransaction } from "../../../server/domain/transaction.ts";
import { createEventFeed, type Delivery, type EventFeed } from "../../../server/events/eventFeed.ts";
import { forgetOldEvents } from "../../../server/events/storedEvents.ts";
import { countStatements } from "../../support/countStatements.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluate,
  type Lease,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

describeOnBothDatabases("the feed of events", (open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(open);
  });
  afterAll(() => server.close());

  const runId = crypto.randomUUID();
  const wanted = { topic: "metricsRecorded", runId } as const;
  const tellOf = (first: number, count: number) =>
    inTransaction(server.database.prisma, async (transaction) => {
      for (let number = first; number < first + count; number += 1) {
        await tell(transaction, { topic: "metricsRecorded", runId, payload: String(number) });
        await tell(transaction, {
          topic: "metricsRecorded",
          runId: crypto.randomUUID(),
          payload: "another's",
        });
      }
    });
  const numbersOf = (deliveries: readonly Delivery[]) =>
    deliveries.map(({ event }) => Number(event?.payload));
  const range = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
  async function take(events: AsyncIterator<Delivery>, count: number): Promise<Delivery[]> {
    const taken: Delivery[] = [];
    while (taken.length < count) taken.push((await events.next()).value as Delivery);
    return taken;
  }
  async function withFeed(work: (feed: EventFeed) => Promise<void>): Promise<void> {
    const feed = await createEventFeed(server.database.prisma, {
      capacity: 16,
      log: (message) => {
        throw new Error(message);
      },
    });
    try {
      await work(feed);
    } finally {
      await feed.close();
    }
  }

  it("brings a subscriber that reads slowly all of 1,000 quick events, in order and once", () =>
    withFeed(async (feed) => {
      const events = feed.subscribe(wanted, null);
      for (const first of [0, 250, 500, 750]) {
        await tellOf(first, 250);
        await feed.poke();
        if (first === 250) expect(numbersOf(await take(events, 3))).toEqual([0, 1, 2]);
      }
      expect(numbersOf(await take(events, 997))).toEqual(range(3, 997));
      await tellOf(1_000, 1);
      await feed.poke();
      expect(numbersOf(await take(events, 1))).toEqual([1_000]);
    }));

  it("goes on after a cursor at another server, and with what comes while it catches up", () =>
    withFeed(async (feed) => {
      const events = feed.subscribe(wanted, feed.cursor());
      await tellOf(0, 10);
      await feed.poke();
      const { cursor } = (await take(events, 4)).at(-1)!;
      await events.return?.();
      await withFeed(async (other) => {
        const resumed = other.subscribe(wanted, cursor);
        const reading = take(resumed, 10);
        await tellOf(10, 4);
        await other.poke();
        expect(numbersOf(await reading)).toEqual(range(4, 10));
      });
      // This server has not read what the other one has brought.
      await withFeed(async (ahead) => {
        await tellOf(14, 2);
        await ahead.poke();
        const seen = await take(ahead.subscribe(wanted, cursor), 10);
        const behind = feed.subscribe(wanted, seen.at(-1)?.cursor);
        await feed.poke();
        expect(numbersOf(await take(behind, 2))).toEqual([14, 15]);
      });
    }));

  it("says that there is a gap where events were forgotten, and goes on from there", () =>
    withFeed(async (feed) => {
      const { prisma } = server.database;
      const before = feed.cursor();
      await tellOf(0, 10);
      await feed.poke();
      await forgetOldEvents(prisma, { events: 6 });
      const events = feed.subscribe(wanted, before);
      const [gap] = await take(events, 1);
      expect(gap?.event).toBeUndefined();
      await tellOf(10, 1);
      await feed.poke();
      expect(numbersOf(await take(events, 1))).toEqual([10]);
      const resumed = feed.subscribe(wanted, gap?.cursor);
      expect(numbersOf(await take(resumed, 1))).toEqual([10]);
    }));

  it("says the same of a cursor of another database, and refuses what is none", () =>
    withFeed(async (feed) => {
      const elsewhere = Buffer.from(JSON.stringify([crypto.randomUUID(), 1])).toString("base64url");
      const [gap] = await take(feed.subscribe(wanted, elsewhere), 1);
      expect(gap?.event).toBeUndefined();
      for (const nonsense of ["", "x", Buffer.from("[1, 2]").toString("base64url")])
        expect(() => feed.subscribe(wanted, nonsense)).toThrow("is no cursor of an event");
    }));
});

describeOnBothDatabases("subscriptions that are resumed", (open) => {
  let server: TestServer;
  let lease: Lease;
  let experimentId: string;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    ({ id: experimentId } = await createRuns(server, [{ method: "sft" }]));
    lease = await claim(server, await registerTrainer(server));
  });
  afterAll(() => server.close());

  const connect = ({ url }: { url: string }) =>
    createClient({ url: url.replace("http:", "ws:"), webSocketImpl: WebSocket, retryAttempts: 0 });
  const curve = `subscription ($id: ID!, $after: String) {
    metricsRecorded(runId: $id, after: $after) { cursor isGap series { steps } } }`;
  const cursor = async (): Promise<string> => (await server.read("{ eventCursor }")).eventCursor;
  const record = (step: number) =>
    server.change("recordMetrics", { lease, series: [{ name: "loss", steps: [step], values: [1 / step] }] });

  it("bring what was recorded while nobody listened, at a server that was started anew", async () => {
    const client = connect(server);
    const after = await cursor();
    const events = client.iterate<{ metricsRecorded: { cursor: string; series: { steps: number[] }[] } }>({
      query: curve,
      variables: { id: lease.runId, after },
    });
    for (const step of [1, 2, 3]) await record(step);
    const seen = [(await events.next()).value, (await events.next()).value];
    expect(seen.map(({ data }) => data.metricsRecorded.series[0].steps)).toEqual([[1], [2]]);
    await client.dispose();
    await record(4);
    const { database } = server;
    const other = await startTestServer(async () => ({ ...database, close: async () => {} }));
    const again = connect(other);
    const resumed = again.iterate({
      query: curve,
      variables: { id: lease.runId, after: seen.at(-1)?.data.metricsRecorded.cursor },
    });
    const steps: number[] = [];
    while (steps.length < 2) {
      const { data } = (await resumed.next()).value;
      expect(data.metricsRecorded.isGap).toBe(false);
      steps.push(...data.metricsRecorded.series[0].steps);
    }
    expect(steps).toEqual([3, 4]);
    await again.dispose();
    await other.close();
  });

  it("tell of every change of a run once, whatever changes in it, and of no heartbeat", async () => {
    const client = connect(server);
    const after = await cursor();
    await server.change("heartbeat", { lease });
    await recordIteration(server, lease);
    await evaluate(server, lease, "dev", ["CORRECT", "WRONG"]);
    await record(9);
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
    const query = `subscription ($id: ID, $after: String) {
      runUpdated(experimentId: $id, after: $after) { run { status } } }`;
    const events = client.iterate({ query, variables: { id: experimentId, after } });
    const count = await server.database.prisma.$queryRaw<{ count: number }[]>`
      select count(*)::int as "count" from "Event" where "topic" = 'runUpdated'
        and "position" > ${JSON.parse(Buffer.from(after, "base64url").toString())[1]}`;
    // The start and the end of the iteration, the evaluation, and the end.
    expect(count).toEqual([{ count: 4 }]);
    for (let event = 0; event < 4; event += 1)
      expect((await events.next()).value.data.runUpdated.run.status).toBe("SUCCEEDED");
    await client.dispose();
  });

  it("cost the database the same however many listen, and compute the leaderboard once", async () => {
    const issues = [{ index: 1, kind: "tie", detail: "", isExcluded: true }];
    const query = `subscription ($after: String) { leaderboardChanged(benchmark: "drill", after: $after) {
      cursor leaderboard { entries { key label scores { value split { name } } } } } }`;
    const statementsFor = async (count: number) => {
      const clients = Array.from({ length: count }, () => connect(server));
      const streams = await Promise.all(
        clients.map(async (client) => {
          const events = client.iterate({ query, variables: { after: await cursor() } });
          return events;
        }),
      );
      const statements = await countStatements(async () => {
        const heard = Promise.all(streams.map((events) => events.next()));
        for (const client of clients) await client.iterate({ query: "{ __typename }" }).next();
        await server.change("recordAudit", {
          benchmark: "drill",
          splits: [{ split: "dev", checkVersion: 1, issues }],
        });
        const keys = (await heard).map(
          ({ value }) => value.data.leaderboardChanged.leaderboard.entries[0].key,
        );
        expect(new Set(keys).size).toBe(1);
      });
      for (const client of clients) await client.dispose();
      return statements;
    };
    const one = await statementsFor(1);
    expect(await statementsFor(12)).toBe(one);
  });
});
