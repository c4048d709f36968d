import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { budgets } from "../../../server/schema/budget.ts";
import { createTestDatabase } from "../../support/database.ts";
import { createRuns, registerDrill, splitOf, startTestServer, type TestServer } from "./testServer.ts";

/** Enough that what a document multiplies can pass every limit. */
const runCount = 230;
const generationsOf = 3;

let server: TestServer;
let runId: string;
let experimentId: string;

beforeAll(async () => {
  server = await startTestServer(() => createTestDatabase("embedded"));
  await registerDrill(server);
  await server.change("registerBenchmark", {
    name: "large",
    dialect: "SQLITE",
    folder: "/large",
    databases: [{ name: "shop", schema: { tables: [] } }],
    splits: [splitOf("dev", 1_000)],
  });
  const many = Array.from({ length: runCount }, (_, seed) => ({ method: "sft", seed }));
  ({ id: experimentId } = await createRuns(server, many));
  const { prisma } = server.database;
  const runs = await prisma.run.findMany({ orderBy: { queuePosition: "asc" }, select: { id: true } });
  runId = `Run_${runs[0]?.id}`;
  const splits = await prisma.split.findMany({ where: { name: { in: ["dev", "hard"] } } });
  const numbers = Array.from({ length: generationsOf }, (_, number) => number);
  const iterations = runs.flatMap(({ id }) =>
    numbers.map((number) => ({ id: crypto.randomUUID(), runId: id, number, stage: "SELF_PLAY" as const })),
  );
  await prisma.iteration.createMany({ data: iterations });
  await prisma.attempt.createMany({ data: runs.map(({ id }) => ({ runId: id, number: 1 })) });
  const generations = iterations.map(({ id, runId: of, number }) => ({
    id: crypto.randomUUID(),
    runId: of,
    attemptNumber: 1,
    iterationId: id,
    number,
    weightsHash: `${of} ${number}`,
    weightCount: 1,
  }));
  await prisma.generation.createMany({ data: generations });
  const evaluations = generations.flatMap(({ id }) =>
    splits.map((split) => ({
      id: crypto.randomUUID(),
      generationId: id,
      splitId: split.id,
      decoding: "greedy",
      outcomeRule: "strict@1",
      executor: "sqlite 3",
      exampleCount: 3,
    })),
  );
  await prisma.evaluation.createMany({ data: evaluations });
  await prisma.evaluationScore.createMany({
    data: evaluations.flatMap(({ id }) =>
      ["strict", "spiderExecution", "birdExecution"].map((rule, place) => ({
        evaluationId: id,
        rule,
        version: 1,
        position: place + 1,
        isGraded: false,
        exampleCount: 3,
        verdictSum: 1,
        sumOfSquares: 1,
        accuracy: 1 / 3,
      })),
    ),
  });
});
afterAll(() => server.close());

it("answers the query that anybody writes first", async () => {
  const { experiments } =
    await server.read(`{ experiments { nodes { name runs { totalCount nodes { name status
    generations { number evaluations { split { name } scores { rule accuracy exampleCount } } } } } } } }`);
  const [{ runs }] = experiments.nodes;
  expect([runs.totalCount, runs.nodes.length]).toEqual([runCount, 50]);
  expect(runs.nodes[0].generations).toHaveLength(generationsOf);
  expect(runs.nodes[0].generations[0].evaluations[0].scores).toHaveLength(3);
});

it("loads the runs of many experiments as it loads those of one, and pages through them", async () => {
  const ids: string[] = [];
  for (let after = ""; ; ) {
    const { experiment } = await server.read(
      `{ experiment(id: "${experimentId}") { runs(first: 200${after}) { nodes { id queuePosition } pageInfo { endCursor hasNextPage } } } }`,
    );
    ids.push(...experiment.runs.nodes.map(({ id }: { id: string }) => id));
    if (!experiment.runs.pageInfo.hasNextPage) break;
    after = `, after: "${experiment.runs.pageInfo.endCursor}"`;
  }
  expect(new Set(ids).size).toBe(runCount);
  const { experiment } = await server.read(
    `{ experiment(id: "${experimentId}") { runCount endedRunCount runs(last: 2) { nodes { seed } pageInfo { hasPreviousPage } } } }`,
  );
  expect(experiment).toEqual({
    runCount,
    endedRunCount: 0,
    runs: { nodes: [{ seed: runCount - 2 }, { seed: runCount - 1 }], pageInfo: { hasPreviousPage: true } },
  });
});

