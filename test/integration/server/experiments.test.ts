import { afterAll, beforeAll, expect, it } from "vitest";
import { methodPresets } from "../../../server/domain/presets/presets.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import { createRuns, registerDrill, splitOf, startTestServer, type TestServer } from "./testServer.ts";

describeOnBothDatabases("experiments", (open) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
  });
  afterAll(() => server.close());

  const plan = (extra: object) => ({
    name: "trial",
    benchmark: "drill",
    baseModel: "scratch-tiny",
    ...extra,
  });

  it("resolves each configuration: defaults, preset, shared overrides, the run's own", async () => {
    const experiment = await server.change(
      "createExperiment",
      plan({
        configuration: { selfPlay: { iterations: 3, lambda: 0.5 }, data: { trainingExamples: 5 } },
        runs: [
          { method: "spin" },
          { method: "spin", seed: 2 },
          {
            method: "spin",
            name: "other",
            configuration: { selfPlay: { lambda: 0.7 }, data: { trainingExamples: null } },
          },
        ],
      }),
      `{ runs { nodes { name seed status configurationHash configuration {
        supervised { epochs } selfPlay { loss iterations lambda } data { trainingExamples } } } } }`,
    );
    const configuration = (lambda: number, trainingExamples: number | null) => ({
      supervised: { epochs: 12 },
      selfPlay: { loss: "SPIN", iterations: 3, lambda },
      data: { trainingExamples },
    });
    expect(experiment.runs.nodes).toMatchObject([
      { name: "spin-seed1", seed: 1, status: "QUEUED", configuration: configuration(0.5, 5) },
      { name: "spin-seed2", seed: 2, configuration: configuration(0.5, 5) },
      { name: "other", seed: 1, configuration: configuration(0.7, null) },
    ]);
    const hashes = experiment.runs.nodes.map((run: { configurationHash: string }) => run.configurationHash);
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it("returns the first experiment for a key used before", async () => {
    const before = await server.database.prisma.experiment.count();
    const input = plan({ runs: [{ method: "sft" }], idempotencyKey: "once" });
    const made = await Promise.all([1, 2, 3].map(() => server.change("createExperiment", input)));
    expect(new Set(made.map((experiment) => experiment.id)).size).toBe(1);
    expect(await server.database.prisma.idempotencyKey.count({ where: { key: "once" } })).toBe(1);
    expect(await server.database.prisma.experiment.count()).toBe(before + 1);
  });

  it.each([
    ["another name", { name: "other" }],
    ["another run", { runs: [{ method: "spin" }] }],
    ["other overrides", { configuration: { selfPlay: { lambda: 0.7 } } }],
  ])("refuses %s under a key used before, and makes nothing", async (_what, change) => {
    const input = plan({ runs: [{ method: "sft" }], idempotencyKey: "bound" });
    const { id } = await server.change("createExperiment", input);
    const count = await server.database.prisma.experiment.count();
    const { message, extensions } = await server.refusal("createExperiment", { ...input, ...change });
    expect(extensions).toEqual({ code: "CONFLICT", field: "input.idempotencyKey" });
    expect(message).toContain('"bound" was used before with another input');
    expect(await server.database.prisma.experiment.count()).toBe(count);
    expect(await server.change("createExperiment", input)).toEqual({ id });
  });

  it("takes the same input in other words for the same: what is left out is the default", async () => {
    const input = plan({ runs: [{ method: "sft" }], idempotencyKey: "words" });
    const first = await server.change("createExperiment", input);
    const told = {
      ...input,
      description: "",
      benchmarkVersion: null,
      runs: [{ seed: 1, name: null, method: "sft" }],
    };
    expect(await server.change("createExperiment", told)).toEqual(first);
  });

  it("binds no key where the input is refused", async () => {
    const faulty = plan({ runs: [{ method: "nothing" }], idempotencyKey: "unbound" });
    await server.refusal("createExperiment", faulty);
    await server.change("createExperiment", { ...faulty, runs: [{ method: "sft" }] });
  });

  it.each([
    ["blank", " "],
    ["too long", "k".repeat(201)],
    ["not storable", "a\u0000b"],
  ])("refuses a key that is %s", async (_what, idempotencyKey) => {
    const { extensions } = await server.refusal(
      "createExperiment",
      plan({ runs: [{ method: "sft" }], idempotencyKey }),
    );
    expect(extensions).toEqual({ code: "INVALID_INPUT", field: "input.idempotencyKey" });
  });

  it("creates nothing where one of the runs is at fault", async () => {
    const before = await server.database.prisma.experiment.count();
    await server.refusal("createExperiment", plan({ runs: [{ method: "sft" }, { method: "nothing" }] }));
    expect(await server.database.prisma.experiment.count()).toBe(before);
  });

  it("names the known methods and the nearest for an unknown preset", async () => {
    const { message, extensions } = await server.refusal(
      "createExperiment",
      plan({ runs: [{ method: "spinn" }] }),
    );
    expect(extensions).toEqual({ code: "INVALID_INPUT", field: "input.runs[0].method" });
    const known = methodPresets.map(({ name }) => name).join(", ");
    expect(message).toBe(
      `input.runs[0].method: there is no method "spinn"; there is ${known}. Did you mean "spin"?`,
    );
  });

  const run = { method: "spft-sql" };
  it.each([
    ["an unknown benchmark", { benchmark: "dril", runs: [run] }, "input.benchmark"],
    ["an unknown base model", { baseModel: "gpt", runs: [run] }, "input.baseModel"],
    ["no runs", { runs: [] }, "input.runs"],
    ["two runs of one name", { runs: [run, run] }, "input.runs[1].name"],
    [
      "a number out of range",
      { runs: [{ ...run, configuration: { selfPlay: { lambda: -1 } } }] },
      "input.runs[0].configuration.selfPlay.lambda",
    ],
    [
      "a shared number out of range",
      { configuration: { supervised: { epochs: 0 } }, runs: [run] },
      "input.configuration.supervised.epochs",
    ],
    [
      "null for a number",
      { runs: [{ ...run, configuration: { selfPlay: { topP: null } } }] },
      "input.runs[0].configuration.selfPlay.topP",
    ],
    [
      "an unknown split",
      { runs: [{ ...run, configuration: { evaluation: { splits: ["dev", "tset"] } } }] },
      "input.runs[0].configuration.evaluation.splits",
    ],
    [
      "synthetic questions without synthesis",
      { runs: [{ method: "sft", configuration: { selfPlay: { playedOn: "SYNTHETIC_VALIDATION" } } }] },
      "input.runs[0].configuration.selfPlay.playedOn",
    ],
    [
      "a word where a number belongs",
      { runs: [{ ...run, configuration: { selfPlay: { lambda: "much" } } }] },
      "input.runs[0].configuration.selfPlay.lambda",
    ],
    [
      "an unknown field",
      { runs: [{ ...run, configuration: { selfPlay: { lamda: 1 } } }] },
      "input.runs[0].configuration.selfPlay",
    ],
  ])("refuses %s, naming the field", async (_what, fault, field) => {
    const { message, extensions } = await server.refusal("createExperiment", plan(fault));
    expect(extensions).toEqual({ code: "INVALID_INPUT", field });
    expect(message).toContain(field);
  });

  it("registers a benchmark once, and other content under its name as a version of its own", async () => {
    const benchmark = (count: number, folder: string) => ({
      name: "again",
      dialect: "SQLITE",
      folder,
      databases: [{ name: "shop", schema: {} }],
      splits: [splitOf("dev", count)],
    });
    const selection =
      "{ id folder splits { exampleCount examples(first: 1) { totalCount nodes { question goldSql } } } }";
    const first = await server.change("registerBenchmark", benchmark(2, "/here"), selection);
    expect(first.splits).toEqual([
      {
        exampleCount: 2,
        examples: { totalCount: 2, nodes: [{ question: "question of dev 0", goldSql: "select 0" }] },
      },
    ]);
    const second = await server.change("registerBenchmark", benchmark(2, "/there"), selection);
    expect(second).toEqual({ ...first, folder: "/there" });
    const other = await server.change("registerBenchmark", benchmark(3, "/there"), "{ id version isNewest }");
    expect(other).toMatchObject({ version: 2, isNewest: true });
    expect(other.id).not.toBe(first.id);
  });

  it("refuses a benchmark whose examples name a database it lacks", async () => {
    const split = { ...splitOf("dev", 2), databases: ["shop", "shpo"] };
    const { message, extensions } = await server.refusal("registerBenchmark", {
      name: "torn",
      dialect: "SQLITE",
      folder: "/",
      databases: [{ name: "shop", schema: {} }],
      splits: [split],
    });
    expect(extensions.field).toBe("input.splits[0].databases[1]");
    expect(message).toContain('"shpo" is not among input.databases');
  });

  it("refuses columns of unequal length, and an architecture that is none", async () => {
    const split = { ...splitOf("dev", 2), goldSql: ["select 1"] };
    const benchmark = {
      name: "torn",
      dialect: "SQLITE",
      folder: "/",
      databases: [{ name: "shop", schema: {} }],
    };
    const torn = await server.refusal("registerBenchmark", { ...benchmark, splits: [split] });
    expect(torn.extensions.field).toBe("input.splits[0].goldSql");
    const architecture = {
      vocabularySize: 512,
      hiddenSize: 30,
      intermediateSize: 96,
      layerCount: 2,
      headCount: 4,
      keyValueHeadCount: 1,
      contextLength: 192,
    };
    const odd = await server.refusal("registerBaseModel", { name: "odd", architecture });
    expect(odd.extensions.field).toBe("input.architecture.headCount");
  });

  it("finds runs by filter and in the order asked for, page by page", async () => {
    const experiment = await createRuns(server, [
      { method: "sft" },
      { method: "exspin", seed: 4 },
      { method: "dpo", seed: 4 },
    ]);
    const document = `query ($filter: RunFilter, $after: String) {
      runs(filter: $filter, orderBy: { name: DESC }, first: 2, after: $after) {
        totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`;
    const filter = { experimentId: experiment.id };
    const { runs: first } = await server.read(document, { filter });
    const { runs: second } = await server.read(document, { filter, after: first.pageInfo.endCursor });
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
      3,
      true,
      false,
    ]);
    const names = [...first.nodes, ...second.nodes].map((node: { name: string }) => node.name);
    expect(names).toEqual(["sft-seed1", "exspin-seed4", "dpo-seed4"]);
    const narrow = { ...filter, seed: [4], method: { contains: "SPIN" } };
    const { runs: narrowed } = await server.read(document, { filter: narrow });
    expect(narrowed.nodes).toEqual([{ name: "exspin-seed4" }]);
  });

  it("says where a preset leaves the values of its publication", async () => {
    const { methods } = await server.read(
      "{ methods(kind: PRESET) { name deviations { path published value reason } } }",
    );
    const spin = methods.find(({ name }: { name: string }) => name === "spin");
    expect(spin.deviations).toContainEqual({
      path: "selfPlay.learningRate",
      published: "5e-7",
      value: "0.00005",
      reason: expect.stringMatching(/^In its first two iterations\. /),
    });
  });

  it("brings the papers' values with their source and certainty", async () => {
    const { reportedResults } = await server.read(
      '{ reportedResults(benchmark: "BIRD dev") { method value source certainty } }',
    );
    expect(reportedResults).toContainEqual({
      method: "SPFT-SQL",
      value: 61,
      source: "SPFT-SQL (arXiv 2509.03937v2), Tab. 1",
      certainty: "quoted in notes",
    });
  });
});
