import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluate,
  recordIteration,
  registerDrill,
  registerTrainer,
  splitOf,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

const issue = (index: number, kind: string, isExcluded = false) => ({
  index,
  kind,
  detail: `${kind} at ${index}`,
  isExcluded,
});

describeOnBothDatabases("benchmarks", (open) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer(open);
  });
  afterAll(() => server.close());

  const registration = (name: string, count: number, split: object = {}) => ({
    name,
    dialect: "POSTGRESQL",
    folder: "/here",
    databases: [{ name: "shop", schema: {} }],
    splits: [{ ...splitOf("dev", count), ...split }],
  });
  const register = (name: string, count: number, split: object = {}, selection = "{ id version isNewest }") =>
    server.change("registerBenchmark", registration(name, count, split), selection);

  it("are registered although a schema's texts hold what no database stores", async () => {
    const schema = {
      tables: [{ name: "a\0b", naturalName: "\ud800 \u{1f600}", columns: [{ "c\0": "\0" }] }],
    };
    const { id } = await server.change("registerBenchmark", {
      ...registration("odd", 1),
      databases: [{ name: "shop", schema }],
    });
    const stored = await server.database.prisma.database.findFirstOrThrow({
      where: { benchmark: { name: "odd" } },
    });
    expect(id).toEqual(expect.any(String));
    expect(stored.schema).toEqual({
      tables: [{ name: "a\ufffdb", naturalName: "\ufffd \u{1f600}", columns: [{ "c\ufffd": "\ufffd" }] }],
    });
  });

  it("bring names of examples and what was left out up to date without a new version", async () => {
    const selection = "{ version splits { leftOut examples { nodes { sourceId } } } }";
    const sourceIds = (ids: (string | null)[]) => ids.map((sourceId) => ({ sourceId }));
    const first = await register("named", 2, {}, selection);
    expect(first.splits[0]).toEqual({ leftOut: [], examples: { nodes: sourceIds([null, null]) } });
    const named = { sourceIds: ["q7", null], leftOut: [0, 3] };
    expect(await register("named", 2, named, selection)).toEqual({
      version: 1,
      splits: [{ leftOut: [0, 3], examples: { nodes: sourceIds(["q7", null]) } }],
    });
  });

  it.each([
    [{ sourceIds: ["a"] }, "sourceIds", "has 1 entries and questions has 2"],
    [{ leftOut: [4, 5] }, "leftOut[0]", "from 0 to 3"],
    [{ leftOut: [1, 1] }, "leftOut[1]", "ascending and each once"],
  ])("refuse %j", async (split, field, message) => {
    const refusal = await server.refusal("registerBenchmark", registration("wrong", 2, split));
    expect(refusal).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: "INVALID_INPUT", field: `input.splits[0].${field}` },
    });
  });

  it("keep every content under its name as a version, the newest being what the name means", async () => {
    const first = await register("grown", 2);
    const second = await register("grown", 3);
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(await register("grown", 2)).toEqual({ ...first, isNewest: false });
    const selection = "{ id version isNewest dialect splits { exampleCount } versions { version isNewest } }";
    const { newest, older, none } = await server.read(
      `{ newest: benchmark(name: "grown") ${selection} older: benchmark(name: "grown", version: 1) { id }
        none: benchmark(name: "grown", version: 3) { id } }`,
    );
    expect(newest).toEqual({
      id: second.id,
      version: 2,
      isNewest: true,
      dialect: "POSTGRESQL",
      splits: [{ exampleCount: 3 }],
      versions: [
        { version: 2, isNewest: true },
        { version: 1, isNewest: false },
      ],
    });
    expect(older).toEqual({ id: first.id });
    expect(none).toBeNull();
  });

  it("list the newest version of each name, and the older ones where asked", async () => {
    await register("listed", 2);
    await register("listed", 3);
    const list = async (filter: string) =>
      (
        await server.read(
          `{ benchmarks(filter: { name: { equals: "listed" } ${filter} }) { totalCount nodes { version } } }`,
        )
      ).benchmarks;
    expect(await list("")).toEqual({ totalCount: 1, nodes: [{ version: 2 }] });
    expect(await list("isNewest: false")).toEqual({ totalCount: 1, nodes: [{ version: 1 }] });
    expect((await list("isNewest: null")).nodes).toEqual([{ version: 2 }, { version: 1 }]);
  });

  it("get one version each when several are registered at the same moment", async () => {
    const counts = [1, 2, 3, 2, 1, 3];
    const versions: { id: string; version: number }[] = await Promise.all(
      counts.map((count) => register("raced", count)),
    );
    expect(new Set(versions.map(({ version }) => version))).toEqual(new Set([1, 2, 3]));
    expect(versions[0]).toMatchObject({ id: versions[4]?.id });
    const { prisma } = server.database;
    expect(await prisma.benchmark.count({ where: { name: "raced", isNewest: true } })).toBe(1);
  });

  it("keep older versions with their results, and experiments on the one they name", async () => {
    await registerDrill(server);
    const old = await createRuns(server, [{ method: "sft" }]);
    const lease = await claim(server, await registerTrainer(server));
    await recordIteration(server, lease);
    await evaluate(server, lease, "hard", ["CORRECT", "CORRECT", "WRONG"]);
    await server.change("registerBenchmark", {
      ...registration("drill", 5),
      dialect: "SQLITE",
    });
    const leaderboard = async (version: string) =>
      (
        await server.read(
          `{ leaderboard(benchmark: "drill"${version}) { benchmark { version } entries { place { from to } } } }`,
        )
      ).leaderboard;
    expect(await leaderboard("")).toEqual({ benchmark: { version: 2 }, entries: [] });
    expect(await leaderboard(", version: 1")).toEqual({
      benchmark: { version: 1 },
      entries: [{ place: null }],
    });
    const versionOf = async (id: string) =>
      (await server.read(`query ($id: ID!) { run(id: $id) { benchmark { version } } }`, { id })).run.benchmark
        .version;
    expect(await versionOf(old.runs[0]?.id ?? "")).toBe(1);
    const newest = await createRuns(server, [{ method: "sft" }]);
    expect(await versionOf(newest.runs[0]?.id ?? "")).toBe(2);
    const again = await createRuns(server, [{ method: "sft" }], { benchmarkVersion: 1 });
    expect(await versionOf(again.runs[0]?.id ?? "")).toBe(1);
  });

  it("refuse a version that is not there, naming those there are", async () => {
    await register("single", 2);
    const input = { name: "x", benchmark: "single", baseModel: "scratch-tiny", runs: [{ method: "sft" }] };
    const refusal = await server.refusal("createExperiment", { ...input, benchmarkVersion: 2 });
    expect(refusal.message).toBe(
      "input.benchmarkVersion: single has no version 2; there is 1. Leave it out for the newest.",
    );
    expect(refusal.extensions.field).toBe("input.benchmarkVersion");
    const { errors } = await server.send(
      '{ leaderboard(benchmark: "single", version: 7) { entries { place { from to } } } }',
    );
    expect(errors?.[0]?.extensions).toEqual({ code: "NOT_FOUND", field: "version" });
  });

  it("give every example its features, which a later registration of the same content brings up to date", async () => {
    const features = [["joins=2", 'a="b",{c}=d'], []];
    const first = await register("featured", 2, { features });
    const read = async () =>
      (
        await server.read(
          '{ benchmark(name: "featured") { splits { examples { nodes { features split { name } } } } } }',
        )
      ).benchmark.splits[0].examples.nodes;
    expect(await read()).toEqual([
      { features: ["joins=2", 'a="b",{c}=d'], split: { name: "dev" } },
      { features: [], split: { name: "dev" } },
    ]);
    const second = await register("featured", 2, { features: [["joins=1"], ["joins=0", "length=short"]] });
    expect(second).toEqual(first);
    expect((await read()).map((node: { features: string[] }) => node.features)).toEqual([
      ["joins=1"],
      ["joins=0", "length=short"],
    ]);
    expect(await register("featured", 2)).toEqual(first);
    expect((await read())[0].features).toEqual(["joins=1"]);
  });

  it.each([
    ["features for too few examples", { features: [[]] }, "input.splits[0].features"],
    ["a feature without a value", { features: [[], ["joins=1", "joins"]] }, "input.splits[0].features[1][1]"],
    ["an issue outside the split", { issues: [issue(2, "empty")] }, "input.splits[0].issues[0].index"],
    ["an issue of no kind", { issues: [issue(1, " ")] }, "input.splits[0].issues[0].kind"],
    ["a check of version 0", { issues: [], checkVersion: 0 }, "input.splits[0].checkVersion"],
  ])("refuse %s", async (_what, split, field) => {
    const refusal = await server.refusal("registerBenchmark", registration("faulty", 2, split));
    expect(refusal.extensions).toEqual({ code: "INVALID_INPUT", field });
  });

  const audit = async (name: string) =>
    (
      await server.read(
        `query ($name: String!) { benchmark(name: $name) {
          audit { checkedExamples excludedCount kinds { kind count excludedCount } } } }`,
        { name },
      )
    ).benchmark.audit;

  it("say what checks found, by kind and example by example", async () => {
    expect(await register("unchecked", 4).then(() => audit("unchecked"))).toEqual({
      checkedExamples: 0,
      excludedCount: 0,
      kinds: [],
    });
    const issues = [
      issue(3, "empty"),
      issue(1, "goldFails", true),
      issue(1, "empty"),
      issue(2, "empty", true),
    ];
    await register("checked", 4, { issues });
    expect(await audit("checked")).toEqual({
      checkedExamples: 4,
      excludedCount: 2,
      kinds: [
        { kind: "empty", count: 3, excludedCount: 1 },
        { kind: "goldFails", count: 1, excludedCount: 1 },
      ],
    });
    const { auditIssues } = await server.read(
      `{ auditIssues(benchmark: "checked", filter: { kind: { equals: "empty" } }) {
        totalCount nodes { kind definition { title excludesExample } detail isExcluded example { index isExcluded issues { kind } } } } }`,
    );
    expect(auditIssues.totalCount).toBe(3);
    expect(auditIssues.nodes[0]).toEqual({
      kind: "empty",
      definition: { title: "Empty result", excludesExample: false },
      detail: "empty at 1",
      isExcluded: false,
      example: { index: 1, isExcluded: true, issues: [{ kind: "empty" }, { kind: "goldFails" }] },
    });
    expect(auditIssues.nodes.map((node: { example: { index: number } }) => node.example.index)).toEqual([
      1, 2, 3,
    ]);
    const none = `{ auditIssues(benchmark: "checked", filter: { split: { equals: "test" } }) { totalCount } }`;
    expect(await server.read(none)).toEqual({ auditIssues: { totalCount: 0 } });
    const excluded = `{ auditIssues(benchmark: "checked", filter: { isExcluded: true }) { totalCount } }`;
    expect(await server.read(excluded)).toEqual({ auditIssues: { totalCount: 2 } });
  });

  it("take the issues of a later check in place of the earlier ones of that version and split", async () => {
    await register("rechecked", 3, { issues: [issue(0, "empty", true)] });
    await register("rechecked", 4, { issues: [issue(3, "tie")] });
    const recheck = (input: object) =>
      server.change(
        "recordAudit",
        { benchmark: "rechecked", ...input },
        "{ version audit { excludedCount } }",
      );
    const issues = [issue(2, "ambiguous", true), issue(1, "ambiguous", true)];
    expect(await recheck({ version: 1, splits: [{ split: "dev", checkVersion: 2, issues }] })).toEqual({
      version: 1,
      audit: { excludedCount: 2 },
    });
    expect((await audit("rechecked")).kinds).toEqual([{ kind: "tie", count: 1, excludedCount: 0 }]);
    await recheck({ splits: [{ split: "dev", checkVersion: 2, issues: [] }] });
    expect(await audit("rechecked")).toEqual({ checkedExamples: 4, excludedCount: 0, kinds: [] });
  });

  it("refuse issues of an unknown benchmark, version or split, and from a trainer", async () => {
    await register("guarded", 2);
    const input = { benchmark: "guarded", splits: [{ split: "dev", checkVersion: 1, issues: [] }] };
    const fieldOf = async (fault: object) =>
      (await server.refusal("recordAudit", { ...input, ...fault })).extensions.field;
    expect(await fieldOf({ benchmark: "gaurded" })).toBe("input.benchmark");
    expect(await fieldOf({ version: 9 })).toBe("input.version");
    expect(await fieldOf({ splits: [{ split: "dve", checkVersion: 1, issues: [] }] })).toBe(
      "input.splits[0].split",
    );
    expect((await server.refusal("recordAudit", input, server.tokens.trainer)).extensions.code).toBe(
      "FORBIDDEN",
    );
  });
});
