import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { runImportPredictions } from "../../../cli/import/runImportPredictions.ts";
import { registerBenchmark } from "../../../cli/shared/registerBenchmark.ts";
import { createApiClient } from "../../../trainer/api/client.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import {
  hashDatabases,
  manifestOf,
  type ReadAgainOptions,
  writeManifest,
} from "../../../trainer/benchmarks/manifests/benchmarkManifest.ts";
import { readPredictions } from "../../../trainer/predictions/readPredictions.ts";
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

it("reads a file by the benchmark's own ids, past examples left out, as evaluate does, and keeps what it was given", async () => {
  const folder = createBenchmarkFolder();
  const asked = [
    { question_id: 11, db_id: "pets", question: "How many pets?", SQL: "SELECT count(*) FROM Pet" },
    { question_id: 12, db_id: "zoo", question: "How many lions?", SQL: "SELECT count(*) FROM Lion" },
    {
      question_id: 40,
      db_id: "pets",
      question: "Who is Ann?",
      SQL: "SELECT id FROM owner WHERE full_name = 'Ann'",
    },
    {
      question_id: 41,
      db_id: "pets",
      question: "Who is Bob?",
      SQL: "SELECT id FROM owner WHERE full_name = 'Bob'",
    },
  ];
  await folder.write("dev.json", asked);
  await folder.writeSqlite("database/pets/pets.sqlite");
  const options: ReadAgainOptions = {
    databasesFolder: [],
    splitBy: "question",
    missingDatabases: "leaveOut",
  };
  const benchmark = await loadBenchmark(folder.path, { missingDatabases: "leaveOut", name: "named" });
  const trainerFolder = temporaryFolder();
  await writeManifest(
    trainerFolder,
    manifestOf(benchmark, options, await hashDatabases(benchmark, () => {})),
  );
  await registerBenchmark(createApiClient(server.url, server.tokens.admin), benchmark);
  const { examples, leftOut } = benchmark.splits.get("dev")!;
  const { benchmark: stored } = await server.read(
    '{ benchmark(name: "named") { splits { leftOut examples { nodes { index sourceId } } } } }',
  );
  expect(stored.splits).toEqual([
    {
      leftOut: [1],
      examples: {
        nodes: [
          { index: 0, sourceId: "11" },
          { index: 1, sourceId: "40" },
          { index: 2, sourceId: "41" },
        ],
      },
    },
  ]);

  const answers = [41, 12, 40, 11].map((id) => ({
    question_id: id,
    response: `Here:\n\`\`\`sql\nSELECT ${id}\n\`\`\``,
  }));
  await folder.write("answers.json", answers);
  const lines = asked.map(({ SQL }) => `${SQL}\n`).join("");
  await folder.write("lines.txt", lines);
  for (const [file, system] of [
    ["answers.json", "by id"],
    ["lines.txt", "by line"],
  ] as const) {
    const path = join(folder.path, file);
    const { predictions } = await readPredictions(path, examples, { ...(leftOut && { leftOut }) });
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await runImportPredictions(
      {
        file: path,
        benchmark: "named",
        split: "dev",
        system,
        allowMissing: false,
        extract: "auto",
        wait: false,
        json: true,
        server: server.url,
        token: server.tokens.admin,
        data: folder.path,
      },
      new AbortController().signal,
    );
    const { id, predictions: report } = JSON.parse(log.mock.calls[0]![0] as string);
    log.mockRestore();
    expect(report).toMatchObject({ examples: 3, missing: 0 });
    const kept = await server.database.prisma.predictionImport.findFirstOrThrow({
      where: { run: { method: { name: system } } },
    });
    expect(kept.sql).toEqual(predictions.map(({ sql }) => sql));
    if (system === "by line") expect(kept.given).toEqual(["", "", ""]);
    else expect(kept.sql).toEqual(["SELECT 11", "SELECT 40", "SELECT 41"]);
    await workOnQueue(server, trainerFolder);
    const { run } = await server.read(
      "query ($id: ID!) { run(id: $id) { statusReason generations { evaluations { id } } } }",
      { id },
    );
    expect(run.statusReason).toBeNull();
    const { predictions: scored } = await server.read(
      "query ($id: ID!) { predictions(evaluationId: $id) { nodes { sql given } } }",
      { id: run.generations[0].evaluations[0].id },
    );
    expect(scored.nodes[0]).toEqual(
      system === "by line"
        ? { sql: "SELECT count(*) FROM Pet", given: null }
        : { sql: "SELECT 11", given: "Here:\n```sql\nSELECT 11\n```" },
    );
  }
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
