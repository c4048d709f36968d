import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import { deleteRows } from "../../support/deleteRows.ts";
import {
  claim,
  createRuns,
  iterationResult,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

interface Node {
  key: string;
  kind: string;
  distance: number;
  hash: string | null;
  generation: { number: number; run: { name: string }; attempt: Attempt } | null;
  split: { name: string } | null;
  baseModel: { name: string } | null;
}

interface Attempt {
  number: number;
  trainerName: string;
  host: string;
  codeVersion: string;
}

describeOnBothDatabases("the lineage of a generation", (open) => {
  let server: TestServer;
  let trainerId: string;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
  });
  beforeEach(async () => {
    await deleteRows(server.database.prisma, "Experiment");
    trainerId = await registerTrainer(server);
  });
  afterAll(() => server.close());

  const document = `query ($id: ID!, $depth: Int) { lineage(generationId: $id, depth: $depth) { isCut
    nodes { key kind distance hash split { name } baseModel { name }
      generation { number run { name } attempt { number trainerName host codeVersion } } }
    edges { from to relation detail } } }`;

  async function read(runId: string, number: number, depth?: number) {
    const { run } = await server.read("query ($id: ID!) { run(id: $id) { generations { id } } }", {
      id: runId,
    });
    const { lineage } = await server.read(document, { id: run.generations[number].id, depth });
    const nodes = lineage.nodes as Node[];
    const names = new Map(nodes.map((node) => [node.key, nameOf(node)]));
    const edges = (
      lineage.edges as { from: string; to: string; relation: string; detail: string | null }[]
    ).map(({ from, to, relation }) => `${names.get(from)} ${relation} ${names.get(to)}`);
    return { isCut: lineage.isCut, nodes, edges, details: lineage.edges, names: nodes.map(nameOf) };
  }

  const nameOf = ({ generation, split, baseModel }: Node) =>
    generation ? `${generation.run.name}/${generation.number}` : (split?.name ?? baseModel?.name);

  it("leads over parents and opponents to the data and the base model, with who made each", async () => {
    await createRuns(server, [{ method: "spin" }]);
    const lease = await claim(server, trainerId);
    for (const number of [0, 1, 2]) await recordIteration(server, lease, number);

    const { nodes, edges, isCut, names, details } = await read(lease.runId, 2);

    expect(isCut).toBe(false);
    expect(names).toEqual(["spin-seed1/2", "spin-seed1/1", "train", "spin-seed1/0", "scratch-tiny"]);
    expect(nodes.map(({ distance }) => distance)).toEqual([0, 1, 1, 2, 3]);
    expect(nodes.map(({ hash }) => hash)).toEqual([
      "weights 2",
      "weights 1",
      "hash of train",
      "weights 0",
      null,
    ]);
    expect(edges.sort()).toEqual([
      "scratch-tiny BASE_MODEL spin-seed1/0",
      "spin-seed1/0 OPPONENT spin-seed1/1",
      "spin-seed1/0 PARENT spin-seed1/1",
      "spin-seed1/1 OPPONENT spin-seed1/2",
      "spin-seed1/1 PARENT spin-seed1/2",
      "train DATA spin-seed1/0",
      "train DATA spin-seed1/1",
      "train DATA spin-seed1/2",
    ]);
    expect(nodes[0]?.generation?.attempt).toEqual({
      number: 1,
      trainerName: "trainer",
      host: "here",
      codeVersion: "1.0",
    });
    expect(details.find(({ relation }: { relation: string }) => relation === "OPPONENT").detail).toBe(
      "Temperature 1, top-p 1, candidates per question 1.",
    );
  });

  it("leads to the run that made weights first where they were taken over", async () => {
    await createRuns(server, [{ method: "spin" }, { method: "sft" }]);
    const first = await claim(server, trainerId);
    await recordIteration(server, first);
    const second = await claim(server, trainerId);
    const result = iterationResult(0);
    await server.change("startIteration", { lease: second, number: 0, stage: "SUPERVISED" });
    await server.change("completeIteration", {
      lease: second,
      ...result,
      generation: { ...result.generation, isReused: true },
    });

    const { edges } = await read(second.runId, 0);

    expect(edges).toContain("spin-seed1/0 SAME_WEIGHTS sft-seed1/0");
    expect(edges).toContain("scratch-tiny BASE_MODEL sft-seed1/0");
  });

  it("ends after as many steps as were asked for and says so", async () => {
    await createRuns(server, [{ method: "spin" }]);
    const lease = await claim(server, trainerId);
    for (const number of [0, 1, 2]) await recordIteration(server, lease, number);

    const { names, isCut, edges } = await read(lease.runId, 2, 1);

    expect(names).toEqual(["spin-seed1/2", "spin-seed1/1", "train"]);
    expect(isCut).toBe(true);
    expect(edges).not.toContain("spin-seed1/0 PARENT spin-seed1/1");
  });

  it("is refused for what is no generation, and for more steps than a graph for people has", async () => {
    await createRuns(server, [{ method: "spin" }]);
    const lease = await claim(server, trainerId);
    await recordIteration(server, lease);
    const { run } = await server.read("query ($id: ID!) { run(id: $id) { generations { id } } }", {
      id: lease.runId,
    });
    const id = run.generations[0].id;
    const refusalOf = async (variables: object) =>
      (await server.send(document, variables)).errors?.[0]?.extensions;

    expect(await refusalOf({ id, depth: 51 })).toMatchObject({ code: "INVALID_INPUT", field: "depth" });
    expect(await refusalOf({ id: lease.runId })).toMatchObject({
      code: "INVALID_INPUT",
      field: "generationId",
    });
    await deleteRows(server.database.prisma, "Experiment");
    expect(await refusalOf({ id })).toMatchObject({ code: "NOT_FOUND", field: "generationId" });
  });
});
