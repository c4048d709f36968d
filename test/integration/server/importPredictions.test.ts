import { afterAll, beforeAll, expect, it } from "vitest";
import { methodPresets } from "../../../server/domain/presets/presets.ts";
import { maximumSqlCharacters } from "../../../trainer/sql/text/refuseSql.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  evaluationOf,
  judgedPredictionsOf,
  type Lease,
  registerDrill,
  registerTrainer,
  splitOf,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

describeOnBothDatabases("imported predictions", (open) => {
  let server: TestServer;
  let trainerId: string;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    trainerId = await registerTrainer(server);
  });
  afterAll(() => server.close());

  const sqlOf = (count: number, text = "select") =>
    Array.from({ length: count }, (_, index) => `${text} ${index}`);
  const file = (name: string, split: string, sql: string[], other: object = {}) => ({
    benchmark: "drill",
    split,
    system: { name },
    sql,
    ...other,
  });
  const whole =
    "{ id kind name seed status configuration { prompt { schema } } configurationHash experiment { id name } method { kind name title source preset configuration { prompt { schema } } } baseModel { name architecture { hiddenSize } } benchmark { name version } }";

  async function claimImport(): Promise<{
    lease: Lease;
    order: { split: string; decoding: string; sql: string[] };
  }> {
    const claimed = await server.change(
      "claimRun",
      { trainerId },
      "{ leaseToken import { split decoding sql } run { id kind } }",
    );
    expect(claimed.run.kind).toBe("IMPORT");
    return { lease: { runId: claimed.run.id, leaseToken: claimed.leaseToken }, order: claimed.import };
  }

  /** Records the next run as a trainer does. */
  async function recordRun(verdicts: (number | null)[]): Promise<void> {
    const { lease, order } = await claimImport();
    await server.change("startIteration", { lease, number: 0, stage: "IMPORT" });
    const generation = { number: 0, weightsHash: "hash of predictions", weightCount: 0, isReused: false };
    await server.change("completeIteration", { lease, number: 0, generation, counters: {} });
    const evaluation = { ...evaluationOf(order.split, verdicts.length), decoding: order.decoding };
    await server.change("recordPredictions", {
      lease,
      evaluation,
      ...judgedPredictionsOf({ "strict@1": verdicts }),
    });
    await server.change("completeEvaluation", { lease, evaluation });
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
  }

  it("become a queued run of their own, which hands the texts to the trainer that claims it", async () => {
    const sql = ["select 1", "", "drop table shop", "select 'é\"'"];
    const run = await server.change(
      "importPredictions",
      file("rival", "dev", sql, {
        system: { name: "rival", title: "Rival", source: "arXiv 1" },
        decoding: "greedy",
      }),
      whole,
    );
    expect(run).toMatchObject({
      kind: "IMPORT",
      name: "rival on drill dev (greedy)",
      seed: 0,
      status: "QUEUED",
      configuration: null,
      experiment: { name: "Imported predictions" },
      method: {
        kind: "IMPORTED",
        name: "rival",
        title: "Rival",
        source: "arXiv 1",
        preset: null,
        configuration: null,
      },
      baseModel: { name: "unspecified", architecture: null },
      benchmark: { name: "drill", version: 1 },
    });
    const { lease, order } = await claimImport();
    expect(order).toEqual({ split: "dev", decoding: "greedy", sql });
    await server.change("releaseRun", { lease, outcome: "CANCELLED" });
  });

  it("stand on the leaderboard, the splits of one system in one row", async () => {
    const experiment = "a shelf";
    const dev = await server.change(
      "importPredictions",
      file("peer", "dev", sqlOf(4), { experiment }),
      whole,
    );
    const hard = await server.change(
      "importPredictions",
      file("peer", "hard", sqlOf(3), { experiment }),
      whole,
    );
    expect(hard.experiment.id).toBe(dev.experiment.id);
    await recordRun([1, 0, 0, 1]);
    await recordRun([1, null, 1]);
    const { leaderboard } = await server.read(
      `query ($id: ID!) { leaderboard(benchmark: "drill", experimentId: $id) { entries {
        method { title } baseModel { name } seedCount isProvisional runs { name } scores { split { name } seedCount value } } } }`,
      { id: dev.experiment.id },
    );
    expect(leaderboard.entries).toEqual([
      {
        method: { title: "peer" },
        baseModel: { name: "unspecified" },
        seedCount: 1,
        isProvisional: false,
        runs: [{ name: "peer on drill dev" }, { name: "peer on drill hard" }],
        scores: [
          { split: { name: "dev" }, seedCount: 1, value: 0.5 },
          { split: { name: "hard" }, seedCount: 1, value: 1 },
        ],
      },
    ]);
    const { run } = await server.read(
      `query ($id: ID!) { run(id: $id) { status iterations { stage } generations { number weightCount } } }`,
      { id: hard.id },
    );
    expect(run).toEqual({
      status: "SUCCEEDED",
      iterations: [{ stage: "IMPORT" }],
      generations: [{ number: 0, weightCount: 0 }],
    });
  });

  it("are taken once, by their key and by their content, several at the same moment too", async () => {
    const input = file("twice", "hard", sqlOf(3));
    const runs = await Promise.all([1, 2, 3].map(() => server.change("importPredictions", input)));
    expect(new Set(runs.map(({ id }: { id: string }) => id)).size).toBe(1);
    const keyed = file("keyed", "hard", sqlOf(3), { idempotencyKey: "once" });
    const first = await server.change("importPredictions", keyed);
    expect(await server.change("importPredictions", keyed)).toEqual(first);
    const { prisma } = server.database;
    expect(await prisma.method.count({ where: { name: { in: ["twice", "keyed"] } } })).toBe(2);
  });

  it("of a second system are refused under the key of a first, and not dropped in silence", async () => {
    const keyed = file("bound", "hard", sqlOf(3), { idempotencyKey: "bound" });
    await server.change("importPredictions", keyed);
    for (const other of [{ sql: sqlOf(3, "other") }, { system: { name: "second" } }]) {
      const { extensions } = await server.refusal("importPredictions", { ...keyed, ...other });
      expect(extensions).toEqual({ code: "CONFLICT", field: "input.idempotencyKey" });
    }
    const { message } = await server.refusal("createExperiment", {
      name: "under the same key",
      benchmark: "drill",
      baseModel: "scratch-tiny",
      runs: [{ method: "sft" }],
      idempotencyKey: "bound",
    });
    expect(message).toContain('"bound" was used before for importPredictions');
  });

  it("bind their key even where the same file was taken before without one", async () => {
    const input = file("late", "hard", sqlOf(3));
    const first = await server.change("importPredictions", input);
    const keyed = { ...input, idempotencyKey: "late" };
    expect(await server.change("importPredictions", keyed)).toEqual(first);
    const { extensions } = await server.refusal("importPredictions", { ...keyed, sql: sqlOf(3, "other") });
    expect(extensions.code).toBe("CONFLICT");
  });

  it("are refused under the name of others, saying how to go on", async () => {
    await server.change("importPredictions", file("fixed", "hard", sqlOf(3)));
    const { message, extensions } = await server.refusal(
      "importPredictions",
      file("fixed", "hard", sqlOf(3, "other")),
    );
    expect(extensions).toEqual({ code: "CONFLICT", field: "input.sql" });
    expect(message).toContain('stand as "fixed on drill hard" in the experiment');
    await server.change(
      "importPredictions",
      file("fixed", "hard", sqlOf(3, "other"), { decoding: "beam 4" }),
    );
    await server.change(
      "importPredictions",
      file("fixed", "hard", sqlOf(3, "other"), { experiment: "another" }),
    );
  });

  it("belong to the version of the benchmark they name", async () => {
    await server.change("registerBenchmark", {
      name: "drill",
      dialect: "SQLITE",
      folder: "/drill",
      databases: [{ name: "shop", schema: {} }],
      splits: [splitOf("dev", 2)],
    });
    const newest = await server.change("importPredictions", file("versioned", "dev", sqlOf(2)), whole);
    const older = await server.change(
      "importPredictions",
      file("versioned", "dev", sqlOf(4), { version: 1 }),
      whole,
    );
    expect([newest.benchmark.version, older.benchmark.version]).toEqual([2, 1]);
    expect(newest.name).toBe("versioned on drill version 2 dev");
  });

  it.each([
    ["too few", { sql: sqlOf(2) }, "input.sql", /has 2 predictions, and split hard of drill has 3 examples/],
    ["an unknown benchmark", { benchmark: "dril" }, "input.benchmark", /there is no benchmark "dril"/],
    ["an unknown version", { version: 5 }, "input.version", /no version 5/],
    ["an unknown split", { split: "hrad" }, "input.split", /Did you mean "hard"/],
    ["a nameless system", { system: { name: " " } }, "input.system.name", /is empty/],
    ["a training method's name", { system: { name: "spin" } }, "input.system.name", /runs here follow/],
    ["a nameless base model", { baseModel: "" }, "input.baseModel", /is empty/],
  ])("refuse %s", async (_what, fault, field, message) => {
    const input = { ...file("faulty", "hard", sqlOf(3), { version: 1 }), ...fault };
    const refusal = await server.refusal("importPredictions", input);
    expect(refusal.extensions).toEqual({ code: "INVALID_INPUT", field });
    expect(refusal.message).toMatch(message);
    expect(await server.database.prisma.method.count({ where: { name: "faulty" } })).toBe(0);
  });

  it("take an answer that is too long for one that is invalid, and keep no more of it than says so", async () => {
    const sql = ["SELECT 1", `SELECT '${"x".repeat(20_000)}'`, `SELECT '${"\u{1f600}".repeat(99_999)}\0'`];
    const run = await server.change("importPredictions", file("long-winded", "hard", sql, { version: 1 }));
    const { sql: kept } = await server.database.prisma.predictionImport.findUniqueOrThrow({
      where: { runId: run.id.replace("Run_", "") },
    });
    expect(kept.slice(0, 2)).toEqual(sql.slice(0, 2));
    expect(kept[2]).toHaveLength(maximumSqlCharacters + 1);
    expect(kept[2]?.isWellFormed()).toBe(true);
  });

  it("are for people to bring, and their names for nothing to train", async () => {
    const input = file("untrusted", "hard", sqlOf(3), { version: 1 });
    expect((await server.refusal("importPredictions", input, server.tokens.trainer)).extensions.code).toBe(
      "FORBIDDEN",
    );
    const plan = { name: "x", benchmark: "drill", baseModel: "scratch-tiny", runs: [{ method: "peer" }] };
    expect((await server.refusal("createExperiment", plan)).extensions.field).toBe("input.runs[0].method");
    const untrainable = { ...plan, baseModel: "unspecified", runs: [{ method: "sft" }] };
    expect((await server.refusal("createExperiment", untrainable)).extensions.field).toBe("input.baseModel");
    const { methods } = await server.read("{ methods(kind: PRESET) { name } }");
    expect(methods.map(({ name }: { name: string }) => name)).toEqual(methodPresets.map(({ name }) => name));
  });

  it("never change once they are stored", async () => {
    const { prisma } = server.database;
    const refusal = /the predictions imported for run .* cannot change/;
    await expect(prisma.predictionImport.updateMany({ data: { sql: [] } })).rejects.toThrow(refusal);
    await expect(prisma.predictionImport.deleteMany()).rejects.toThrow(refusal);
  });
});
