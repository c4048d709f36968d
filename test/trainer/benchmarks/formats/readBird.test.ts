import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { loadBenchmark } from "../../../../trainer/benchmarks/loadBenchmark.ts";
import { type BenchmarkFolder, createBenchmarkFolder } from "../benchmarkFolder.ts";
import { isAbsent, sharedData } from "../sharedData.ts";

const entry = {
  question_id: 137,
  db_id: "pets",
  question: "How heavy is the heaviest pet?",
  evidence: "heaviest refers to MAX(weight)",
  SQL: "SELECT MAX(weight) FROM Pet",
  difficulty: "simple",
};

describe("loadBenchmark on BIRD's format", () => {
  let folder: BenchmarkFolder;

  beforeEach(() => {
    folder = createBenchmarkFolder();
  });

  it("reads questions with evidence and difficulty, and databases in BIRD's own folders", async () => {
    const file = await folder.writeSqlite("dev_databases/pets/pets.sqlite");
    await folder.write("dev.json", [entry, { ...entry, evidence: "" }]);
    await folder.write("dev_tied_append.json", [{ ...entry, SQL: '"SELECT 6"' }]);
    const benchmark = await loadBenchmark(folder.path, { name: "bird" });
    expect(benchmark).toMatchObject({ name: "bird", format: "bird", dialect: "sqlite" });
    expect([...benchmark.splits.keys()]).toEqual(["dev"]);
    expect(benchmark.splits.get("dev")?.examples).toEqual([
      {
        index: 0,
        id: "137",
        question: entry.question,
        databaseId: "pets",
        goldSql: entry.SQL,
        difficulty: "simple",
        evidence: entry.evidence,
      },
      expect.not.objectContaining({ evidence: expect.anything() }),
    ]);
    expect(benchmark.databases.get("pets")).toMatchObject({
      file,
      schema: { tables: [{}, { name: "Pet" }] },
    });
  });

  it("reads the training split, which has neither ids nor difficulty", async () => {
    await folder.writeSqlite("train_databases/pets/pets.sqlite");
    const { question_id: _, difficulty: __, ...trained } = entry;
    await folder.write("train.json", [trained]);
    const { splits } = await loadBenchmark(folder.path);
    expect(splits.get("train")?.examples[0]).not.toHaveProperty("difficulty");
  });

  it("takes of Mini-Dev's dialects the one whose databases are there", async () => {
    await folder.write("mini_dev_sqlite.json", [entry]);
    await folder.write("mini_dev_mysql.json", [{ ...entry, SQL: "SELECT 1 FROM mysql" }]);
    await folder.write("mini_dev_postgresql.json", [{ ...entry, SQL: "SELECT 1 FROM postgresql" }]);
    const dump = await folder.write("dumps/BIRD_dev.sql", "create table pet (weight real);");
    const gold = async (options: Parameters<typeof loadBenchmark>[1]) => {
      const { dialect, splits } = await loadBenchmark(folder.path, options);
      return { dialect, gold: splits.get("mini_dev")?.examples.map(({ goldSql }) => goldSql) };
    };
    const postgresql = { dialect: "postgresql", gold: ["SELECT 1 FROM postgresql"] };
    expect(await gold({ databasesFolder: join(folder.path, "dumps") })).toEqual(postgresql);
    await folder.writeSqlite("dev_databases/pets/pets.sqlite");
    expect(await gold({})).toEqual({ dialect: "sqlite", gold: [entry.SQL] });
    const alone = await loadBenchmark(join(folder.path, "mini_dev_postgresql.json"), {
      databasesFolder: join(folder.path, "dumps"),
    });
    expect(alone).toMatchObject({ name: "mini_dev_postgresql", dialect: "postgresql" });
    expect(alone.databases.get("pets")?.file).toBe(dump);
    await expect(loadBenchmark(join(folder.path, "mini_dev_mysql.json"))).rejects.toThrow(
      /mini_dev_mysql\.json, which nothing here executes/,
    );
  });

  it("names the field that is malformed", async () => {
    await folder.write("dev.json", [entry, { ...entry, SQL: "" }]);
    await expect(loadBenchmark(folder.path)).rejects.toThrow(
      /dev\.json: 1\.SQL: .*Write it as BIRD's format/,
    );
  });
});

describe.skipIf(isAbsent("bird"))("the real BIRD", () => {
  const bird = join(sharedData, "bird");

  it("is read, 1,534 dev questions by difficulty, though it comes without databases", async () => {
    const { splits, databases } = await loadBenchmark(join(bird, "dev"), { missingDatabases: "keep" });
    const examples = splits.get("dev")?.examples ?? [];
    const counts = Map.groupBy(examples, ({ difficulty }) => difficulty);
    expect([...counts].map(([difficulty, { length }]) => [difficulty, length])).toEqual([
      ["simple", 925],
      ["moderate", 464],
      ["challenging", 145],
    ]);
    expect(databases.size).toBe(11);
  });

  it("and its Mini-Dev are read, 500 questions, with the schemas of the whole", async () => {
    const benchmark = await loadBenchmark(join(bird, "mini_dev"), {
      missingDatabases: "keep",
      tablesFile: join(bird, "dev/dev_tables.json"),
    });
    expect(benchmark.splits.get("mini_dev")?.examples).toHaveLength(500);
    expect(benchmark.databases.get("financial")?.schema.tables).toHaveLength(8);
    expect(benchmark.missingDatabases).toHaveLength(11);
  });

  it("says which of its folders are benchmarks", async () => {
    await expect(loadBenchmark(bird)).rejects.toThrow(/bird\/dev, .*bird\/mini_dev\./);
  });
});
