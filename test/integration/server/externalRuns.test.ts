import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { contentHash } from "../../../server/domain/contentHash.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluationOf,
  judgedPredictionsOf,
  type Lease,
  lapse,
  recordIteration,
  registerDrill,
  registerTrainer,
  splitOf,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

describeOnBothDatabases("runs of programs elsewhere", (open) => {
  let server: TestServer;
  let trainerId: string;
  let experiment: string;
  let count = 0;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    trainerId = await registerTrainer(server);
  });
  beforeEach(() => {
    count += 1;
    experiment = `trial ${count}`;
  });
  afterAll(() => server.close());

  const input = (other: object = {}) => ({
    experiment,
    method: "my loop",
    benchmark: "drill",
    configuration: { learningRate: 0.5, layers: [1, 2] },
    ...other,
  });
  const asEditor = (name: string, values: object, selection: string) =>
    server.send(
      `mutation ($input: ${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) ${selection} }`,
      { input: values },
      server.tokens.editor,
    );
  async function start(other: object = {}): Promise<Lease> {
    const { data, errors } = await asEditor("startRun", input(other), "{ leaseToken run { id } }");
    expect(errors).toBeUndefined();
    return { runId: data.startRun.run.id, leaseToken: data.startRun.leaseToken };
  }
  const refused = async (name: string, values: object, token = server.tokens.editor) =>
    (await server.refusal(name, values, token)) as { message: string; extensions: { code: string } };
  const read = async (id: string) =>
    (
      await server.read(
        `query ($id: ID!) { run(id: $id) { kind name seed status statusReason attempt host codeVersion startedAt finishedAt
          configuration { prompt { schema } } externalConfiguration configurationHash trainer { name }
          method { kind name title source preset configuration { prompt { schema } } deviations { path } }
          baseModel { name } benchmark { name } experiment { name } iterations { number } generations { number }
          failures { attempt class isRetried } metrics { name } logLines { message } predictionsOf { id } scorings { id name } } }`,
        { id },
      )
    ).run;
  const sql = (split: "dev" | "hard", text = "select") =>
    Array.from({ length: split === "dev" ? 4 : 3 }, (_, index) => `${text} ${index}`);

  /** Scores the next import as a trainer does. */
  async function score(verdicts: (number | null)[]): Promise<void> {
    const claimed = await server.change(
      "claimRun",
      { trainerId },
      "{ leaseToken import { split decoding sql } run { id kind } }",
    );
    expect(claimed.run.kind).toBe("IMPORT");
    const lease = { runId: claimed.run.id, leaseToken: claimed.leaseToken };
    await server.change("startIteration", { lease, number: 0, stage: "IMPORT" });
    const generation = { number: 0, weightsHash: "hash", weightCount: 0, isReused: false };
    await server.change("completeIteration", { lease, number: 0, generation, counters: {} });
    const evaluation = {
      ...evaluationOf(claimed.import.split, verdicts.length),
      decoding: claimed.import.decoding,
    };
    const judged = judgedPredictionsOf({ "strict@1": verdicts });
    await server.change("recordPredictions", { lease, evaluation, ...judged });
    await server.change("completeEvaluation", { lease, evaluation });
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
  }

  const rows = async () =>
    (
      await server.read(
        `query ($experiment: String!) { experiments(filter: { name: { equals: $experiment } }) { nodes { id } } }`,
        { experiment },
      )
    ).experiments.nodes;
  const leaderboard = async () => {
    const [{ id }] = await rows();
    const answer = await server.read(
      `query ($id: ID!) { leaderboard(benchmark: "drill", experimentId: $id) { entries {
        label differsBy method { kind name } configurationHash isProvisional seedCount runs { kind name }
        scores { split { name } value seeds { seed value } } } } }`,
      { id },
    );
    return answer.leaderboard.entries;
  };

  it("are running from the start, under any method and configuration, and are logged by an editor", async () => {
    const lease = await start({
      seed: 7,
      title: "My Loop",
      source: "a notebook",
      host: "laptop",
      codeVersion: "abc",
    });
    expect(await read(lease.runId)).toMatchObject({
      kind: "EXTERNAL",
      name: "my loop-seed7",
      seed: 7,
      status: "RUNNING",
      attempt: 1,
      host: "laptop",
      codeVersion: "abc",
      configuration: null,
      externalConfiguration: { learningRate: 0.5, layers: [1, 2] },
      configurationHash: contentHash({ learningRate: 0.5, layers: [1, 2] }),
      trainer: null,
      method: {
        kind: "EXTERNAL",
        name: "my loop",
        title: "My Loop",
        source: "a notebook",
        preset: null,
        configuration: null,
        deviations: [],
      },
      baseModel: { name: "unspecified" },
      benchmark: { name: "drill" },
      experiment: { name: experiment },
      finishedAt: null,
    });
    const { editor } = server.tokens;
    const change = async (name: string, values: object, selection: string) =>
      expect((await asEditor(name, { lease, ...values }, selection)).errors).toBeUndefined();
    await change("heartbeat", { leaseSeconds: 60 }, "{ leaseExpiresAt }");
    await change(
      "recordMetrics",
      { series: [{ name: "loss", steps: [1, 2], values: [3, 2] }] },
      "{ recordedCount }",
    );
    await change(
      "recordLog",
      { lines: [{ sequence: 0, level: "INFO", message: "hello", recordedAt: new Date() }] },
      "{ recordedCount }",
    );
    await change("startIteration", { number: 0, stage: "SUPERVISED" }, "{ id }");
    const generation = { number: 0, weightsHash: "w", weightCount: 12, isReused: false };
    await change("completeIteration", { number: 0, generation, counters: {} }, "{ id }");
    await change("releaseRun", { outcome: "SUCCEEDED", resultGeneration: 0 }, "{ id }");
    expect(await read(lease.runId)).toMatchObject({
      status: "SUCCEEDED",
      iterations: [{ number: 0 }],
      generations: [{ number: 0 }],
      metrics: [{ name: "loss" }],
      logLines: [{ message: "hello" }],
    });
    const late = { lease, lines: [{ sequence: 1, level: "INFO", message: "late", recordedAt: new Date() }] };
    expect((await refused("recordLog", late, editor)).extensions.code).toBe("STALE_LEASE");
  });

  it("never get verdicts but by a trainer: not with an editor's token, nor under the run's lease with any", async () => {
    const lease = await start();
    await recordIteration(server, lease);
    const records = {
      lease,
      evaluation: evaluationOf("dev", 4),
      ...judgedPredictionsOf({ "strict@1": [1, 1, 1, 1] }),
    };
    expect((await refused("recordPredictions", records)).extensions.code).toBe("FORBIDDEN");
    for (const token of [server.tokens.trainer, server.tokens.admin]) {
      expect(await server.refusal("recordPredictions", records, token)).toMatchObject({
        message: expect.stringContaining("importPredictions"),
        extensions: { code: "INVALID_INPUT", field: "input.lease" },
      });
    }
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
  });

  it.each([
    ["a preset's method", { method: "sft" }, "input.method", "is a method that runs here follow"],
    ["an unknown benchmark", { benchmark: "dril" }, "input.benchmark", "drill"],
    ["an empty method", { method: " " }, "input.method", "is empty"],
    ["a long name", { name: "x".repeat(201) }, "input.name", "at most 200"],
    ["a configuration that is a list", { configuration: [1] }, "input.configuration", "is no JSON object"],
    ["a lease of a day", { leaseSeconds: 86_400 }, "input.leaseSeconds", "between"],
  ])("refuse %s, and leave nothing behind", async (_case, other, field, text) => {
    const refusal = await refused("startRun", input(other));
    expect(refusal).toMatchObject({
      message: expect.stringContaining(text),
      extensions: { code: "INVALID_INPUT", field },
    });
    expect(await rows()).toEqual([]);
  });

  it("keep apart from systems whose predictions were imported, in both directions", async () => {
    const other = { benchmark: "drill", split: "dev", sql: sql("dev") };
    await server.change("importPredictions", { ...other, system: { name: "a rival" } });
    expect((await refused("startRun", input({ method: "a rival" }))).message).toContain(
      "is a system whose predictions were imported; choose another name",
    );
    const lease = await start({ method: "mine" });
    expect(await refused("importPredictions", { ...other, system: { name: "mine" } })).toMatchObject({
      message: expect.stringContaining("is a method whose runs are logged from elsewhere"),
      extensions: { field: "input.system.name" },
    });
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
    await score([0, 0, 0, 0]);
  });

  it("stand once under one name of an experiment", async () => {
    const lease = await start();
    expect((await refused("startRun", input())).extensions).toEqual({
      code: "CONFLICT",
      field: "input.name",
    });
    const other = await start({ seed: 2 });
    for (const each of [lease, other])
      await server.change("releaseRun", { lease: each, outcome: "SUCCEEDED" });
  });

  it("are taken up again under their key, with a new lease, until they have ended", async () => {
    const idempotencyKey = `key ${experiment}`;
    const first = await start({ idempotencyKey, host: "here" });
    const second = await start({ idempotencyKey, host: "there", leaseSeconds: 60 });
    expect(second.runId).toBe(first.runId);
    expect((await refused("heartbeat", { lease: first })).extensions.code).toBe("STALE_LEASE");
    expect(await read(first.runId)).toMatchObject({
      status: "RUNNING",
      attempt: 2,
      host: "there",
      failures: [],
    });
    expect((await refused("startRun", input({ idempotencyKey, seed: 3 }))).extensions).toEqual({
      code: "CONFLICT",
      field: "input.idempotencyKey",
    });
    await server.change("releaseRun", { lease: second, outcome: "FAILED", reason: "a bug" });
    expect(await refused("startRun", input({ idempotencyKey }))).toMatchObject({
      message: expect.stringContaining("has ended (FAILED)"),
      extensions: { code: "CONFLICT", field: "input.idempotencyKey" },
    });
  });

  it("are handed to no trainer; one that fell silent ends FAILED with the fix, and its program may come back", async () => {
    const idempotencyKey = `key ${experiment}`;
    const lease = await start({ idempotencyKey });
    expect(await server.change("claimRun", { trainerId })).toBeNull();
    await lapse(server);
    expect(await server.change("claimRun", { trainerId })).toBeNull();
    const ended = await read(lease.runId);
    expect(ended).toMatchObject({
      status: "FAILED",
      failures: [{ attempt: 1, class: "HOST_LOST", isRetried: false }],
    });
    expect(ended.statusReason).toContain("its program fell silent");
    expect(ended.statusReason).toContain("startRun again with the same idempotencyKey");
    expect((await refused("heartbeat", { lease })).message).toContain(
      "startRun again under the same idempotencyKey",
    );
    const again = await start({ idempotencyKey });
    expect(again.runId).toBe(lease.runId);
    expect(await read(lease.runId)).toMatchObject({
      status: "RUNNING",
      statusReason: null,
      finishedAt: null,
      attempt: 2,
      failures: [{ attempt: 1, isRetried: true }],
    });
    await server.change("releaseRun", { lease: again, outcome: "SUCCEEDED" });
    expect((await read(lease.runId)).status).toBe("SUCCEEDED");
  });

  it("are ended without any trainer asking", async () => {
    const lease = await start();
    await lapse(server);
    await vi.waitFor(async () => expect(await read(lease.runId)).toMatchObject({ status: "FAILED" }), {
      timeout: 60_000,
      interval: 500,
    });
  });

  it("hear of a cancellation by their heartbeat; silent ones are cancelled", async () => {
    const lease = await start();
    const cancel = (id: string) =>
      server.send("mutation ($id: ID!) { cancelRun(id: $id) { status } }", { id }, server.tokens.editor);
    expect((await cancel(lease.runId)).data.cancelRun.status).toBe("RUNNING");
    expect((await server.change("heartbeat", { lease })).isCancelRequested).toBe(true);
    await lapse(server);
    expect(await server.change("claimRun", { trainerId })).toBeNull();
    expect(await read(lease.runId)).toMatchObject({
      status: "CANCELLED",
      statusReason: "cancelled after its program fell silent",
      failures: [],
    });
  });

  it("never wait in a queue: they are not retried, nor released to it, nor queued again for want of memory", async () => {
    const lease = await start();
    expect(await refused("releaseRun", { lease, outcome: "QUEUED" })).toMatchObject({
      extensions: { code: "INVALID_INPUT", field: "input.outcome" },
    });
    const failure = { class: "OUT_OF_MEMORY", message: "no room" };
    await server.change("releaseRun", { lease, outcome: "FAILED", failure });
    expect(await read(lease.runId)).toMatchObject({ status: "FAILED", failures: [{ isRetried: false }] });
    const retry = "mutation ($id: ID!) { retryRun(id: $id) { id } }";
    const { errors } = await server.send(retry, { id: lease.runId }, server.tokens.editor);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining("startRun"),
      extensions: { code: "RUN_NOT_RETRYABLE", field: "id" },
    });
    await expect(
      server.database.prisma.run.updateMany({ where: { kind: "EXTERNAL" }, data: { status: "QUEUED" } }),
    ).rejects.toThrow("Run_external_is_never_queued");
  });

  describe("whose predictions a trainer scores", () => {
    const send = (run: string, split: "dev" | "hard", other: object = {}) =>
      asEditor(
        "importPredictions",
        { run, split, sql: sql(split), ...other },
        "{ id kind name seed status configuration { prompt { schema } } externalConfiguration predictionsOf { id } }",
      );

    it("stand in one row of the leaderboard, by seeds and splits, named by their settings", async () => {
      const leases: Lease[] = [];
      for (const seed of [1, 2]) leases.push(await start({ seed }));
      leases.push(await start({ name: "slower", configuration: { learningRate: 0.1, layers: [1, 2] } }));
      for (const { runId } of leases) {
        const { data } = await send(runId, "dev");
        expect(data.importPredictions).toMatchObject({
          kind: "IMPORT",
          status: "QUEUED",
          configuration: null,
          predictionsOf: { id: runId },
        });
      }
      await score([1, 1, 0, 0]);
      await score([1, 1, 1, 0]);
      await score([1, 0, 0, 0]);
      expect(await leaderboard()).toMatchObject([{ isProvisional: true }, { isProvisional: true }]);
      for (const lease of leases) await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
      const entries = await leaderboard();
      expect(entries.map(({ label }: { label: string }) => label).sort()).toEqual([
        "My Loop, learningRate 0.1",
        "My Loop, learningRate 0.5",
      ]);
      expect(entries.find(({ label }: { label: string }) => label.endsWith("0.5"))).toMatchObject({
        method: { kind: "EXTERNAL", name: "my loop" },
        configurationHash: contentHash({ learningRate: 0.5, layers: [1, 2] }),
        isProvisional: false,
        seedCount: 2,
        scores: [
          {
            split: { name: "dev" },
            value: 0.625,
            seeds: [
              { seed: 1, value: 0.5 },
              { seed: 2, value: 0.75 },
            ],
          },
        ],
      });
      expect(await read(leases[0]!.runId)).toMatchObject({ scorings: [{ name: "my loop-seed1 on dev" }] });
    });

    it("are one set a run and split: the same again is the same run, another is refused", async () => {
      const lease = await start();
      const first = (await send(lease.runId, "dev")).data.importPredictions;
      expect((await send(lease.runId, "dev")).data.importPredictions.id).toBe(first.id);
      expect((await send(lease.runId, "dev", { sql: sql("dev", "other") })).errors?.[0]?.extensions).toEqual({
        code: "CONFLICT",
        field: "input.sql",
      });
      expect((await send(lease.runId, "hard")).errors).toBeUndefined();
      await score([1, 1, 1, 1]);
      await score([1, 1, 1]);
      await server.change("releaseRun", { lease, outcome: "FAILED", reason: "diverged" });
      expect(await leaderboard()).toEqual([]);
      const other = await start({ seed: 2 });
      await server.change("releaseRun", { lease: other, outcome: "FAILED", reason: "diverged" });
      expect((await send(other.runId, "dev")).errors?.[0]?.extensions).toEqual({
        code: "INVALID_INPUT",
        field: "input.run",
      });
    });

    it("take everything from the run, and only from a run of a program elsewhere", async () => {
      const lease = await start();
      const more = { benchmark: "drill", version: 1, system: { name: "x" }, baseModel: "b", experiment: "e" };
      const { errors } = await send(lease.runId, "dev", more);
      expect(errors?.[0]?.extensions.faults?.map(({ field }) => field)).toEqual(
        Object.keys(more).map((name) => `input.${name}`),
      );
      const values = { split: "dev", sql: sql("dev") };
      expect((await refused("importPredictions", values)).extensions).toMatchObject({
        field: "input.benchmark",
      });
      expect(
        (await refused("importPredictions", { ...values, benchmark: "drill" })).extensions,
      ).toMatchObject({
        field: "input.system",
      });
      const unknown = `Run_${crypto.randomUUID()}`;
      expect((await refused("importPredictions", { ...values, run: unknown })).extensions.code).toBe(
        "NOT_FOUND",
      );
      const trained = await createRuns(server, [{ method: "sft" }]);
      expect((await refused("importPredictions", { ...values, run: trained.runs[0]!.id })).message).toContain(
        "is run here",
      );
      const claimed = await claim(server, trainerId);
      await server.change("releaseRun", { lease: claimed, outcome: "CANCELLED" });
      await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
    });

    it("stay with the version of the benchmark that the run was started on", async () => {
      const lease = await start();
      await server.change("registerBenchmark", {
        name: "drill",
        dialect: "SQLITE",
        folder: "/drill",
        databases: [{ name: "shop", schema: { tables: [] } }],
        splits: [splitOf("train", 6), splitOf("dev", 5)],
      });
      expect((await send(lease.runId, "dev")).errors).toBeUndefined();
      await score([1, 0, 0, 0]);
      await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
    });
  });
});
