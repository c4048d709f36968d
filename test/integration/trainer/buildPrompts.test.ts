import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunConfigurationPatch } from "../../../server/domain/configuration/configuration.ts";
import { resolveConfiguration } from "../../../server/domain/presets/resolveConfiguration.ts";
import type { Benchmark, Database, Example } from "../../../trainer/benchmarks/benchmark.ts";
import { createPromptBuilder } from "../../../trainer/examples/buildPrompts.ts";
import { prepareExamples } from "../../../trainer/examples/prepareExamples.ts";
import type { RunContext } from "../../../trainer/phases/runContext.ts";
import { createValueIndex } from "../../../trainer/prompts/valueRetrieval/valueIndex.ts";
import { createExecutor } from "../../../trainer/sql/executors/createExecutor.ts";
import type { SqlExecutor } from "../../../trainer/sql/executors/executor.ts";
import { concerts } from "../../trainer/prompts/concertSchema.ts";

let folder: string;
let executor: SqlExecutor;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sqldojo-test-"));
  database = { ...concerts, file: join(folder, "concerts.sqlite") };
  const file = new BetterSqlite3(database.file);
  file.exec(`
    create table singer (id integer primary key, name text, born integer);
    create table concert (id integer primary key, title text, singer_id integer);
    create table stadium (id integer primary key, city text, capacity integer);
    insert into singer values (1, 'Ada York', 1990), (2, 'Bob', 1985), (3, null, 1970);
    insert into concert values (1, 'The', 1), (2, '1999', 1);
    insert into stadium values (1, 'New York', 5000), (2, 'York', 900), (3, 'Rome', 100);
  `);
  file.close();
  executor = createExecutor("sqlite", { processes: 1 });
});
afterAll(async () => {
  await executor.dispose();
  await rm(folder, { recursive: true, force: true });
});

describe("createValueIndex", () => {
  it("finds the cells that a question mentions, surest and longest first, none inside another", async () => {
    const { match } = await createValueIndex(database, executor);
    const found = match("The singers of 1999 in new York, and Romes");
    expect(found.map(({ column, value }) => `${column} ${value}`)).toEqual(["stadium.city New York"]);
    expect(match("Was Bob in Rome?").map(({ value }) => value)).toEqual(["Rome", "Bob"]);
  });
});

const asked = (question: string, goldSql: string, index = 0): Example => ({
  index,
  question,
  databaseId: "concerts",
  goldSql,
});
const train = Array.from({ length: 6 }, (_, index) => [
  asked(`Name ${index} singers.`, "select name from singer", 2 * index),
  asked(`Which ${index} cities?`, "select city from stadium", 2 * index + 1),
]).flat();

/** Only what preparing reads of a context. */
function contextWith(
  prompt: RunConfigurationPatch["prompt"],
  { seed = 1, contextLength = 256 } = {},
): { context: RunContext; metrics: Map<string, number>; warnings: string[] } {
  const { configuration } = resolveConfiguration("test", {
    prompt,
    data: { validationExamples: 2 },
    evaluation: { maximumNewTokens: 20 },
  });
  const splits = new Map([
    ["train", { name: "train", examples: train, contentHash: "train" }],
    [
      "dev",
      { name: "dev", examples: [asked("Who sang in Rome?", "select name from singer")], contentHash: "dev" },
    ],
  ]);
  const metrics = new Map<string, number>();
  const warnings: string[] = [];
  const benchmark = { name: "concerts", databases: new Map([["concerts", database]]), splits };
  const context = {
    spec: { seed, configuration, baseModel: { architecture: { vocabularySize: 300, contextLength } } },
    benchmark: benchmark as unknown as Benchmark,
    executor,
    recorder: {
      metric: (name: string, _step: number, value: number) => metrics.set(name, value),
      log: (_level: string, message: string) => warnings.push(message),
    },
  } as unknown as RunContext;
  return { context, metrics, warnings };
}

