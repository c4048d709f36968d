import { afterAll, beforeAll, expect, it } from "vitest";
import { registerBenchmark } from "../../../cli/shared/registerBenchmark.ts";
import { createApiClient } from "../../../trainer/api/client.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import { createTestDatabase } from "../../support/database.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { workOnQueue } from "../../support/workOnQueue.ts";
import { createBenchmarkFolder } from "../../trainer/benchmarks/benchmarkFolder.ts";
import { startTestServer, type TestServer } from "../server/testServer.ts";

const questions = [
  { db_id: "pets", question: "How many pets?", query: "SELECT count(*) FROM Pet" },
  { db_id: "pets", question: "Which owners?", query: "SELECT DISTINCT owner_id FROM Pet" },
  {
    db_id: "pets",
    question: "How heavy, by weight?",
    query: "SELECT id, weight FROM Pet ORDER BY weight DESC",
  },
  { db_id: "pets", question: "How many birds?", query: "SELECT count(*) FROM Bird" },
  { db_id: "pets", question: "Who is Ann?", query: "SELECT id FROM owner WHERE full_name = 'Ann'" },
  { db_id: "pets", question: "Who is Bob?", query: "SELECT id FROM owner WHERE full_name = 'Bob'" },
];
const predictions = [
  "SELECT count(*) FROM Pet",
  "SELECT owner_id FROM Pet",
  "SELECT weight, id FROM Pet ORDER BY weight DESC",
  "SELECT 0",
  "DELETE FROM owner",
  "",
];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(() => createTestDatabase("embedded"));
});
afterAll(() => server.close());

it("scores imported predictions under all rules, and puts them on the leaderboard", async () => {
  const folder = createBenchmarkFolder();
  await folder.write("dev.json", questions);
  await folder.writeSqlite("database/pets/pets.sqlite");
  const benchmark = await loadBenchmark(folder.path, { name: "pets" });
  await registerBenchmark(createApiClient(server.url, server.tokens.admin), benchmark);
  const input = { benchmark: "pets", split: "dev", system: { name: "rival" }, sql: predictions };
  const { id } = await server.change("importPredictions", input);
  await workOnQueue(server, temporaryFolder());

  const { run, leaderboard } = await server.read(
    `query ($id: ID!) {
      run(id: $id) { status statusReason iterations { stage phaseSeconds { phase { title } } } generations { weightCount evaluations {
        id status decoding outcomeRule exampleCount correctCount executableCount
        scores { rule exampleCount verdictSum } disagreements { first second onlyFirstCount onlySecondCount } } } }
      leaderboard(benchmark: "pets", rule: "spiderExecution") { entries { method { name } scores { value } } }
    }`,
    { id },
  );
  expect(run).toMatchObject({
    status: "SUCCEEDED",
    statusReason: null,
    iterations: [{ stage: "IMPORT", phaseSeconds: [{ phase: { title: "Evaluation" } }] }],
  });
  expect(run.generations[0].weightCount).toBe(0);
  const [evaluation] = run.generations[0].evaluations;
  expect(evaluation).toMatchObject({
    status: "COMPLETE",
    decoding: "unspecified",
    outcomeRule: "strict@1",
    exampleCount: 6,
    correctCount: 1,
    executableCount: 3,
  });
  const score = (name: string) => evaluation.scores.find(({ rule }: { rule: string }) => rule === name);
  // Gold of the fourth example fails: it counts under no rule that executes.
  expect(score("strict")).toEqual({ rule: "strict", exampleCount: 5, verdictSum: 1 });
  expect(score("spiderExecution")).toEqual({ rule: "spiderExecution", exampleCount: 5, verdictSum: 3 });
  expect(score("birdExecution")).toEqual({ rule: "birdExecution", exampleCount: 5, verdictSum: 2 });
  expect(score("spiderTestSuite")).toBeUndefined();
  expect(evaluation.disagreements).toContainEqual({
    first: "strict",
    second: "spiderExecution",
    onlyFirstCount: 0,
    onlySecondCount: 2,
  });
  expect(leaderboard.entries).toEqual([{ method: { name: "rival" }, scores: [{ value: 0.6 }] }]);
  const { predictions: stored } = await server.read(
    "query ($id: ID!) { predictions(evaluationId: $id) { nodes { sql outcome reason } } }",
    { id: evaluation.id },
  );
  expect(stored.nodes.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    "CORRECT",
    "WRONG",
    "WRONG",
    "GOLD_FAILED",
    "INVALID",
    "EMPTY",
  ]);
  expect(stored.nodes[3].reason).toContain("Bird");
});

it("fails a run whose benchmark is not on the trainer's machine, and says what to do", async () => {
  await server.change("registerBenchmark", {
    name: "elsewhere",
    dialect: "SQLITE",
    folder: "/nowhere",
    databases: [{ name: "pets", schema: {} }],
    splits: [{ name: "dev", contentHash: "0", questions: ["?"], goldSql: ["select 1"], databases: ["pets"] }],
  });
  const input = { benchmark: "elsewhere", split: "dev", system: { name: "rival" }, sql: ["select 1"] };
  const { id } = await server.change("importPredictions", input);
  await workOnQueue(server, temporaryFolder());
  const { run } = await server.read(
    "query ($id: ID!) { run(id: $id) { status statusReason failures { class } } }",
    { id },
  );
  expect(run).toMatchObject({ status: "FAILED", failures: [{ class: "DATA" }] });
  expect(run.statusReason).toContain("elsewhere is not on this machine");
});
