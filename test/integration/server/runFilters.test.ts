import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluateUnderRules,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

describeOnBothDatabases("a filter of runs", (open) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    const lambda = (value: number) => ({ selfPlay: { lambda: value } });
    await createRuns(
      server,
      [
        { method: "sft", seed: 1, name: "a" },
        { method: "spin", seed: 1, name: "b", configuration: lambda(0.1) },
        { method: "spin", seed: 2, name: "c", configuration: lambda(0.5) },
        { method: "spin", seed: 3, name: "d", configuration: lambda(5) },
      ],
      { name: "ladder" },
    );
    const trainerId = await registerTrainer(server);
    // Of a: 3 of 4 on dev, strictly, and 4 of 4 as Spider compares; of b: 1 of 4; the others are not evaluated.
    for (const [strict, loose] of [
      [
        [1, 1, 1, 0],
        [1, 1, 1, 1],
      ],
      [
        [1, 0, 0, 0],
        [1, 0, 0, 1],
      ],
    ] as const) {
      const lease = await claim(server, trainerId);
      await recordIteration(server, lease);
      const verdicts = { "strict@1": [...strict], "spiderExecution@1": [...loose] };
      await evaluateUnderRules(server, lease, "dev", verdicts);
      await server.change("releaseRun", { lease, outcome: "SUCCEEDED" }, "{ id }");
    }
    const external = {
      experiment: "elsewhere",
      name: "e",
      method: "ours",
      benchmark: "drill",
      baseModel: "outside-7b",
      seed: 9,
      configuration: {
        optimizer: { name: "lion", "weight decay": 0.25 },
        tags: ["x", "y"],
        note: "n".repeat(300),
      },
    };
    await server.change("startRun", external);
  });
  afterAll(() => server.close());

  async function found(filter: object): Promise<string> {
    const { runs } = await server.read(
      "query ($filter: RunFilter) { runs(filter: $filter, orderBy: { name: ASC }) { totalCount nodes { name } } }",
      { filter },
    );
    expect(runs.totalCount).toBe(runs.nodes.length);
    return runs.nodes.map(({ name }: { name: string }) => name).join("");
  }

  const setting = (path: string, condition: object) => ({ configuration: [{ path, ...condition }] });

  it.each([
    ["all", {}, "abcde"],
    ["one of two methods", { or: [{ method: { equals: "sft" } }, { method: { equals: "ours" } }] }, "ae"],
    ["neither", { not: { or: [{ method: { equals: "sft" } }, { method: { equals: "ours" } }] } }, "bcd"],
    ["two conditions", { and: [{ method: { equals: "spin" } }, { not: { seed: [2] } }] }, "bd"],
    ["an experiment's name", { experiment: { equals: "elsewhere" } }, "e"],
    ["a number", setting("selfPlay.lambda", { equals: 0.5 }), "c"],
    ["a range", setting("selfPlay.lambda", { gte: 0.5, lte: 5 }), "cd"],
    [
      "outside a range, those without the setting too",
      { not: setting("selfPlay.lambda", { gte: 0.5 }) },
      "abe",
    ],
    ["numbers", setting("selfPlay.lambda", { in: [0.5, 5, 7] }), "cd"],
    ["a choice", setting("selfPlay.loss", { equals: "SPIN" }), "bcd"],
    ["what a program elsewhere says", setting("optimizer.name", { equals: "lion" }), "e"],
    ["a number of it", setting("optimizer.weight decay", { lte: 0.25 }), "e"],
    ["a list of it", setting("tags", { equals: ["x", "y"] }), "e"],
    ["a long text of it", setting("note", { equals: "n".repeat(300) }), "e"],
    ["another long text", setting("note", { equals: `${"n".repeat(299)}m` }), ""],
    ["a text where it is a number", setting("selfPlay.lambda", { equals: "0.5" }), ""],
    ["null", setting("selfPlay.lambda", { isNull: true }), ""],
    ["a score", { score: [{ split: "dev", gte: 0.5 }] }, "a"],
    ["a low one", { score: [{ split: "dev", lte: 0.25 }] }, "b"],
    ["one under a rule", { score: [{ split: "dev", rule: "spiderExecution@1", gte: 0.5, lte: 0.5 }] }, "b"],
    ["any", { score: [{ split: "dev" }] }, "ab"],
    ["none", { not: { score: [{ split: "dev" }] } }, "cde"],
    ["an end before tomorrow", { finishedAt: { lt: "2999-01-01T00:00:00Z" } }, "ab"],
    ["no such end", { not: { finishedAt: { lt: "2999-01-01T00:00:00Z" } } }, "cde"],
    ["creation in future", { createdAt: { gte: "2999-01-01T00:00:00Z" } }, ""],
    ["status and score", { status: ["SUCCEEDED"], score: [{ split: "dev", gte: 0.1 }] }, "ab"],
  ])("finds %s", async (_what, filter, names) => {
    expect(await found(filter)).toBe(names);
  });

  it("finds experiments and evaluations by their runs as well", async () => {
    const filter = { score: [{ split: "dev", gte: 0.5 }] };
    const { experiments, evaluations } = await server.read(
      `query ($filter: RunFilter) {
        experiments(filter: { runs: $filter }) { nodes { name } }
        evaluations(filter: { run: $filter }) { nodes { generation { run { name } } } }
      }`,
      { filter },
    );
    expect(experiments.nodes).toEqual([{ name: "ladder" }]);
    expect(evaluations.nodes).toEqual([{ generation: { run: { name: "a" } } }]);
  });

  it("follows the generation that a run names as its result", async () => {
    const { prisma } = server.database;
    const run = await prisma.run.findFirstOrThrow({ where: { name: "a" } });
    await prisma.run.update({ where: { id: run.id }, data: { resultGeneration: 0 } });
    expect(await found({ score: [{ split: "dev", gte: 0.5 }] })).toBe("a");
    expect(await prisma.runScore.count({ where: { runId: run.id } })).toBe(2);
  });

  it.each([
    [
      setting("selfPlay.lamda", { equals: 1 }),
      "filter.configuration[0].path",
      'Did you mean "selfPlay.lambda"?',
    ],
    [
      { or: [{}, { not: { score: [{ split: "dve" }] } }] },
      "filter.or[1].not.score[0].split",
      'Did you mean "dev"?',
    ],
    [{ score: [{ split: "dev", rule: "strickt" }] }, "filter.score[0].rule", 'Did you mean "strict"?'],
    [{ experiment: { equals: "lader" } }, "filter.experiment.equals", 'Did you mean "ladder"?'],
    [{ or: [] }, "filter.or", "is empty"],
    [
      setting("selfPlay.loss", { equals: { a: 1 } }),
      "filter.configuration[0].equals",
      "no value of a setting",
    ],
    [{ not: { not: { not: { not: { not: { not: {} } } } } } }, "filter", "deep"],
    [{ and: Array.from({ length: 100 }, () => ({})) }, "filter", "more than 100 filters"],
  ])("refuses %j at %s", async (filter, field, message) => {
    const { errors } = await server.send(
      "query ($filter: RunFilter) { runs(filter: $filter) { totalCount } }",
      {
        filter,
      },
    );
    expect(errors?.[0]?.extensions.field).toBe(field);
    expect(errors?.[0]?.message).toContain(message);
  });
});
