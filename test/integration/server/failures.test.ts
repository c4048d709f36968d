import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import { deleteRows } from "../../support/deleteRows.ts";
import {
  claim,
  createRuns,
  type Lease,
  lapse,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

describeOnBothDatabases("failures", (open) => {
  let server: TestServer;
  let trainerId: string;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    trainerId = await registerTrainer(server, "loft");
  });
  beforeEach(async () => {
    await deleteRows(server.database.prisma, "Experiment");
    await createRuns(server, [{ method: "sft" }]);
  });
  afterAll(() => server.close());

  const document =
    "query ($id: ID!) { run(id: $id) { status statusReason attempt finishedAt failures { attempt class message isRetried failedAt } } }";
  const read = async (id: string) => (await server.read(document, { id })).run;
  const fail = (lease: Lease, failureClass: string, message = "it broke") =>
    server.change("releaseRun", { lease, outcome: "FAILED", failure: { class: failureClass, message } });
  const byHand = (mutation: string, id: string) =>
    server.send(`mutation ($id: ID!) { ${mutation}(id: $id) { status } }`, { id }, server.tokens.admin);

  it("queues a run that ran out of memory again, twice, and then leaves it failed", async () => {
    let lease = await claim(server, trainerId);
    for (const retry of [1, 2]) {
      await fail(lease, "OUT_OF_MEMORY", "no room");
      const run = await read(lease.runId);
      expect(run).toMatchObject({ status: "QUEUED", attempt: retry, finishedAt: null });
      expect(run.statusReason).toBe(
        "no room (out of memory; where it stays so, lower the batch sizes or give the trainer a larger machine; " +
          `queued again, retry ${retry} of 2)`,
      );
      lease = await claim(server, trainerId);
    }
    await fail(lease, "OUT_OF_MEMORY", "no room");
    const run = await read(lease.runId);
    expect(run).toMatchObject({ status: "FAILED", attempt: 3 });
    expect(run.finishedAt).not.toBeNull();
    expect(run.failures).toMatchObject(
      [true, true, false].map((isRetried, index) => ({
        attempt: index + 1,
        class: "OUT_OF_MEMORY",
        message: "no room",
        isRetried,
      })),
    );
    expect(await server.change("claimRun", { trainerId })).toBeNull();
  });

  it.each(["CODE", "DATA"])("leaves a failure of class %s to people", async (failureClass) => {
    const lease = await claim(server, trainerId);
    await fail(lease, failureClass);
    expect(await read(lease.runId)).toMatchObject({
      status: "FAILED",
      statusReason: `it broke (${failureClass.toLowerCase()})`,
      failures: [{ attempt: 1, class: failureClass, isRetried: false }],
    });
    expect(await server.change("claimRun", { trainerId })).toBeNull();
  });

  it("takes a failure without a class for one of the code", async () => {
    const lease = await claim(server, trainerId);
    await server.change("releaseRun", { lease, outcome: "FAILED" });
    expect((await read(lease.runId)).failures).toMatchObject([
      { class: "CODE", message: "no reason was given" },
    ]);
  });

  it("puts a lapsed lease on record as a lost host, and ends the run with the third", async () => {
    let lease = await claim(server, trainerId);
    for (const attempt of [2, 3]) {
      await lapse(server);
      lease = await claim(server, trainerId);
      expect(await read(lease.runId)).toMatchObject({ status: "CLAIMED", attempt, statusReason: null });
    }
    await lapse(server);
    expect(await server.change("claimRun", { trainerId })).toBeNull();
    const run = await read(lease.runId);
    expect(run).toMatchObject({ status: "FAILED", attempt: 3 });
    expect(run.statusReason).toContain("fell silent 3 times (host lost)");
    expect(run.failures).toMatchObject(
      [true, true, false].map((isRetried, index) => ({
        attempt: index + 1,
        class: "HOST_LOST",
        message: "trainer loft fell silent",
        isRetried,
      })),
    );
    expect((await server.refusal("heartbeat", { lease })).extensions.code).toBe("STALE_LEASE");
  });

  it("leaves a lapsed run to its trainer while nobody else claims, however often it was lost", async () => {
    let lease = await claim(server, trainerId);
    for (let count = 0; count < 2; count += 1) {
      await lapse(server);
      lease = await claim(server, trainerId);
    }
    await lapse(server);
    await server.change("heartbeat", { lease });
    expect(await read(lease.runId)).toMatchObject({ status: "CLAIMED", attempt: 3 });
  });

  it("counts the classes apart, and not what stood before a retry by hand", async () => {
    let lease = await claim(server, trainerId);
    for (const failureClass of ["OUT_OF_MEMORY", "HOST_LOST", "OUT_OF_MEMORY", "HOST_LOST"]) {
      await fail(lease, failureClass);
      lease = await claim(server, trainerId);
    }
    await fail(lease, "OUT_OF_MEMORY");
    expect(await read(lease.runId)).toMatchObject({ status: "FAILED", attempt: 5 });

    expect((await byHand("retryRun", lease.runId)).data.retryRun.status).toBe("QUEUED");
    expect((await read(lease.runId)).failures[4]).toMatchObject({ attempt: 5, isRetried: true });
    await fail(await claim(server, trainerId), "OUT_OF_MEMORY");
    const run = await read(lease.runId);
    expect(run.status).toBe("QUEUED");
    expect(run.statusReason).toContain("retry 1 of 2");
    expect(run.failures).toHaveLength(6);
  });

  it("finds a failed release that is sent twice as the first one left it", async () => {
    const lease = await claim(server, trainerId);
    await fail(lease, "OUT_OF_MEMORY");
    await fail(lease, "OUT_OF_MEMORY");
    expect((await read(lease.runId)).failures).toHaveLength(1);
    const next = await claim(server, trainerId);
    const failure = { class: "OUT_OF_MEMORY", message: "again" };
    const { extensions } = await server.refusal("releaseRun", { lease, outcome: "FAILED", failure });
    expect(extensions.code).toBe("STALE_LEASE");
    await server.change("heartbeat", { lease: next });
  });

  it("does not queue a run again that is to be cancelled", async () => {
    const lease = await claim(server, trainerId);
    await byHand("cancelRun", lease.runId);
    await fail(lease, "OUT_OF_MEMORY");
    expect(await read(lease.runId)).toMatchObject({ status: "FAILED", failures: [{ isRetried: false }] });
  });

  it("stores what a failing program said, whatever the characters", async () => {
    const lease = await claim(server, trainerId);
    await fail(lease, "CODE", "a\u0000b");
    expect((await read(lease.runId)).failures[0].message).toBe("a\uFFFDb");
  });

  it("refuses a failure of a run that did not fail, and a class that is none", async () => {
    const lease = await claim(server, trainerId);
    const failure = { class: "CODE", message: "it broke" };
    const refused = await server.refusal("releaseRun", { lease, outcome: "SUCCEEDED", failure });
    expect(refused.extensions).toEqual({ code: "INVALID_INPUT", field: "input.failure" });
    expect(refused.message).toContain("release the run as FAILED");
    const unknown = { ...failure, class: "WEATHER" };
    const { extensions } = await server.refusal("releaseRun", { lease, outcome: "FAILED", failure: unknown });
    expect(extensions.code).toBe("INVALID_INPUT");
    expect(await read(lease.runId)).toMatchObject({ status: "CLAIMED", failures: [] });
  });

  it("keeps every failure on record", async () => {
    const { prisma } = server.database;
    await fail(await claim(server, trainerId), "CODE");
    await expect(prisma.runFailure.updateMany({ data: { class: "DATA" } })).rejects.toThrow(
      "stays on record",
    );
    await expect(prisma.runFailure.deleteMany()).rejects.toThrow("stays on record");
    await expect(prisma.run.updateMany({ data: { forgivenAttempts: 2 } })).rejects.toThrow(
      "Run_forgives_past_attempts",
    );
  });
});
