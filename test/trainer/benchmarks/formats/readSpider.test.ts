import { rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { BenchmarkError } from "../../../../trainer/benchmarks/benchmark.ts";
import { type LoadOptions, loadBenchmark } from "../../../../trainer/benchmarks/loadBenchmark.ts";
import { type BenchmarkFolder, createBenchmarkFolder } from "../benchmarkFolder.ts";
import { isAbsent, sharedData } from "../sharedData.ts";

const tables = [
  {
    db_id: "pets",
    table_names: ["owner", "pet"],
    table_names_original: ["owner", "Pet"],
    column_names: [
      [-1, "*"],
      [0, "id"],
      [0, "full name"],
      [1, "id"],
      [1, "owner id"],
    ],
    column_names_original: [
      [-1, "*"],
      [0, "id"],
      [0, "full_name"],
      [1, "id"],
      [1, "owner_id"],
    ],
    column_types: ["text", "number", "text", "number", "number"],
    primary_keys: [1, 3],
    foreign_keys: [[4, 1]],
  },
];
const example = { db_id: "pets", question: "How many pets are there?", query: "select count(*) from pet" };

describe("loadBenchmark on Spider's format", () => {
  let folder: BenchmarkFolder;

  beforeEach(async () => {
    folder = createBenchmarkFolder();
    await folder.write("tables.json", tables);
    await folder.write("dev.json", [
      example,
      { ...example, difficulty: "easy", evidence: "Pets are animals." },
    ]);
    await folder.write("report.json", { generator: "1" });
    await folder.writeSqlite("database/pets/pets.sqlite");
  });

  const refusal = async (options: LoadOptions = {}) => {
    const error: unknown = await loadBenchmark(folder.path, options).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BenchmarkError);
    return (error as Error).message;
  };
  const questions = async (split: string, options: LoadOptions = {}) => {
    const benchmark = await loadBenchmark(folder.path, options);
    return benchmark.splits.get(split)?.examples.map(({ question }) => question);
  };

  it("reads databases, keys and splits", async () => {
    const benchmark = await loadBenchmark(folder.path, { name: "small" });
    expect(benchmark).toMatchObject({
      name: "small",
      folder: folder.path,
      format: "spider",
      dialect: "sqlite",
    });
    expect([...benchmark.splits.keys()]).toEqual(["dev"]);
    expect(benchmark.splits.get("dev")?.examples).toEqual([
      { index: 0, question: example.question, databaseId: "pets", goldSql: example.query },
      {
        index: 1,
        question: example.question,
        databaseId: "pets",
        goldSql: example.query,
        difficulty: "easy",
        evidence: "Pets are animals.",
      },
    ]);
    const { schema, file } = benchmark.databases.get("pets") ?? expect.fail("pets was not read");
    expect(file).toBe(join(folder.path, "database/pets/pets.sqlite"));
    expect(schema.tables[0]?.columns[1]).toEqual({
      name: "full_name",
      naturalName: "full name",
      type: "text",
      isPrimaryKey: false,
    });
    expect(schema.foreignKeys).toEqual([
      { table: "Pet", column: "owner_id", referencedTable: "owner", referencedColumn: "id" },
    ]);
    expect(benchmark).not.toHaveProperty("missingDatabases");
  });

  it("refuses a second gold SQL that says something else, in BIRD's field or in its own", async () => {
    const other = { ...example, SQL: "select 1" };
    await folder.write("dev.json", [example, { ...other, SQL: `${example.query} ;` }]);
    expect(await questions("dev")).toHaveLength(2);
    await folder.write("dev.json", [example, other]);
    expect(await refusal()).toMatch(/dev\.json: 1\.(SQL|query): .*either may be the gold/);
  });

  it("hashes a split by its content", async () => {
    const hash = async () => (await loadBenchmark(folder.path)).splits.get("dev")?.contentHash;
    const before = await hash();
    expect(await hash()).toBe(before);
    await folder.write("dev.json", [example]);
    expect(await hash()).not.toBe(before);
  });

  it("joins Spider's two training files, in the order of their release", async () => {
    await folder.write("train_others.json", [{ ...example, question: "Others?" }]);
    await folder.write("train_spider.json", [{ ...example, question: "Spider?" }]);
    expect(await questions("train")).toEqual(["Spider?", "Others?"]);
  });

  it("reads the test split with tables and databases of its own", async () => {
    await folder.write("test.json", [{ ...example, db_id: "zoo" }]);
    await folder.write("test_tables.json", [...tables, { ...tables[0], db_id: "zoo" }]);
    await folder.write("dev_gold.sql", "select 1\tpets");
    const file = await folder.writeSqlite("test_database/zoo/zoo.sqlite");
    const { databases, splits } = await loadBenchmark(folder.path);
    expect([...splits.keys()]).toEqual(["dev", "test"]);
    expect(databases.get("zoo")).toMatchObject({ file, schema: { tables: [{}, {}] } });
  });

  it("asks Spider-Syn's question, in which synonyms stand for the schema's words", async () => {
    const { question: SpiderQuestion, ...rest } = example;
    await folder.write("dev.json", [{ ...rest, SpiderQuestion, SpiderSynQuestion: "How many animals?" }]);
    expect(await questions("dev")).toEqual(["How many animals?"]);
  });

  it("reads Archer's knowledge and kind of reasoning", async () => {
    const archer = { id: "66", reasoning_type: "- C", commonsense_knowledge: "A pet is an animal." };
    await folder.write("dev.json", [{ ...example, ...archer }]);
    const benchmark = await loadBenchmark(folder.path);
    expect(benchmark.splits.get("dev")?.examples[0]).toMatchObject({
      id: "66",
      difficulty: "- C",
      evidence: "A pet is an animal.",
    });
  });

  it("reads KaggleDBQA's file for each database as three splits of all databases", async () => {
    await rm(join(folder.path, "dev.json"));
    for (const name of ["a", "b"]) {
      await folder.write(`examples/${name}_test.json`, [{ ...example, question: `${name} test?` }]);
      await folder.write(`examples/${name}_fewshot.json`, [{ ...example, question: `${name} shot?` }]);
      await folder.write(`examples/${name}.json`, [
        { ...example, question: `${name} test?` },
        { ...example, question: `${name} shot?` },
      ]);
    }
    expect(await questions("test")).toEqual(["a test?", "b test?"]);
    expect(await questions("fewshot")).toEqual(["a shot?", "b shot?"]);
    expect(await questions("all")).toHaveLength(4);
  });

  it("takes the other databases in a database's folder for its test suite", async () => {
    const second = await folder.writeSqlite("database/pets/pets_2.sqlite");
    const first = await folder.writeSqlite("database/pets/pets_1.sqlite");
    const { databases } = await loadBenchmark(folder.path);
    expect(databases.get("pets")).toMatchObject({
      file: join(folder.path, "database/pets/pets.sqlite"),
      suiteFiles: [first, second],
    });
  });

  it("finds databases in a folder that completes the usual one", async () => {
    await folder.write("dev.json", [example, { ...example, db_id: "pets_rebuilt" }]);
    const file = await folder.writeSqlite("database_rebuilt/pets_rebuilt/pets_rebuilt.sqlite");
    await folder.writeSqlite("database_rebuilt/pets/pets.sqlite");
    await rm(join(folder.path, "tables.json"));
    const { databases } = await loadBenchmark(folder.path);
    expect(databases.get("pets_rebuilt")?.file).toBe(file);
    expect(databases.get("pets")?.file).toBe(join(folder.path, "database/pets/pets.sqlite"));
  });

  it("reads DuckDB databases where benchmark.json says so", async () => {
    const file = await folder.writeDuckdb("database/pets/pets.duckdb");
    await folder.write("benchmark.json", { name: "pets-duckdb", dialect: "duckdb" });
    const benchmark = await loadBenchmark(folder.path);
    expect(benchmark).toMatchObject({ name: "pets-duckdb", dialect: "duckdb" });
    expect(benchmark.databases.get("pets")).toMatchObject({ file, dialect: "duckdb" });
  });

  it("names the setting that is malformed", async () => {
    await folder.write("benchmark.json", { dialect: "oracle" });
    expect(await refusal()).toMatch(/benchmark\.json: dialect: /);
  });

  it("names the databases without a file, where they were looked for and what helps", async () => {
    await rm(join(folder.path, "database"), { recursive: true });
    expect(await refusal()).toMatch(
      /databases without a file: 1 of the 1 that its examples ask \(pets; examples that ask them: 2\)\. pets\/pets\.sqlite is in none of .*--databases DIR.*--allow-missing/,
    );
  });

  it("finds databases, and the tables beside them, in a folder that is named", async () => {
    const elsewhere = createBenchmarkFolder();
    await elsewhere.write("dev.json", [example]);
    await expect(loadBenchmark(elsewhere.path)).rejects.toThrow("without a file");
    const { databases } = await loadBenchmark(elsewhere.path, {
      databasesFolder: [join(folder.path, "nothing"), join(folder.path, "database")],
    });
    expect(databases.get("pets")).toMatchObject({
      file: join(folder.path, "database/pets/pets.sqlite"),
      schema: { tables: [{ name: "owner" }, { name: "Pet", columns: [{}, { naturalName: "owner id" }] }] },
    });
  });

  it("reads the schema from the database where no file describes it", async () => {
    await rm(join(folder.path, "tables.json"));
    const { databases } = await loadBenchmark(folder.path);
    expect(databases.get("pets")?.schema.foreignKeys).toEqual([
      { table: "Pet", column: "owner_id", referencedTable: "owner", referencedColumn: "id" },
    ]);
  });

  it("names the database that is damaged", async () => {
    await rm(join(folder.path, "tables.json"));
    await writeFile(join(folder.path, "database/pets/pets.sqlite"), "no database".repeat(100));
    expect(await refusal()).toMatch(/pets\.sqlite cannot be read as a sqlite database .*Restore/);
  });

  it("leaves examples without a database out where asked to, and says which", async () => {
    await folder.write("tables.json", [...tables, { ...tables[0], db_id: "ghosts" }]);
    await folder.write("dev.json", [{ ...example, db_id: "ghosts" }, example]);
    const benchmark = await loadBenchmark(folder.path, { missingDatabases: "leaveOut" });
    expect([...benchmark.databases.keys()]).toEqual(["pets"]);
    expect(benchmark.missingDatabases).toEqual(["ghosts"]);
    expect(benchmark.splits.get("dev")).toMatchObject({
      examples: [{ index: 0, databaseId: "pets" }],
      leftOut: [0],
    });
  });

  it("does not leave everything out", async () => {
    await rm(join(folder.path, "database"), { recursive: true });
    expect(await refusal({ missingDatabases: "leaveOut" })).toMatch("without a file: 1 of the 1");
  });

  it("keeps examples without a database where asked to", async () => {
    await rm(join(folder.path, "database"), { recursive: true });
    const benchmark = await loadBenchmark(folder.path, { missingDatabases: "keep" });
    expect(benchmark.missingDatabases).toEqual(["pets"]);
    expect(benchmark.splits.get("dev")?.examples).toHaveLength(2);
    expect(benchmark.databases.get("pets")?.schema.tables).toHaveLength(2);
  });

  it("does not mind a described database without a file that no example asks", async () => {
    await folder.write("tables.json", [...tables, { ...tables[0], db_id: "ghosts" }]);
    expect([...(await loadBenchmark(folder.path)).databases.keys()]).toEqual(["pets"]);
  });

  it("names the example whose database is unknown", async () => {
    await folder.write("dev.json", [example, { ...example, db_id: "cars" }]);
    expect(await refusal()).toMatch(
      /dev\.json: example 1 names the database cars, which tables\.json lacks .*Correct/,
    );
  });

  it("refuses an id that would lead out of the databases' folder", async () => {
    await folder.write("dev.json", [{ ...example, db_id: "../pets" }]);
    expect(await refusal()).toMatch(/"\.\.\/pets" is no file name\. Write an id without slashes/);
  });

  it("shows what a file says without its control characters", async () => {
    await folder.write("dev.json", [{ ...example, db_id: "ghost\u001b[2J" }]);
    expect(await refusal()).toMatch(/the database ghost \[2J, which/);
  });

  it("names the file that is not JSON", async () => {
    await folder.write("dev.json", "[{");
    expect(await refusal()).toMatch(/dev\.json is not JSON.*Restore/);
  });

  it("names the file that is larger than any benchmark's", async () => {
    const file = await folder.write("dev.json", "[");
    await truncate(file, 257 * 2 ** 20);
    expect(await refusal()).toMatch(/dev\.json has 257 MiB; at most 256 are read\. Split it/);
  });

  it("names the field that is malformed", async () => {
    await folder.write("dev.json", [{ ...example, query: 3 }]);
    expect(await refusal()).toMatch(/dev\.json: 0\.query: .*string/);
    const { question: _, ...unasked } = example;
    await folder.write("dev.json", [example, unasked]);
    expect(await refusal()).toMatch(/dev\.json: 1\.question: is missing/);
    await folder.write("tables.json", [{ ...tables[0], foreign_keys: [[4, 9]] }]);
    await folder.write("dev.json", [example]);
    expect(await refusal()).toMatch(/tables\.json: 0\.foreign_keys: pets: names a column that is not there/);
    await folder.write("tables.json", [...tables, ...tables]);
    expect(await refusal()).toMatch(/tables\.json: pets is listed twice/);
  });

  it("says so where the folder is no benchmark, and which of its folders may be", async () => {
    await rm(join(folder.path, "dev.json"));
    await folder.write("inner/dev.json", [example]);
    expect(await refusal()).toMatch(
      /no split \(report\.json: no list of examples\): add train\.json.*Perhaps one of its folders is meant: .*inner/,
    );
    await expect(loadBenchmark(join(folder.path, "nowhere"))).rejects.toThrow(/nowhere is not there/);
    await expect(loadBenchmark(join(folder.path, "report.json"))).rejects.toThrow(
      /holds no list of examples/,
    );
  });
});

const spiderDatabases = ["database", "database_rebuilt"].map((name) => join(sharedData, "spider", name));

describe.skipIf(isAbsent("spider"))("the real Spider", () => {
  it("is read, 164 databases, 1,034 dev questions, and train less those of the databases a copy lacks", async () => {
    const { databases, splits } = await loadBenchmark(join(sharedData, "spider"), {
      missingDatabases: "leaveOut",
    });
    expect(databases.size).toBe(164);
    expect(splits.get("dev")?.examples).toHaveLength(1034);
    expect(splits.get("train_spider.from_spider-syn")?.leftOut).toHaveLength(96);
    expect(databases.get("concert_singer")?.schema.foreignKeys).toHaveLength(3);
  });

  it("is refused as long as it lacks databases", async () => {
    await expect(loadBenchmark(join(sharedData, "spider"))).rejects.toThrow(
      /without a file: 2 of the 160 that its examples ask \(/,
    );
  });

  it.for([
    ["spider", { dev: 1034, "train_spider.from_spider-syn": 6904 }],
    ["spider-syn", { dev: 1034, train: 6904 }],
    ["spider-realistic", { "spider-realistic": 508 }],
    ["spider-dk", { "Spider-DK": 535 }],
    ["archer-en", { dev: 104, train: 362 }],
  ] as const)("and %s are read whole but for two databases", async ([folder, counts]) => {
    const { splits } = await loadBenchmark(join(sharedData, folder), {
      databasesFolder: spiderDatabases,
      missingDatabases: "leaveOut",
    });
    expect(Object.fromEntries([...splits].map(([name, { examples }]) => [name, examples.length]))).toEqual(
      counts,
    );
  });
});

describe.skipIf(isAbsent("kaggledbqa"))("the real KaggleDBQA", () => {
  it("is read, 272 questions, though it comes without databases", async () => {
    const { splits, databases } = await loadBenchmark(join(sharedData, "kaggledbqa"), {
      missingDatabases: "keep",
    });
    expect(databases.size).toBe(8);
    expect(splits.get("all")?.examples).toHaveLength(272);
    expect(splits.get("fewshot")?.examples).toHaveLength(87);
    expect(splits.get("test")?.examples).toHaveLength(185);
  });
});
