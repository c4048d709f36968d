/** What a caller did wrong is said in a code, with the argument's path and the fix, and hides nothing that went right. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluateUnderRules,
  type Lease,
  recordIteration,
  registerDrill,
  registerTrainer,
  splitOf,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

let server: TestServer;
let lease: Lease;

beforeAll(async () => {
  server = await startTestServer(() => createTestDatabase("embedded"));
  await registerDrill(server);
  await createRuns(server, [{ method: "sft" }]);
  lease = await claim(server, await registerTrainer(server));
});
afterAll(() => server.close());

describe("a mutation that fails", () => {
  it("hides neither what succeeded beside it nor that it failed itself", async () => {
    const { data, errors } = await server.send(
      `mutation ($input: CreateAccessTokenInput!, $nothing: ID!, $running: ID!) {
        createAccessToken(input: $input) { name }
        cancelRun(id: $nothing) { id }
        retryRun(id: $running) { id }
        revokeAccessToken(name: "made")
      }`,
      {
        input: { name: "made", role: "READER" },
        nothing: `Run_${crypto.randomUUID()}`,
        running: lease.runId,
      },
      server.tokens.admin,
    );
    expect(data).toEqual({
      createAccessToken: { name: "made" },
      cancelRun: null,
      retryRun: null,
      revokeAccessToken: true,
    });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [["cancelRun"], "NOT_FOUND"],
      [["retryRun"], "RUN_NOT_RETRYABLE"],
    ]);
  });

  it("hides nothing where its caller may not call it", async () => {
    const { data, errors } = await server.send(
      `mutation ($lease: LeaseInput!) {
        cancelRun(id: "${lease.runId}") { id }
        heartbeat(input: { lease: $lease }) { isCancelRequested }
      }`,
      { lease },
      server.tokens.trainer,
    );
    expect(data).toEqual({ cancelRun: null, heartbeat: { isCancelRequested: false } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ["cancelRun"], extensions: { code: "FORBIDDEN" } });
  });
});

describe("a malformed variable", () => {
  it.each([
    [
      "a text for a number",
      "$x: [Int!]",
      "experiments: runs(filter: { seed: $x }) { totalCount }",
      ["one"],
      "filter.seed[0]",
    ],
    ["no value", "$x: ID!", "run(id: $x) { id }", null, "id"],
    [
      "an unknown status",
      "$x: [RunStatus!]",
      "runs(filter: { status: $x }) { totalCount }",
      ["DONE"],
      "filter.status[0]",
    ],
    [
      "a number beyond 32 bits",
      "$x: Int",
      'benchmark(name: "drill", version: $x) { id }',
      2 ** 40,
      "version",
    ],
  ])(
    "is refused where it is %s, by the path of the argument that it is for",
    async (_what, definition, selection, x, field) => {
      const { errors } = await server.send(`query (${definition}) { ${selection} }`, { x });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toEqual({ code: "INVALID_INPUT", field });
      expect(errors?.[0]?.message).toContain(`${field}: `);
      expect(errors?.[0]?.message).not.toContain("$x");
    },
  );

  it("is refused with all its faults at once", async () => {
    const input = { lease, number: "one", counters: { tokens: "many", candidates: 1.5 } };
    const { errors } = await server.send(
      "mutation ($whatever: CompleteIterationInput!) { completeIteration(input: $whatever) { id } }",
      { whatever: input },
      server.tokens.trainer,
    );
    expect(errors?.map(({ extensions }) => extensions)).toEqual(
      ["input.number", "input.counters.candidates", "input.counters.tokens"].map((field) => ({
        code: "INVALID_INPUT",
        field,
      })),
    );
  });
});

describe("what the database cannot hold or take", () => {
  // Letters in no order: what repeats itself is packed, and fits an index at any length.
  const long = Array.from({ length: 10_000 }, (_, index) =>
    String.fromCharCode(97 + (((index * index * 7) % 1009) % 26)),
  ).join("");
  const trainer = { name: "other", host: "here", engine: "onnx", devices: ["cpu"], codeVersion: "1" };
  const metric = { title: "t", unit: "NUMBER", stepAxis: "RUN", group: "g", help: "" };
  const rule = { version: 1, title: "t", meaning: "m", source: "", isGraded: false };
  const plan = { name: "n", benchmark: "drill", baseModel: "scratch-tiny", runs: [{ method: "sft" }] };
  const key = {
    generationNumber: 0,
    split: "dev",
    decoding: "greedy",
    outcomeRule: "strict@1",
    executor: "e",
    exampleCount: 4,
  };
  const columns = { exampleIndexes: [], sql: [], outcomes: [], milliseconds: [], reasons: [] };
  const split = { name: "dev", contentHash: "h", questions: ["q"], goldSql: ["s"], databases: ["d"] };
  const benchmark = {
    name: "b",
    dialect: "SQLITE",
    folder: "/b",
    databases: [{ name: "d", schema: {} }],
    splits: [split],
  };
  const imported = { benchmark: "drill", split: "hard", system: { name: "s" }, sql: ["a", "b", "c"] };

  it.each<[mutation: string, input: (text: string) => object, field: string]>([
    [
      "recordMetrics",
      (name) => ({ lease, series: [{ name, steps: [0], values: [1] }] }),
      "input.series[0].name",
    ],
    ["registerTrainer", (name) => ({ ...trainer, name }), "input.name"],
    ["registerTrainer", (name) => ({ ...trainer, metrics: [{ ...metric, name }] }), "input.metrics[0].name"],
    ["registerTrainer", (name) => ({ ...trainer, rules: [{ ...rule, name }] }), "input.rules[0].name"],
    ["createAccessToken", (name) => ({ name, role: "READER" }), "input.name"],
    ["createExperiment", (name) => ({ ...plan, name }), "input.name"],
    ["createExperiment", (name) => ({ ...plan, runs: [{ method: "sft", name }] }), "input.runs[0].name"],
    ["createExperiment", (idempotencyKey) => ({ ...plan, idempotencyKey }), "input.idempotencyKey"],
    ["registerBenchmark", (name) => ({ ...benchmark, name }), "input.name"],
    ["registerBenchmark", (name) => ({ ...benchmark, splits: [{ ...split, name }] }), "input.splits[0].name"],
    ["importPredictions", (name) => ({ ...imported, system: { name } }), "input.system.name"],
    ["importPredictions", (baseModel) => ({ ...imported, baseModel }), "input.baseModel"],
    [
      "recordPredictions",
      (decoding) => ({ lease, evaluation: { ...key, decoding }, ...columns }),
      "input.evaluation.decoding",
    ],
    [
      "recordPredictions",
      (executor) => ({ lease, evaluation: { ...key, executor }, ...columns }),
      "input.evaluation.executor",
    ],
  ])(
    "is refused by its path: %s with a name of 10,000 letters, and with U+0000 (%#)",
    async (mutation, input, field) => {
      for (const [text, fault] of [
        [long, "has 10000 characters; send at most 200."],
        ["a\u0000b", "holds U+0000"],
      ] as const) {
        const { message, extensions } = await server.refusal(mutation, input(text));
        expect(extensions).toEqual({ code: "INVALID_INPUT", field });
        expect(message).toContain(`${field}: ${fault}`);
      }
    },
  );

  it("is refused where names are too long together, though each by itself is not", async () => {
    const name = (step: number) =>
      Array.from({ length: 199 }, (_, index) =>
        String.fromCharCode(0x4e00 + ((index * step * 37) % 5000)),
      ).join("");
    const system = { name: name(3) };
    await server.change("importPredictions", {
      ...imported,
      system,
      baseModel: name(5),
      decoding: name(7),
      experiment: name(11),
    });
    const ofLong = { ...benchmark, name: name(13), splits: [{ ...split, name: name(17) }] };
    await server.change("registerBenchmark", ofLong);
    const { extensions } = await server.refusal("importPredictions", {
      ...imported,
      benchmark: name(13),
      split: name(17),
      sql: ["a"],
      system: { name: name(3) },
      baseModel: name(5),
      decoding: name(7),
    });
    expect(extensions).toEqual({ code: "INVALID_INPUT", field: "input.system.name" });
  });

  it.each([
    [
      "texts",
      "$x: [String!]",
      "runs(filter: { method: { in: $x } }) { totalCount }",
      String,
      "filter.method.in",
    ],
    ["numbers", "$x: [Int!]", "runs(filter: { seed: $x }) { totalCount }", Number, "filter.seed"],
    [
      "names of metrics",
      "$x: [String!]",
      'metricSeries(runId: "Run_00000000-0000-4000-8000-000000000000", names: $x) { name }',
      String,
      "names",
    ],
  ])("is refused where it is a list of 40,000 %s", async (_what, definition, selection, convert, field) => {
    const x = Array.from({ length: 40_000 }, (_, index) => convert(index));
    const { errors } = await server.send(
      `query (${definition}) { ${selection} }`,
      { x },
      server.tokens.admin,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: "INVALID_INPUT", field });
    expect(errors?.[0]?.message).toBe(`${field}: has 40000 entries; ask for at most 5000 at once.`);
  });

  it("is refused in a filter of four megabytes before anything searches for it", async () => {
    const { errors } = await server.send(
      "query ($x: String) { runs(filter: { method: { contains: $x } }) { totalCount } }",
      { x: "a".repeat(4_000_000) },
      server.tokens.admin,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: "INVALID_INPUT", field: "filter.method.contains" });
  });

  it("works for lists of 5,000", async () => {
    const x = Array.from({ length: 5_000 }, (_, index) => index + 1);
    const document = "query ($x: [Int!]) { runs(filter: { seed: $x }) { totalCount nodes { id } } }";
    expect((await server.read(document, { x })).runs.totalCount).toBeGreaterThan(0);
  });
});

describe("a request that HTTP cannot answer", () => {
  const post = async (body: object) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(server.url, { method: "POST", headers, body: JSON.stringify(body) });
    const { errors } = (await response.json()) as { errors?: { message: string; extensions: object }[] };
    return { status: response.status, ...errors?.[0] };
  };

  it("is refused where it is a subscription, saying where to send it", async () => {
    const answer = await post({ query: "subscription { runUpdated { cursor } }" });
    expect(answer).toMatchObject({ status: 400, extensions: { code: "BAD_REQUEST" } });
    expect(answer.message).toMatch(/WebSocket/);
  });

  it.each([
    ["unknown", {}],
    ["sent with its document", { query: "{ viewer { role } }" }],
  ])(
    "is refused where it is a persisted query that is %s, so that clients send the document alone",
    async (_what, body) => {
      const persistedQuery = { version: 1, sha256Hash: "a".repeat(64) };
      expect(await post({ ...body, extensions: { persistedQuery } })).toMatchObject({
        message: "PersistedQueryNotSupported",
        extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" },
      });
    },
  );

  it("leaves nothing in the server's log", () => {
    expect(server.logged.filter((line) => line.startsWith("Error"))).toEqual([]);
  });
});

describe("examples that the train split has not", () => {
  const base = { benchmark: "drill", baseModel: "scratch-tiny", method: "spin" };
  it.each([
    ["as many held out as there are", { validationExamples: 206 }, "validationExamples"],
    ["far more held out than there are", { validationExamples: 1_000_000 }, "validationExamples"],
    ["more trained on than are left", { trainingExamples: 7 }, "trainingExamples"],
  ])("are refused before a run is queued: %s", async (_what, data, name) => {
    const runs = [{ method: "spin" }, { method: "spin", seed: 2, configuration: { data } }];
    const { method: _, ...ground } = base;
    const refusal = await server.refusal("createExperiment", { name: "n", ...ground, runs });
    expect(refusal.extensions).toEqual({
      code: "INVALID_INPUT",
      field: `input.runs[1].configuration.data.${name}`,
    });
    expect(refusal.message).toContain("the train split of drill has 206");
    const factors = [{ name: "f", levels: [{ name: "l", overrides: { data } }] }];
    const ablation = { name: "a", base, factors, design: "LEAVE_ONE_OUT", seeds: [1], dryRun: true };
    const { extensions } = await server.refusal("launchAblation", ablation);
    expect(extensions).toEqual({
      code: "INVALID_INPUT",
      field: `input.factors[0].levels[0].overrides.data.${name}`,
    });
  });

  it("are no matter where just as many are asked for as there are", async () => {
    const configuration = { data: { trainingExamples: 6 } };
    await createRuns(server, [{ method: "spin", configuration }]);
  });
});

describe("a name that nothing has", () => {
  const missing = crypto.randomUUID();
  let evaluationId: string;
  beforeAll(async () => {
    await server.change("registerBenchmark", {
      name: "sliced",
      dialect: "SQLITE",
      folder: "/sliced",
      databases: [{ name: "shop", schema: {} }],
      splits: [{ ...splitOf("train", 206) }, { ...splitOf("dev", 2), features: [["joins=1"], ["joins=2"]] }],
    });
    await createRuns(server, [{ method: "sft" }], { benchmark: "sliced", name: "sliced" });
    const { runs } = await server.read(
      '{ runs(filter: { benchmark: { equals: "sliced" } }) { nodes { id } } }',
    );
    await server.database.prisma.run.updateMany({
      where: { status: "QUEUED", id: { not: runs.nodes[0].id.slice(4) } },
      data: { status: "CANCELLED" },
    });
    const held = await claim(server, await registerTrainer(server));
    await recordIteration(server, held);
    await server.change("recordMetrics", {
      lease: held,
      series: [{ name: "mine/loss", steps: [0], values: [1] }],
    });
    evaluationId = await evaluateUnderRules(server, held, "dev", { "strict@1": [1, 0] });
    lease = held;
  });

  it.each([
    [
      "a rule of the leaderboard",
      'leaderboard(benchmark: "sliced", rule: "strikt") { entries { key } }',
      "rule",
      "strict",
    ],
    [
      "a version of a rule",
      'leaderboard(benchmark: "sliced", rule: "strict@2") { entries { key } }',
      "rule",
      "strict",
    ],
    [
      "an outcome rule",
      'leaderboard(benchmark: "sliced", outcomeRule: "birdExecutoin@1") { entries { key } }',
      "outcomeRule",
      "birdExecution",
    ],
    [
      "a base model",
      'leaderboard(benchmark: "sliced", baseModel: "scratch-tinny") { entries { key } }',
      "baseModel",
      "scratch-tiny",
    ],
    [
      "a rule of slices",
      'run(id: $run) { generations { evaluations { slices(rule: "softF2") { value } } } }',
      "rule",
      "softF1",
    ],
    [
      "a dimension",
      'run(id: $run) { generations { evaluations { slices(dimension: "join") { value } } } }',
      "dimension",
      "joins",
    ],
    [
      "a rule of verdicts",
      'run(id: $run) { generations { evaluations { verdicts(rule: "softF2") } } }',
      "rule",
      "softF1",
    ],
    [
      "a metric",
      'metricSeries(runId: $run, names: ["train/loss", "mine/los"]) { name }',
      "names[1]",
      "mine/loss",
    ],
    [
      "a method",
      'runs(filter: { method: { equals: "spinn" } }) { totalCount }',
      "filter.method.equals",
      "spin",
    ],
    [
      "one of several methods",
      'runs(filter: { method: { in: ["spin", "stf"] } }) { totalCount }',
      "filter.method.in[1]",
      "sft",
    ],
    [
      "a benchmark of runs",
      'runs(filter: { benchmark: { equals: "slised" } }) { totalCount }',
      "filter.benchmark.equals",
      "sliced",
    ],
    [
      "a base model of runs",
      'runs(filter: { baseModel: { equals: "scratch-tinny" } }) { totalCount }',
      "filter.baseModel.equals",
      "scratch-tiny",
    ],
    [
      "a split",
      'evaluations(filter: { split: { equals: "dew" } }) { totalCount }',
      "filter.split.equals",
      "dev",
    ],
    [
      "a database",
      'predictions(evaluationId: $id, filter: { database: "shops" }) { totalCount }',
      "filter.database",
      "shop",
    ],
    [
      "a feature",
      'predictions(evaluationId: $id, filter: { feature: "joins=3" }) { totalCount }',
      "filter.feature",
      "joins=",
    ],
    [
      "a benchmark of reported results",
      'reportedResults(benchmark: "Spyder dev") { method }',
      "benchmark",
      "",
    ],
  ])("is refused, and the nearest named: %s", async (_what, selection, field, nearest) => {
    const given = ["id", "run"].filter((name) => selection.includes(`$${name}`));
    const head = given.length === 0 ? "" : `(${given.map((name) => `$${name}: ID!`).join(", ")})`;
    const { errors, data } = await server.send(`query ${head} { ${selection} }`, {
      id: evaluationId,
      run: lease.runId,
    });
    expect(errors, JSON.stringify(data)).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({ code: "NOT_FOUND", field });
    expect(errors?.[0]?.message).toContain(`${field}: there is no `);
    expect(errors?.[0]?.message).toMatch(/Did you mean|; there is /);
    expect(errors?.[0]?.message).toContain(nearest);
  });

  it.each([
    ["metricSeries(runId: $run) { name }", "runId"],
    ['leaderboard(benchmark: "sliced", experimentId: $experiment) { entries { key } }', "experimentId"],
    ["runs(filter: { experimentId: $experiment }) { totalCount }", "filter.experimentId"],
    ["generations(filter: { runId: $run }) { totalCount }", "filter.runId"],
    ["evaluations(filter: { runId: $run }) { totalCount }", "filter.runId"],
    ["evaluations(filter: { generationId: $generation }) { totalCount }", "filter.generationId"],
    ["predictions(evaluationId: $evaluation) { totalCount }", "evaluationId"],
  ])("is refused as an id: %s", async (selection, field) => {
    const name = /\$(\w+)/.exec(selection)?.[1] ?? "";
    const id = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}_${missing}`;
    const { errors } = await server.send(`query ($${name}: ID!) { ${selection} }`, { [name]: id });
    expect(errors?.[0]?.extensions).toEqual({ code: "NOT_FOUND", field });
    expect(errors?.[0]?.message).toBe(`${field}: there is no such ${name}.`);
  });

  it("is not one that is known, and has nothing here", async () => {
    const { runs, metricSeries, node } = await server.read(
      `query ($id: ID!, $run: ID!) {
        runs(filter: { method: { equals: "grpo" } }) { totalCount }
        metricSeries(runId: $run, names: ["train/loss"]) { name }
        node(id: $id) { ... on Evaluation { verdicts(rule: "softF1") slices(rule: "birdExecution", dimension: "joins") { value } } }
      }`,
      { id: evaluationId, run: lease.runId },
    );
    expect([runs.totalCount, metricSeries, node.verdicts, node.slices]).toEqual([0, [], [], []]);
  });
});

describe("all faults of an input at once", () => {
  it("are named for the runs of an experiment", async () => {
    const { extensions } = await server.refusal("createExperiment", {
      name: "faulty",
      benchmark: "drill",
      baseModel: "scratch-tiny",
      runs: [
        { method: "sfd" },
        { method: "sft", name: " " },
        { method: "sft", name: "twice" },
        { method: "sft", name: "twice", configuration: { supervised: { epochs: -1 } } },
      ],
    });
    expect(extensions.faults?.map(({ field }) => field)).toEqual([
      "input.runs[0].method",
      "input.runs[1].name",
      "input.runs[3].name",
      "input.runs[3].configuration.supervised.epochs",
    ]);
  });

  it("are named for a trainer, its metrics and its rules, and nothing of it is stored", async () => {
    const metric = { unit: "NUMBER", stepAxis: "OPTIMIZER_STEP", group: "Other", help: "" };
    const { extensions } = await server.refusal("registerTrainer", {
      name: " ",
      host: "here",
      engine: "onnx 1",
      devices: ["cpu"],
      codeVersion: "1.0",
      metrics: [
        { ...metric, name: "own/good", title: "Good" },
        { ...metric, name: "", title: " " },
        { ...metric, name: "own/good", title: "Again" },
      ],
      rules: [
        { name: "own", version: 0, title: "Own", meaning: "Ours.", source: "", isGraded: false },
        { name: "strict", version: 1, title: "Own", meaning: "Ours.", source: "", isGraded: false },
      ],
    });
    expect(extensions.faults?.map(({ field }) => field)).toEqual([
      "input.name",
      "input.metrics[1].name",
      "input.metrics[1].title",
      "input.metrics[2].name",
      "input.rules[0].version",
      "input.rules[1].name",
    ]);
    expect(await server.database.prisma.metricDefinition.count()).toBe(0);
  });
});
