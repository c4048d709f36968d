import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import { deleteRows } from "../../support/deleteRows.ts";
import {
  claim,
  createRuns,
  iterationResult,
  lapse,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

describeOnBothDatabases("leases", (open) => {
  let server: TestServer;
  let first: string;
  let second: string;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    first = await registerTrainer(server, "first");
    second = await registerTrainer(server, "second");
  });
  beforeEach(() => deleteRows(server.database.prisma, "Experiment"));
  afterAll(() => server.close());

  const statusOf = async (id: string) =>
    (
      await server.read(
        "query ($id: ID!) { run(id: $id) { status attempt isCancelRequested statusReason } }",
        { id },
      )
    ).run;
  const asAdmin = (mutation: string, id: string) =>
    server.send(
      `mutation ($id: ID!) { ${mutation}(id: $id) { id status isCancelRequested } }`,
      { id },
      server.tokens.admin,
    );

  it("hands out the oldest run first, and runs of an experiment in the order given", async () => {
    const experiment = await createRuns(server, [
      { method: "spin", seed: 2 },
      { method: "sft" },
      { method: "exspin" },
    ]);
    const claimed = [];
    for (let count = 0; count < 3; count += 1) claimed.push((await claim(server, first)).runId);
    expect(claimed).toEqual(experiment.runs.map((run) => run.id));
    expect(await server.change("claimRun", { trainerId: first })).toBeNull();
  });

  it("queues by position, and says of every run of an experiment truly when it was created", async () => {
    const runs = Array.from({ length: 40 }, (_, seed) => ({ method: "sft", seed }));
    const before = Date.now();
    const { id } = await createRuns(server, runs);
    const after = Date.now();
    const { experiment } = await server.read(
      "query ($id: ID!) { experiment(id: $id) { runs { nodes { seed createdAt queuePosition } } } }",
      { id },
    );
    const created = experiment.runs.nodes.map((run: { createdAt: string }) => Date.parse(run.createdAt));
    // The clocks of server and database may be a little apart, never by a millisecond a run.
    expect(new Set(created).size).toBe(1);
    expect(created[0]).toBeGreaterThan(before - 1000);
    expect(created[0]).toBeLessThan(after + 1000);
    const [first] = experiment.runs.nodes;
    expect(experiment.runs.nodes).toMatchObject(
      runs.map(({ seed }) => ({ seed, queuePosition: first.queuePosition + seed })),
    );
  });

  it("never gives the same run to two trainers that claim at once", async () => {
    await createRuns(
      server,
      Array.from({ length: 6 }, (_, seed) => ({ method: "sft", seed })),
    );
    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        server.change("claimRun", { trainerId: index % 2 === 0 ? first : second }),
      ),
    );
    const runIds = claims.flatMap((each) => (each ? [each.run.id] : []));
    expect(runIds).toHaveLength(6);
    expect(new Set(runIds).size).toBe(6);
  });

  it("gives a run whose lease lapsed to another trainer and refuses everything the former one says", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const stale = await claim(server, first);
    await recordIteration(server, stale);
    expect(await server.change("claimRun", { trainerId: second })).toBeNull();
    await lapse(server);
    expect(await statusOf(stale.runId)).toMatchObject({ status: "QUEUED" });
    const { runs } = await server.read("{ runs(filter: { status: [QUEUED] }) { totalCount } }");
    expect(runs.totalCount).toBe(1);
    const fresh = await claim(server, second);
    expect(fresh.runId).toBe(stale.runId);
    expect(fresh.leaseToken).not.toBe(stale.leaseToken);
    expect(await statusOf(stale.runId)).toMatchObject({ status: "CLAIMED", attempt: 2 });

    const evaluation = {
      generationNumber: 0,
      split: "dev",
      decoding: "greedy",
      outcomeRule: "strict@1",
      executor: "sqlite",
      exampleCount: 1,
    };
    const columns = { exampleIndexes: [], sql: [], outcomes: [], milliseconds: [], reasons: [] };
    const refused: [name: string, input: object][] = [
      ["heartbeat", {}],
      ["startIteration", { number: 1, stage: "SELF_PLAY" }],
      ["recordMetrics", { series: [] }],
      ["recordLog", { lines: [] }],
      ["recordPredictions", { evaluation, ...columns }],
      ["completeIteration", iterationResult(1)],
      ["completeEvaluation", { evaluation }],
      ["releaseRun", { outcome: "SUCCEEDED" }],
    ];
    for (const [name, input] of refused) {
      const { extensions, message } = await server.refusal(name, { lease: stale, ...input });
      expect([name, extensions.code]).toEqual([name, "STALE_LEASE"]);
      expect(message).toMatch(/claim again/);
    }
  });

  it("refuses a lease token that is none", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const lease = await claim(server, first);
    for (const leaseToken of ["", "nonsense", crypto.randomUUID()]) {
      const { extensions } = await server.refusal("heartbeat", { lease: { ...lease, leaseToken } });
      expect(extensions.code).toBe("STALE_LEASE");
    }
  });

  it("lets a trainer take up a lapsed lease that nobody else has claimed", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const lease = await claim(server, first);
    await lapse(server);
    await server.change("recordMetrics", { lease, series: [{ name: "loss", steps: [0], values: [1] }] });
    await server.change("heartbeat", { lease });
    expect(await statusOf(lease.runId)).toMatchObject({ status: "CLAIMED" });
    expect(await server.change("claimRun", { trainerId: second })).toBeNull();
  });

  it("lets a resumed attempt pass over what the former one recorded", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const former = await claim(server, first);
    await recordIteration(server, former);
    await server.change("startIteration", { lease: former, number: 1, stage: "SELF_PLAY", playerNumber: 0 });
    await lapse(server);
    const resumed = await claim(server, second);
    await recordIteration(server, resumed, 0);
    await recordIteration(server, resumed, 1);
    const { prisma } = server.database;
    expect(await prisma.iteration.count()).toBe(2);
    expect(await prisma.generation.count()).toBe(2);
  });

  it("puts a released run back into the queue", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const lease = await claim(server, first);
    await server.change("releaseRun", { lease, outcome: "QUEUED", reason: "trainer stops" });
    expect(await statusOf(lease.runId)).toMatchObject({ status: "QUEUED", statusReason: "trainer stops" });
    expect((await claim(server, second)).runId).toBe(lease.runId);
  });

  it("cancels a queued run at once, and it is not handed out", async () => {
    const { runs } = await createRuns(server, [{ method: "sft" }]);
    const id = runs[0]?.id as string;
    expect((await asAdmin("cancelRun", id)).data.cancelRun.status).toBe("CANCELLED");
    expect((await asAdmin("cancelRun", id)).data.cancelRun.status).toBe("CANCELLED");
    expect(await server.change("claimRun", { trainerId: first })).toBeNull();
  });

  it("tells the trainer of a running one to cancel, with its next heartbeat", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const lease = await claim(server, first);
    expect((await server.change("heartbeat", { lease })).isCancelRequested).toBe(false);
    expect((await asAdmin("cancelRun", lease.runId)).data.cancelRun).toMatchObject({
      status: "CLAIMED",
      isCancelRequested: true,
    });
    expect((await server.change("heartbeat", { lease })).isCancelRequested).toBe(true);
    await server.change("releaseRun", { lease, outcome: "CANCELLED", reason: "asked to" });
    expect(await statusOf(lease.runId)).toMatchObject({ status: "CANCELLED" });
  });

  it("cancels a run whose trainer fell silent instead of handing it out", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const lease = await claim(server, first);
    await asAdmin("cancelRun", lease.runId);
    await lapse(server);
    expect(await server.change("claimRun", { trainerId: second })).toBeNull();
    expect(await statusOf(lease.runId)).toMatchObject({ status: "CANCELLED" });
  });

  it("refuses to cancel what has succeeded, and to retry what has not failed", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const lease = await claim(server, first);
    expect((await asAdmin("retryRun", lease.runId)).errors?.[0]?.extensions.code).toBe("RUN_NOT_RETRYABLE");
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
    expect((await asAdmin("cancelRun", lease.runId)).errors?.[0]?.extensions.code).toBe(
      "RUN_NOT_CANCELLABLE",
    );
    expect((await asAdmin("retryRun", lease.runId)).errors?.[0]?.extensions.code).toBe("RUN_NOT_RETRYABLE");
    const unknown = `Run_${crypto.randomUUID()}`;
    expect((await asAdmin("cancelRun", unknown)).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });

  it("queues a failed run again", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const lease = await claim(server, first);
    await server.change("releaseRun", { lease, outcome: "FAILED", reason: "it broke" });
    expect(await statusOf(lease.runId)).toMatchObject({ status: "FAILED", statusReason: "it broke (code)" });
    expect((await asAdmin("retryRun", lease.runId)).data.retryRun.status).toBe("QUEUED");
    expect((await claim(server, second)).runId).toBe(lease.runId);
  });

  it("refuses an unknown trainer and a lease of no length", async () => {
    const unknown = `Trainer_${crypto.randomUUID()}`;
    expect((await server.refusal("claimRun", { trainerId: unknown })).extensions.code).toBe("NOT_FOUND");
    expect((await server.refusal("claimRun", { trainerId: first, leaseSeconds: 0 })).extensions).toEqual({
      code: "INVALID_INPUT",
      field: "input.leaseSeconds",
    });
  });
});
