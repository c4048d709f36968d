import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Benchmark, Database, Example } from "../../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import { schemaLinkingMetrics } from "../../../trainer/prompts/schemaLinking/schemaLinkingMetrics.ts";
import { learnSchemaScorer, type SchemaScores } from "../../../trainer/prompts/schemaLinking/schemaScorer.ts";
import { keepTopK } from "../../../trainer/prompts/schemaLinking/topK.ts";
import { createValueIndex, type ValueIndex } from "../../../trainer/prompts/valueRetrieval/valueIndex.ts";
import { createExecutor } from "../../../trainer/sql/executors/createExecutor.ts";
import { scoreByWordOverlap } from "../../performance/linkByWordOverlap.ts";
import { putKata } from "../../support/kata.ts";

const limits = { tables: 2, columnsPerTable: 3 };
const textOf = ({ question }: Example) => question;

let folder: string;
let kata: Benchmark;
const indexes = new Map<string, ValueIndex>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sqldojo-test-"));
  await putKata(folder);
  kata = await loadBenchmark(folder);
  const executor = createExecutor("sqlite", { processes: 1 });
  for (const database of kata.databases.values())
    indexes.set(database.id, await createValueIndex(database, executor));
  await executor.dispose();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const examplesOf = (split: string) => kata.splits.get(split)?.examples ?? [];
const someOf = (split: string) => examplesOf(split).slice(0, 300);

function columnRecall(
  examples: readonly Example[],
  scoresOf: (example: Example, database: Database) => SchemaScores,
): number {
  const questions = examples.map((example) => {
    const database = kata.databases.get(example.databaseId) as Database;
    return { example, database, linked: keepTopK(database.schema, scoresOf(example, database), limits) };
  });
  return schemaLinkingMetrics(questions).columnRecall;
}

const byOverlap = (example: Example, { schema }: Database) => scoreByWordOverlap(example.question, schema);
const valuesOf = (example: Example) => indexes.get(example.databaseId)?.match(example.question) ?? [];

describe("a scorer learnt from kata's train split", () => {
  it("keeps more of gold's columns than the overlap of words, on questions worded anew too", () => {
    const scorer = learnSchemaScorer(examplesOf("train"), kata.databases, { textOf, valuesOf });
    expect(columnRecall(someOf("kata-dev"), scorer.score)).toBeGreaterThan(0.96);
    for (const split of ["kata-dk", "kata-realistic", "kata-syn"]) {
      const learnt = columnRecall(someOf(split), scorer.score);
      expect(learnt).toBeGreaterThan(columnRecall(someOf(split), byOverlap) + 0.1);
    }
  });

  it("is no better on the questions it was learnt from than on others like them", () => {
    const train = examplesOf("train");
    const [learntFrom, others] = [train.slice(0, -800), train.slice(-800)];
    const scorer = learnSchemaScorer(learntFrom, kata.databases, { textOf, valuesOf });
    const own = columnRecall(learntFrom.slice(-800), scorer.score);
    expect(Math.abs(own - columnRecall(others, scorer.score))).toBeLessThan(0.015);
  });

  it("links the questions of databases it never saw", () => {
    const held = new Set(["hospital", "shop"]);
    const [seen, unseen] = [false, true].map((isHeld) =>
      examplesOf("train").filter(({ databaseId }) => held.has(databaseId) === isHeld),
    ) as [Example[], Example[]];
    const scorer = learnSchemaScorer(seen, kata.databases, { textOf, valuesOf });
    expect(columnRecall(unseen, scorer.score)).toBeGreaterThan(columnRecall(unseen, byOverlap) + 0.02);
  });
});