/** Each is within the limits that can be told from its text. */
const worst: Record<string, () => string> = {
  "experiments within runs within experiments": () =>
    `{ run(id: "${runId}") { experiment { runs(first: 200) { nodes { experiment { runs(first: 200) { nodes { experiment { runs(first: 200) { nodes { id } } } } } } } } } } }`,
  "the same without an id": () =>
    `{ run(id: "${runId}") { experiment { runs(first: 200) { nodes { experiment { runs(first: 200) { totalCount nodes { __typename } } } } } } } }`,
  "the first query from the largest pages": () =>
    "{ runs(first: 200) { nodes { experiment { runs(first: 50) { nodes { generations { evaluations { scores { rule accuracy } } } } } } } } }",
  "all there is of runs": () =>
    "{ runs(first: 200) { nodes { id name configuration { selfPlay { lambda loss epochs } supervised { epochs } } iterations { number phaseSeconds { seconds } } generations { number evaluations { id scores { rule accuracy } split { name } } } failures { message } metrics { name } logLines(last: 1000) { message } } } }",
  "examples of every split of every evaluation": () =>
    "{ runs(first: 50) { nodes { generations { evaluations { split { examples(first: 200) { nodes { question } } } } } } } }",
  "whole generations by aliases": () =>
    `{ ${Array.from({ length: 15 }, (_, i) => `a${i}: generations(first: 200) { nodes { evaluations { scores { rule } } } }`).join(" ")} }`,
  "verdicts, slices and disagreements of evaluations": () =>
    "{ evaluations(first: 200) { nodes { verdicts slices { value } disagreements { first } rules { rule } } } }",
  "introspection by aliases": () =>
    `{ ${Array.from({ length: 5 }, (_, i) => `a${i}: __schema { types { name fields { name args { name } type { name ofType { name } } } } }`).join(" ")} }`,
  "the schema of every database": () =>
    `{ ${Array.from({ length: 15 }, (_, i) => `a${i}: benchmarks(first: 200) { nodes { databases { schema } splits { examples(first: 200) { nodes { question goldSql database { schema } } } } } }`).join(" ")} }`,
  "lists sorted by what changes": () =>
    `{ ${Array.from({ length: 10 }, (_, i) => `a${i}: runs(first: 200, orderBy: { status: DESC }) { totalCount nodes { id experiment { name } } }`).join(" ")} }`,
};

/** The most bytes that the process, server and caller together, has held beyond those at the beginning. */
function watchMemory(): { most: () => number } {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const held = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const began = held();
  let most = 0;
  const look = () => {
    most = Math.max(most, held() - began);
  };
  const timer = setInterval(look, 5);
  return {
    most() {
      clearInterval(timer);
      look();
      return most;
    },
  };
}

it.each(Object.keys(worst))(
  "bounds what is asked of the database and answered for a document of %s",
  async (name) => {
    const statements = vi.spyOn(Client.prototype, "query");
    const memory = watchMemory();
    const { status, data, errors } = await server.send(worst[name]?.() ?? "");
    expect(memory.most()).toBeLessThan(200 * 2 ** 20);
    const asked = statements.mock.calls.length;
    statements.mockRestore();
    expect(status).toBe(200);
    for (const { extensions } of errors ?? []) expect(extensions.code).toBe("TOO_COMPLEX");
    expect(asked).toBeLessThan(300);
    expect(JSON.stringify(data ?? null).length).toBeLessThan(budgets.characters);
  },
);
