import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { expect, it } from "vitest";
import { applyMigrations } from "../../../server/database/applyMigrations.ts";
import { startEmbeddedPostgres } from "../../../server/database/embeddedPostgres.ts";
import { readMigrations } from "../../../server/database/readMigrations.ts";
import { createDataFolder } from "../../support/database.ts";

const migrationsFolder = join(import.meta.dirname, "../../../prisma/migrations");
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;

/** A run under the comparison rule of old, with a complete evaluation of one prediction. */
const earlier = `
  insert into "Benchmark" ("id", "name", "dialect", "folder", "contentHash") values ('${id(1)}', 'kata', 'SQLITE', '/', '0');
  insert into "Split" ("id", "benchmarkId", "name", "position", "exampleCount", "contentHash")
    values ('${id(2)}', '${id(1)}', 'dev', 0, 1, '0');
  insert into "Database" ("id", "benchmarkId", "name", "schema") values ('${id(3)}', '${id(1)}', 'shop', '{}');
  insert into "Example" ("id", "splitId", "databaseId", "index", "question", "goldSql")
    values ('${id(4)}', '${id(2)}', '${id(3)}', 0, '?', 'select 1');
  insert into "BaseModel" ("id", "name", "architecture") values ('${id(5)}', 'tiny', '{}');
  insert into "Method" ("id", "name", "title", "description", "source", "preset", "position")
    values ('${id(6)}', 'sft', 'SFT', '', '', '{}', 0);
  insert into "Experiment" ("id", "name") values ('${id(7)}', 'first');
  insert into "Run" ("id", "experimentId", "name", "methodId", "baseModelId", "benchmarkId", "seed", "configuration", "configurationHash")
    values ('${id(8)}', '${id(7)}', 'sft-1', '${id(6)}', '${id(5)}', '${id(1)}', 1,
      '{"evaluation": {"splits": null, "comparisonRule": "BIRD_SET"}, "data": {}}', 'hash');
  insert into "Iteration" ("id", "runId", "number", "stage") values ('${id(9)}', '${id(8)}', 0, 'SUPERVISED');
  insert into "Generation" ("id", "runId", "iterationId", "number", "weightsHash", "weightCount")
    values ('${id(10)}', '${id(8)}', '${id(9)}', 0, '0', 1);
  insert into "Evaluation" ("id", "generationId", "splitId", "decoding", "comparisonRule", "executor", "exampleCount")
    values ('${id(11)}', '${id(10)}', '${id(2)}', 'greedy', 'birdSet@1', 'sqlite', 1);
  insert into "Prediction" ("evaluationId", "exampleId", "sql", "outcome", "milliseconds")
    values ('${id(11)}', '${id(4)}', 'select 1', 'CORRECT', 1);
  update "Evaluation" set "status" = 'COMPLETE', "correctCount" = 1, "executableCount" = 1, "executionAccuracy" = 1,
    "completedAt" = now();`;

it("keeps what was recorded before there were versions, verdicts, imports and ablations", async () => {
  const folder = await createDataFolder();
  const { host, port, close } = await startEmbeddedPostgres(folder);
  const client = new Client({ host, port, user: "postgres", database: "postgres" });
  await client.connect();
  await client.query("drop schema public cascade; create schema public");
  const [first, ...later] = await readMigrations(migrationsFolder);
  if (!first) expect.fail("There are no migrations.");
  await applyMigrations(client, [first]);
  await client.query(earlier);
  await applyMigrations(client, [first, ...later]);

  const rows = async (sql: string) => (await client.query(sql)).rows;
  expect(await rows('select "version", "isNewest" from "Benchmark"')).toEqual([
    { version: 1, isNewest: true },
  ]);
  expect(
    await rows(
      'select "kind"::text, "configuration", "configurationHash", "forgivenAttempts", "cellId" from "Run"',
    ),
  ).toEqual([
    {
      kind: "TRAINING",
      configuration: { evaluation: { splits: null, comparisonRule: "BIRD_EXECUTION" }, data: {} },
      configurationHash: "hash",
      forgivenAttempts: 0,
      cellId: null,
    },
  ]);
  expect(
    await rows('select "status"::text, "comparisonRule", "rules", "correctCount" from "Evaluation"'),
  ).toEqual([{ status: "COMPLETE", comparisonRule: "birdSet@1", rules: [], correctCount: 1 }]);
  expect(await rows('select "outcome"::text, "verdicts", "isDisputed" from "Prediction"')).toEqual([
    { outcome: "CORRECT", verdicts: [], isDisputed: false },
  ]);
  expect(await rows('select "features" from "Example"')).toEqual([{ features: [] }]);
  await expect(client.query(`update "Prediction" set "verdicts" = '{1}'`)).rejects.toThrow(
    "its predictions cannot change",
  );
  await client.end();
  await close();
  await rm(folder, { recursive: true });
});
