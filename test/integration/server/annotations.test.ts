import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluate,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

describeOnBothDatabases("notes, tags and the archive", (open) => {
  let server: TestServer;
  let experiment: { id: string; runs: { id: string; name: string }[] };
  let waiting: { id: string };
  const [first, second] = [() => experiment.runs[0]!, () => experiment.runs[1]!];

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    const trainer = await registerTrainer(server);
    experiment = await createRuns(server, [
      { method: "sft", seed: 1 },
      { method: "spin", seed: 1 },
    ]);
    for (const _ of experiment.runs) {
      const lease = await claim(server, trainer);
      await recordIteration(server, lease);
      await evaluate(server, lease, "dev", ["CORRECT", "WRONG", "WRONG", "WRONG"]);
      await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
    }
    waiting = await createRuns(server, [{ method: "sft", seed: 2 }], { name: "waiting" });
  });
  afterAll(() => server.close());

  const update = (name: "updateRun" | "updateExperiment", input: object, token = server.tokens.editor) =>
    server.send(
      `mutation ($input: U${name.slice(1)}Input!) { ${name}(input: $input) { name notes tags archivedAt } }`,
      { input },
      token,
    );
  const runsWith = async (filter?: object) => {
    const { runs } = await server.read(
      "query ($filter: RunFilter) { runs(filter: $filter, orderBy: { name: ASC }) { totalCount nodes { name } } }",
      { filter },
    );
    return runs.nodes.map(({ name }: { name: string }) => name);
  };
  const experimentsWith = async (filter?: object) => {
    const { experiments } = await server.read(
      "query ($filter: ExperimentFilter) { experiments(filter: $filter, orderBy: { name: ASC }) { nodes { name } } }",
      { filter },
    );
    return experiments.nodes.map(({ name }: { name: string }) => name);
  };
  const methodsOnLeaderboard = async (experimentId?: string) => {
    const { leaderboard } = await server.read(
      `query ($id: ID) { leaderboard(benchmark: "drill", experimentId: $id) { archivedRunCount entries { method { name } } } }`,
      { id: experimentId },
    );
    if (experimentId === undefined) expect(leaderboard.archivedRunCount).toBe(2 - leaderboard.entries.length);
    return leaderboard.entries.map(({ method }: { method: { name: string } }) => method.name);
  };

  it("are set field by field, tags sorted and each once, and found by", async () => {
    const { data } = await update("updateRun", {
      id: first().id,
      name: "  the good one ",
      notes: "λ as in the paper.",
      tags: ["paper", " best", "paper"],
    });
    expect(data.updateRun).toEqual({
      name: "the good one",
      notes: "λ as in the paper.",
      tags: ["best", "paper"],
      archivedAt: null,
    });
    const again = await update("updateRun", { id: first().id, notes: "" });
    expect(again.data.updateRun).toMatchObject({ name: "the good one", notes: "", tags: ["best", "paper"] });
    expect(await runsWith({ tags: ["best"] })).toEqual(["the good one"]);
    expect(await runsWith({ tags: ["best", "worst"] })).toEqual([]);
    await update("updateExperiment", { id: experiment.id, tags: ["paper"] });
    expect(await experimentsWith({ tags: ["paper"] })).toEqual(["trial"]);
  });

  it("put away what has ended and bring it back, with nothing lost", async () => {
    expect(await methodsOnLeaderboard()).toEqual(["sft", "spin"]);
    const away = await update("updateRun", { id: second().id, isArchived: true });
    expect(away.data.updateRun.archivedAt).toEqual(expect.any(String));
    const later = await update("updateRun", { id: second().id, isArchived: true });
    expect(later.data.updateRun.archivedAt).toBe(away.data.updateRun.archivedAt);
    expect(await methodsOnLeaderboard()).toEqual(["sft"]);
    expect(await runsWith()).toEqual(["sft-seed2", "the good one"]);
    expect(await runsWith({ isArchived: true })).toEqual(["spin-seed1"]);
    expect(await runsWith({ isArchived: null, method: { equals: "spin" } })).toEqual(["spin-seed1"]);
    expect(await runsWith({ or: [{ isArchived: true }, { seed: [2] }] })).toEqual([
      "sft-seed2",
      "spin-seed1",
    ]);
    await update("updateRun", { id: second().id, isArchived: false });
    expect(await methodsOnLeaderboard()).toEqual(["sft", "spin"]);
  });

  it("put away an experiment with its runs, which stand where it is asked for by itself", async () => {
    await update("updateExperiment", { id: experiment.id, isArchived: true });
    expect(await experimentsWith()).toEqual(["waiting"]);
    expect(await experimentsWith({ isArchived: true })).toEqual(["trial"]);
    expect(await runsWith()).toEqual(["sft-seed2"]);
    expect(await runsWith({ experimentId: experiment.id })).toEqual(["spin-seed1", "the good one"]);
    expect(await methodsOnLeaderboard()).toEqual([]);
    expect(await methodsOnLeaderboard(experiment.id)).toEqual(["sft", "spin"]);
    await update("updateExperiment", { id: experiment.id, isArchived: false });
    expect(await methodsOnLeaderboard()).toEqual(["sft", "spin"]);
  });

  it.each<[string, () => object, string, string]>([
    ["a name that is taken", () => ({ id: first().id, name: "spin-seed1" }), "CONFLICT", "input.name"],
    ["an empty name", () => ({ id: first().id, name: " " }), "INVALID_INPUT", "input.name"],
    ["a name of two lines", () => ({ id: first().id, name: "a\nb" }), "INVALID_INPUT", "input.name"],
    ["a tag with a comma", () => ({ id: first().id, tags: ["a", "b,c"] }), "INVALID_INPUT", "input.tags[1]"],
    ["long notes", () => ({ id: first().id, notes: "n".repeat(20_001) }), "INVALID_INPUT", "input.notes"],
    [
      "too many tags",
      () => ({ id: first().id, tags: Array.from({ length: 21 }, (_, index) => `${index}`) }),
      "INVALID_INPUT",
      "input.tags",
    ],
  ])("refuse %s and change nothing", async (_, input, code, field) => {
    const before = await server.read("query ($id: ID!) { run(id: $id) { name notes tags } }", {
      id: first().id,
    });
    const { errors } = await update("updateRun", input());
    expect(errors?.[0]?.extensions).toMatchObject({ code, field });
    const after = await server.read("query ($id: ID!) { run(id: $id) { name notes tags } }", {
      id: first().id,
    });
    expect(after).toEqual(before);
  });

  it("refuse to put away what has not ended, and a token that may not", async () => {
    const { errors } = await update("updateExperiment", { id: waiting.id, isArchived: true });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", field: "input.isArchived" });
    expect(errors?.[0]?.message).toContain("1 run that has not ended");
    const forbidden = await update("updateRun", { id: first().id, notes: "x" }, server.tokens.trainer);
    expect(forbidden.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const { token } = await server.change("createAccessToken", {
      name: "of waiting alone",
      role: "EDITOR",
      experimentIds: [waiting.id],
    });
    const outside = await update("updateExperiment", { id: experiment.id, notes: "x" }, token);
    expect(outside.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await update("updateExperiment", { id: waiting.id, notes: "x" }, token)).errors).toBeUndefined();
  });
});
