import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BenchmarkError } from "../../../trainer/benchmarks/benchmark.ts";
import { loadSpiderBenchmark } from "../../../trainer/benchmarks/spider.ts";

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

describe("loadSpiderBenchmark", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "sqldojo-spider-"));
    await write("tables.json", tables);
    await write("dev.json", [example, { ...example, difficulty: "easy", evidence: "Pets are animals." }]);
    await write("report.json", { generator: "1" });
    await mkdir(join(folder, "database", "pets"), { recursive: true });
    await writeFile(join(folder, "database", "pets", "pets.sqlite"), "");
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content));
  const refusal = async () => {
    const error: unknown = await loadSpiderBenchmark(folder).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BenchmarkError);
    return (error as Error).message;
  };

  it("reads databases, keys and splits", async () => {
    const benchmark = await loadSpiderBenchmark(folder, { name: "small" });
    expect(benchmark).toMatchObject({ name: "small", folder, dialect: "sqlite" });
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
    expect(file).toBe(join(folder, "database/pets/pets.sqlite"));
    expect(schema.tables[0]?.columns[1]).toEqual({
      name: "full_name",
      naturalName: "full name",
      type: "text",
      isPrimaryKey: false,
    });
    expect(schema.foreignKeys).toEqual([
      { table: "Pet", column: "owner_id", referencedTable: "owner", referencedColumn: "id" },
    ]);
  });

  it("hashes a split by its content", async () => {
    const hash = async () => (await loadSpiderBenchmark(folder)).splits.get("dev")?.contentHash;
    const before = await hash();
    expect(await hash()).toBe(before);
    await write("dev.json", [example]);
    expect(await hash()).not.toBe(before);
  });

  it("names the database file that is missing", async () => {
    await rm(join(folder, "database"), { recursive: true });
    expect(await refusal()).toMatch(/database\/pets\/pets\.sqlite is missing.*Add the files/);
  });

  it("leaves databases without a file and their examples out where asked to", async () => {
    await write("tables.json", [...tables, { ...tables[0], db_id: "ghosts" }]);
    await write("dev.json", [example, { ...example, db_id: "ghosts" }]);
    const benchmark = await loadSpiderBenchmark(folder, { missingDatabases: "leaveOut" });
    expect([...benchmark.databases.keys()]).toEqual(["pets"]);
    expect(benchmark.splits.get("dev")?.examples).toHaveLength(1);
  });

  it("names the example whose database is unknown", async () => {
    await write("dev.json", [example, { ...example, db_id: "cars" }]);
    expect(await refusal()).toMatch(
      /dev\.json: example 1 names the database cars, which tables\.json lacks\. Correct/,
    );
  });

  it("names the file that is not JSON", async () => {
    await writeFile(join(folder, "dev.json"), "[{");
    expect(await refusal()).toMatch(/dev\.json is not JSON.*Restore/);
  });

  it("names the field that is malformed", async () => {
    await write("dev.json", [{ ...example, query: 3 }]);
    expect(await refusal()).toMatch(/dev\.json: 0\.query: .*string/);
    await write("tables.json", [{ ...tables[0], foreign_keys: [[4, 9]] }]);
    expect(await refusal()).toMatch(/tables\.json: 0\.foreign_keys: pets: names a column that is not there/);
  });

  it("says so where the folder is no benchmark", async () => {
    await rm(join(folder, "dev.json"));
    expect(await refusal()).toMatch(/no split: add train\.json/);
    await rm(join(folder, "tables.json"));
    expect(await refusal()).toMatch(/tables\.json cannot be read.*Spider's format/);
  });
});

const spider = join(process.env.SQLDOJO_BENCHMARKS ?? "../shared/data", "spider");

const isMissing = !existsSync(join(spider, "tables.json"));
if (isMissing)
  console.warn(
    `Tests on the real Spider are skipped: it is not at ${spider} (SQLDOJO_BENCHMARKS names its parent).`,
  );

describe.skipIf(isMissing)("the real Spider", () => {
  it("is read, 163 databases and 1,034 dev questions less those of the database a copy may lack", async () => {
    const { databases, splits } = await loadSpiderBenchmark(spider, { missingDatabases: "leaveOut" });
    expect(databases.size).toBe(163);
    expect(splits.get("dev")?.examples).toHaveLength(972);
    expect(databases.get("concert_singer")?.schema.foreignKeys).toHaveLength(3);
  });

  it("is refused as long as it lacks databases", async () => {
    await expect(loadSpiderBenchmark(spider)).rejects.toThrow(/without a file \(.*wta_1/);
  });
});