describe("createPromptBuilder", () => {
  it("tells nothing but the database and the question by default", async () => {
    const prompts = await createPromptBuilder(contextWith({}).context);
    const example = train[0] as Example;
    expect(prompts.forTraining(example).prompt).toBe("concerts | Name 0 singers. =>");
    expect(prompts.forAsking(example).prompt).toBe("concerts | Name 0 singers. =>");
  });

  it("shows the linked tables, and the mentioned values of their columns alone", async () => {
    const { context } = contextWith({
      schema: "LINKED",
      linkedTables: 1,
      linkedColumns: 1,
      columnValues: "MATCHED",
    });
    const { forAsking } = await createPromptBuilder(context);
    expect(forAsking(asked("Which cities like Rome?", "")).prompt).toBe(
      "concerts | stadium ( city ) | stadium.city = Rome | Which cities like Rome? =>",
    );
    expect(forAsking(asked("Name the singers in Rome.", "")).prompt).toBe(
      "concerts | singer ( name ) | Name the singers in Rome. =>",
    );
  });

  it("reads as many cells of a column as are to be shown, without NULL", async () => {
    const { context } = contextWith({ schema: "FULL", representativeValues: 2 });
    const { forAsking } = await createPromptBuilder(context);
    expect(forAsking(asked("Who?", "")).prompt).toContain(
      "singer ( id : 1 / 2 , name : Ada York / Bob , born",
    );
  });

  it("pads the prompts of training around gold, by seed and question, and never those that are asked", async () => {
    const padding = { schema: "LINKED", linkedTables: 2, linkedColumns: 2, padding: true } as const;
    const first = await createPromptBuilder(contextWith(padding).context);
    const again = await createPromptBuilder(contextWith(padding).context);
    const other = await createPromptBuilder(contextWith(padding, { seed: 2 }).context);
    const prompts = (from: typeof first) => train.map((example) => from.forTraining(example).prompt);
    expect(prompts(again)).toEqual(prompts(first));
    expect(prompts(other)).not.toEqual(prompts(first));
    for (const example of train) {
      const needed = example.goldSql.includes("stadium") ? /stadium \(.*city.*\)/ : /singer \(.*name.*\)/;
      expect(first.forTraining(example).prompt).toMatch(needed);
    }
    const misled = { ...(train[0] as Example), goldSql: "select title from concert" };
    expect(first.forTraining(misled).prompt).toMatch(/concert \(.*title.*\)/);
    expect(first.forAsking(misled).prompt).toBe(first.forAsking(train[0] as Example).prompt);
  });

  it("names the unknown database of an example", async () => {
    const { forAsking } = await createPromptBuilder(contextWith({}).context);
    expect(() => forAsking({ ...asked("Who?", ""), databaseId: "ghosts" })).toThrow(
      "unknown database ghosts",
    );
  });
});

describe("prepareExamples", () => {
  it("records how much of gold the linked tables hold, for every split", async () => {
    const { context, metrics, warnings } = contextWith({
      schema: "LINKED",
      linkedTables: 1,
      linkedColumns: 1,
    });
    await prepareExamples(context);
    expect(metrics.get("linking/train/tableRecall")).toBe(1);
    expect(metrics.get("linking/validation/columnRecall")).toBe(1);
    expect(metrics.get("linking/dev/tablesKept")).toBe(1);
    expect(warnings).toEqual([]);
  });

  it("records no linking where nothing is linked", async () => {
    const { context, metrics } = contextWith({ schema: "FULL" });
    await prepareExamples(context);
    expect([...metrics.keys()]).toEqual([]);
  });

  it("shortens prompts that leave no room for an answer, and says so", async () => {
    const { context, warnings } = contextWith({ schema: "FULL" }, { contextLength: 60 });
    const { tokenizer, training, splits } = await prepareExamples(context);
    for (const { prompt } of [...training, ...splits.flatMap(({ questions }) => questions)])
      expect(tokenizer.encode(prompt).length).toBeLessThanOrEqual(40);
    expect(warnings).toEqual([expect.stringContaining("13 of 13 prompts were shortened")]);
  });
});
