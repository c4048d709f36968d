/** An iteration that is trained again: queued at the server, done by a real trainer, judged by what both recorded. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerBenchmark } from "../../../cli/shared/registerBenchmark.ts";
import { createApiClient } from "../../../trainer/api/client.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import { createTestDatabase } from "../../support/database.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { workOnQueue } from "../../support/workOnQueue.ts";
import { createBenchmarkFolder } from "../../trainer/benchmarks/benchmarkFolder.ts";
import { startTestServer, type TestServer } from "../server/testServer.ts";

const questions = [
  ["How many pets?", "SELECT count(*) FROM Pet"],
  ["How many owners?", "SELECT count(*) FROM owner"],
  ["Which owners?", "SELECT DISTINCT owner_id FROM Pet"],
].flatMap(([question, query]) =>
  ["", " Say it."].map((more) => ({ db_id: "pets", question: `${question}${more}`, query })),
);

let server: TestServer;
/** Of the benchmark, and of the trainer that made what is replayed. */
const [benchmark, data] = [1, 2].map(() => mkdtempSync(join(tmpdir(), "sqldojo-test-"))) as [string, string];
let run: { id: string; name: string; iterations: { generation: { weightsHash: string } }[] };

beforeAll(async () => {
  server = await startTestServer(() => createTestDatabase("embedded"));
  const folder = createBenchmarkFolder(benchmark);
  await folder.write("train.json", questions);
  await folder.write("dev.json", questions);
  await folder.writeSqlite("database/pets/pets.sqlite");
  const admin = createApiClient(server.url, server.tokens.admin);
  await registerBenchmark(admin, await loadBenchmark(folder.path, { name: "pets" }));
  const { id } = await server.change("createExperiment", {
    name: "replayed",
    benchmark: "pets",
    baseModel: "scratch-tiny",
    runs: [
      {
        method: "spin",
        configuration: {
          supervised: { epochs: 2, batchSize: 4 },
          selfPlay: { iterations: 1, questionsPerIteration: 4, batchSize: 4, epochs: 1 },
          data: { validationExamples: 2 },
          evaluation: { maximumNewTokens: 8 },
        },
      },
    ],
  });
  await workOnQueue(server, data);
  const { experiment } = await server.read(
    `query ($id: ID!) { experiment(id: $id) { runs(first: 1) { nodes {
      id name status statusReason iterations { generation { weightsHash } } } } } }`,
    { id },
  );
  run = experiment.runs.nodes[0];
  expect(run).toMatchObject({ status: "SUCCEEDED" });
});
afterAll(async () => {
  await server.close();
  for (const folder of [benchmark, data]) rmSync(folder, { recursive: true, force: true });
});

async function queue(runId: string, number: number) {
  return server.send(
    "mutation ($runId: ID!, $number: Int!) { replayIteration(runId: $runId, number: $number) { id name replay { verdict } } }",
    { runId, number },
    server.tokens.editor,
  );
}

async function replay(number: number, folder: string) {
  const { data: queued, errors } = await queue(run.id, number);
  expect(errors).toBeUndefined();
  expect(queued.replayIteration.replay.verdict).toBe("PENDING");
  await workOnQueue(server, folder);
  const answer = await server.read(
    `query ($id: ID!) { run(id: $id) { id name status statusReason resultGeneration progress { basis }
      generations { isReused evaluations { id } weightsHash }
      replay { verdict run { id } iteration { number } differences { what recorded replayed } } } }`,
    { id: queued.replayIteration.id },
  );
  return answer.run;
}

describe("an iteration that is trained again", () => {
  it("comes to the same weights, from the recorded parent and with nothing of its own taken over", async () => {
    const replayed = await replay(1, data);
    expect(replayed).toMatchObject({
      name: `${run.name}-replay1`,
      status: "SUCCEEDED",
      resultGeneration: 1,
      progress: null,
      replay: { verdict: "REPRODUCED", differences: [], iteration: { number: 1 }, run: { id: run.id } },
    });
    expect(replayed.generations).toMatchObject([
      { isReused: true, evaluations: [] },
      { isReused: false, evaluations: [], weightsHash: run.iterations[1]?.generation.weightsHash },
    ]);
  });

  it("is the supervised stage, too, and one that was replayed before", async () => {
    const first = await replay(0, data);
    const second = await replay(0, data);
    expect(first.replay.verdict).toBe("REPRODUCED");
    expect(second.replay.verdict).toBe("REPRODUCED");
    expect(second.name).toBe(`${run.name}-replay0-2`);
  });

  it("fails, and says what is missing, where the trainer lacks the weights that it starts from", async () => {
    const replayed = await replay(1, temporaryFolder());
    expect(replayed).toMatchObject({ status: "FAILED", replay: { verdict: "FAILED", differences: [] } });
    expect(replayed.statusReason).toContain("not in this trainer's store under code version test");
  });

  it("names what differs where it comes to other weights", async () => {
    const { prisma } = server.database;
    const generation = await prisma.generation.findFirstOrThrow({
      where: { weightsHash: run.iterations[1]?.generation.weightsHash ?? "", isReused: false },
      orderBy: { createdAt: "asc" },
    });
    await prisma.generation.update({ where: { id: generation.id }, data: { weightsHash: "others" } });
    const { replay: judged } = await replay(1, data);
    expect(judged).toMatchObject({
      verdict: "DIFFERS",
      differences: [{ what: "weights", recorded: "others", replayed: generation.weightsHash }],
    });
  });

  it("is refused for a replay, for what made no generation, and for readers", async () => {
    const { data: queued } = await queue(run.id, 1);
    const { id } = queued.replayIteration;
    const refusal = async (runId: string, number: number) =>
      (await queue(runId, number)).errors?.[0]?.extensions;
    expect(await refusal(id, 1)).toMatchObject({ code: "INVALID_INPUT", field: "runId" });
    expect(await refusal(run.id, 7)).toMatchObject({ code: "INVALID_INPUT", field: "number" });
    const { errors } = await server.send(
      "mutation ($runId: ID!) { replayIteration(runId: $runId, number: 1) { id } }",
      { runId: run.id },
      server.tokens.trainer,
    );
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
