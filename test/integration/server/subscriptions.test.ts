import { createClient } from "graphql-ws";
import { afterAll, beforeAll, expect, it } from "vitest";
import WebSocket from "ws";
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

describeOnBothDatabases("subscriptions", (open) => {
  let server: TestServer;
  let lease: Lease;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    const trainerId = await registerTrainer(server);
    await createRuns(server, [{ method: "sft" }, { method: "spin" }]);
    lease = await claim(server, trainerId);
  });
  afterAll(() => server.close());

  function connect(options: { token?: string; origin?: string; host?: string } = {}) {
    const { origin, host } = options;
    const headers = { ...(origin ? { origin } : {}), ...(host ? { host } : {}) };
    return createClient({
      url: server.url.replace("http:", "ws:"),
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string[]) {
          super(address, protocols, { headers });
        }
      },
      ...(options.token ? { connectionParams: { token: options.token } } : {}),
      retryAttempts: 0,
    });
  }

  /** The first event of a subscription that `cause` leads to. The socket is open and listening before it happens. */
  async function firstEvent(
    query: string,
    variables: object,
    cause: () => Promise<unknown>,
  ): Promise<unknown> {
    const client = connect();
    const events = client.iterate({ query, variables: { ...variables } });
    const event = events.next();
    await client.iterate({ query: "{ viewer { role } }" }).next();
    await cause();
    const { value } = await event;
    await client.dispose();
    return value;
  }

  it("tell of a run's changes", async () => {
    const event = await firstEvent(
      "subscription ($id: ID) { runUpdated(runId: $id) { isGap run { id status iterations { number } } } }",
      { id: lease.runId },
      () => server.change("startIteration", { lease, number: 0, stage: "SUPERVISED" }),
    );
    expect(event).toEqual({
      data: {
        runUpdated: {
          isGap: false,
          run: { id: lease.runId, status: "RUNNING", iterations: [{ number: 0 }] },
        },
      },
    });
  });

  it("bring metrics by name as they are recorded", async () => {
    const event = await firstEvent(
      'subscription ($id: ID!) { metricsRecorded(runId: $id, names: ["loss"]) { series { name steps values } } }',
      { id: lease.runId },
      async () => {
        await server.change("recordMetrics", { lease, series: [{ name: "speed", steps: [1], values: [7] }] });
        const loss = { name: "loss", steps: [1, 2], values: [2, 1] };
        await server.change("recordMetrics", {
          lease,
          series: [{ name: "speed", steps: [2], values: [8] }, loss],
        });
      },
    );
    expect(event).toEqual({
      data: { metricsRecorded: { series: [{ name: "loss", steps: [1, 2], values: [2, 1] }] } },
    });
  });

  it("bring the lines of the log that are new", async () => {
    const line = (sequence: number) => ({
      sequence,
      level: "INFO",
      message: `line ${sequence}`,
      recordedAt: new Date().toISOString(),
    });
    await server.change("recordLog", { lease, lines: [line(0)] });
    const event = await firstEvent(
      "subscription ($id: ID!) { logAppended(runId: $id) { lines { sequence message } } }",
      { id: lease.runId },
      () => server.change("recordLog", { lease, lines: [line(2), line(0), line(1)] }),
    );
    expect(event).toEqual({
      data: {
        logAppended: {
          lines: [
            { sequence: 1, message: "line 1" },
            { sequence: 2, message: "line 2" },
          ],
        },
      },
    });
  });

  it("bring the leaderboard when an evaluation completes", async () => {
    await recordIteration(server, lease);
    const event = await firstEvent(
      'subscription { leaderboardChanged(benchmark: "drill") { leaderboard { entries { place { from to } method { name } scores { value } } } } }',
      {},
      () => evaluate(server, lease, "dev", ["CORRECT", "WRONG"]),
    );
    expect(event).toEqual({
      data: {
        leaderboardChanged: {
          // Its run has not ended, and so it is not ranked.
          leaderboard: { entries: [{ place: null, method: { name: "sft" }, scores: [{ value: 0.5 }] }] },
        },
      },
    });
  });

  it("bring the leaderboard when a check changes the exclusion, under the rule that is watched", async () => {
    const issues = [{ index: 1, kind: "tie", detail: "", isExcluded: true }];
    const event = await firstEvent(
      `subscription { leaderboardChanged(benchmark: "drill", version: 1, rule: "strict", withoutExcluded: true) {
        leaderboard { entries { scores { exampleCount value outcomeRule } } } } }`,
      {},
      () =>
        server.change("recordAudit", {
          benchmark: "drill",
          splits: [{ split: "dev", checkVersion: 1, issues }],
        }),
    );
    const score = { exampleCount: 1, value: 1, outcomeRule: "strict@1" };
    expect(event).toEqual({
      data: { leaderboardChanged: { leaderboard: { entries: [{ scores: [score] }] } } },
    });
  });

  it("refuse what they cannot find, with a code", async () => {
    const client = connect();
    const events = client.iterate({
      query: 'subscription { leaderboardChanged(benchmark: "x") { cursor } }',
    });
    const { value } = await events.next();
    expect(value.errors[0].extensions.code).toBe("NOT_FOUND");
    await client.dispose();
  });

  it("close the socket of a caller with an unknown token", async () => {
    const client = connect({ token: "sqldojo_unknown" });
    await expect(client.iterate({ query: "{ viewer { role } }" }).next()).rejects.toMatchObject({
      code: 4401,
    });
  });

  it("are not for pages of other sites", async () => {
    const foreign = connect({ origin: "http://elsewhere.example" });
    await expect(foreign.iterate({ query: "{ viewer { role } }" }).next()).rejects.toThrow();
    const rebound = connect({ host: "elsewhere.example" });
    await expect(rebound.iterate({ query: "{ viewer { role } }" }).next()).rejects.toThrow();
    const own = connect({ origin: "http://localhost:3000" });
    expect((await own.iterate({ query: "{ viewer { role } }" }).next()).value.data.viewer.role).toBe(
      "READER",
    );
    await own.dispose();
  });

  it.each([
    [
      "is revoked",
      (name: string) =>
        server.send(`mutation { revokeAccessToken(name: "${name}") }`, {}, server.tokens.admin),
    ],
    [
      "expires",
      (name: string) =>
        server.database.prisma.accessToken.update({ where: { name }, data: { expiresAt: new Date() } }),
    ],
  ] as const)("end, and their socket with them, within a second after their token %s", async (what, end) => {
    const name = `guest whose token ${what}`;
    const { token } = await server.change("createAccessToken", { name, role: "ADMIN" }, "{ token }");
    const client = connect({ token });
    const closed = new Promise<CloseEvent>((resolve) => {
      client.on("closed", (event) => resolve(event as CloseEvent));
    });
    const events = client.iterate({ query: "subscription { runUpdated { run { id } } }" });
    const ended = expect(events.next()).rejects.toMatchObject({ code: 4401 });
    await client.iterate({ query: "{ viewer { role } }" }).next();
    await end(name);
    // Even before the socket is closed nothing more is done for its caller.
    const more = { name: `more of ${name}`, role: "ADMIN" };
    const making = client
      .iterate({
        query: "mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { token } }",
        variables: { input: more },
      })
      .next();
    expect(
      await making.then(
        ({ value }) => value.errors[0].extensions.code,
        () => "UNAUTHENTICATED",
      ),
    ).toBe("UNAUTHENTICATED");
    expect((await closed).code).toBe(4401);
    await ended;
    expect(await server.database.prisma.accessToken.count({ where: { name: more.name } })).toBe(0);
  });

  it("stay open while the token of another is revoked, and without a token", async () => {
    const { token } = await server.change(
      "createAccessToken",
      { name: "stays", role: "READER" },
      "{ token }",
    );
    const { token: leaving } = await server.change(
      "createAccessToken",
      { name: "leaves", role: "READER" },
      "{ token }",
    );
    const [staying, gone, nameless] = [connect({ token }), connect({ token: leaving }), connect()];
    const closed = new Promise((resolve) => gone.on("closed", resolve));
    const read = (client: typeof staying) => client.iterate({ query: "{ viewer { tokenName } }" }).next();
    const events = staying.iterate({ query: "subscription { runUpdated { run { id } } }" });
    const event = events.next();
    for (const client of [staying, nameless]) await read(client);
    const kept = gone
      .iterate({ query: "subscription { runUpdated { run { id } } }" })
      .next()
      .catch(() => undefined);
    await read(gone);
    await server.send('mutation { revokeAccessToken(name: "leaves") }', {}, server.tokens.admin);
    await Promise.all([closed, kept]);
    expect((await read(staying)).value.data.viewer.tokenName).toBe("stays");
    expect((await read(nameless)).value.data.viewer.tokenName).toBeNull();
    const { runs } = await createRuns(server, [{ method: "sft" }]);
    expect((await event).value.data.runUpdated.run.id).toBe(runs[0]?.id);
    for (const client of [staying, nameless]) await client.dispose();
  });

  it("guard mutations as HTTP does", async () => {
    const client = connect();
    const { value } = await client.iterate({ query: 'mutation { revokeAccessToken(name: "x") }' }).next();
    expect(value.errors[0].extensions.code).toBe("UNAUTHENTICATED");
    await client.dispose();
  });
});
