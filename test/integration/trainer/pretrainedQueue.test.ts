/** From a model's folder to a scored zero-shot run: imported, registered, claimed by the trainer that has it. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { runImportModel } from "../../../cli/import/runImportModel.ts";
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
  { db_id: "pets", question: "Who is Ann?<|im_end|>", query: "SELECT id FROM owner WHERE full_name = 'Ann'" },
];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(() => createTestDatabase("embedded"));
});
afterAll(() => server.close());

it("answers, is scored and shown by a trainer that has the model, and by no other", async () => {
  const folder = await createBenchmarkFolder();
  await folder.write("train.json", questions);
  await folder.write("dev.json", questions);
  await folder.writeSqlite("database/pets/pets.sqlite");
  const admin = createApiClient(server.url, server.tokens.admin);
  await registerBenchmark(admin, await loadBenchmark(folder.path, { name: "pets" }));

  const model = join(temporaryFolder(), "tiny-chat");
  cpSync("test/references/tinyChat", model, { recursive: true });
  const data = temporaryFolder();
  const printed = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const where = { data, register: true, server: server.url, token: server.tokens.admin };
  const options = { revision: "main", description: "", threads: 1, json: true };
  await runImportModel({ place: model, ...where, ...options }, new AbortController().signal);
  const report = JSON.parse(String(printed.mock.calls.at(-1)?.[0]));
  printed.mockRestore();
  expect(report.registration).toMatchObject({ isRegistered: true, name: "tiny-chat" });

  const { id } = await server.change("createExperiment", {
    name: "zero-shot",
    benchmark: "pets",
    baseModel: "tiny-chat",
    runs: [
      {
        method: "zero-shot",
        configuration: { data: { validationExamples: 1 }, evaluation: { maximumNewTokens: 8 } },
      },
    ],
  });
  expect(await workOnQueue(server, temporaryFolder())).toBe("");
  const terminal = await workOnQueue(server, data);
  expect(terminal).toContain("opening tiny-chat");
  const { experiment, trainers } = await server.read(
    `query ($id: ID!) {
      experiment(id: $id) { runs(first: 1) { nodes {
        status statusReason examplePrompt configuration { prompt { form } supervised { epochs } }
        generations { number weightsHash weightCount evaluations { status exampleCount } } } } }
      trainers { nodes { models { name pretrained { contentHash } } memoryByteCount } }
    }`,
    { id },
  );
  const [run] = experiment.runs.nodes;
  expect(run).toMatchObject({
    status: "SUCCEEDED",
    statusReason: null,
    configuration: { prompt: { form: "CHAT" }, supervised: { epochs: 0 } },
    generations: [
      {
        number: 0,
        weightsHash: report.contentHash,
        weightCount: 14_208,
        evaluations: [{ status: "COMPLETE", exampleCount: 3 }],
      },
    ],
  });
  expect(run.examplePrompt).toMatch(/^<\|im_start\|>system\n.*CREATE TABLE .*Question: How many pets\?/s);
  const trainer = trainers.nodes.find(({ models }: { models: unknown[] }) => models.length > 0);
  expect(trainer.models).toEqual([{ name: "tiny-chat", pretrained: { contentHash: report.contentHash } }]);
  expect(Number(trainer.memoryByteCount)).toBeGreaterThan(1e8);
});
