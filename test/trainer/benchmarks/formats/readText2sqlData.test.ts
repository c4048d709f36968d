import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { loadBenchmark } from "../../../../trainer/benchmarks/loadBenchmark.ts";
import { type BenchmarkFolder, createBenchmarkFolder } from "../benchmarkFolder.ts";
import { isAbsent, sharedData } from "../sharedData.ts";

const query = {
  "query-split": "test",
  sentences: [
    {
      "question-split": "train",
      text: "what are the pets of name0 's house in year10 ?",
      variables: { name0: "O'Hara", year1: "" },
    },
    {
      "question-split": "dev",
      text: "pets of name0",
      variables: { name0: "Ann", year1: "1999", year10: "7" },
    },
  ],
  sql: [
    'SELECT PETalias0.ID FROM PET AS PETalias0 WHERE PETalias0.OWNER = "name0" AND Y = year1 AND Z = year10 ;',
    "SELECT ID FROM PET WHERE OWNER = 'name0' ;",
  ],
  variables: [
    { name: "name0", example: "Bob", location: "both", type: "name" },
    { name: "year1", example: "1970", location: "sql-only", type: "year" },
    { name: "year10", example: "1980", location: "both", type: "year" },
  ],
  difficulty: 2,
};
const schema = `Table Name, Field Name, Type, Is Foreign Key, Is Primary Key
PET, pet_id, int(11), NO, PRI,
PET, NAME, "varchar(20, x)", NO, -,
-, -, -, -, -
OWNER, born, date, YES, -,
`;

describe("loadBenchmark on text2sql-data", () => {
  let folder: BenchmarkFolder;

  beforeEach(async () => {
    folder = createBenchmarkFolder();
    await folder.write("pets.json", [query]);
    await folder.writeSqlite("pets-db.added-in-2020.sqlite");
  });

  it("fills variables into questions and SQL, and takes the first SQL for gold", async () => {
    const { format, name, splits } = await loadBenchmark(folder.path);
    expect({ format, name }).toEqual({ format: "text2sql-data", name: "pets" });
    expect(splits.get("train")?.examples).toEqual([
      {
        index: 0,
        question: "what are the pets of O'Hara 's house in 1980 ?",
        databaseId: "pets",
        goldSql:
          'SELECT PETalias0.ID FROM PET AS PETalias0 WHERE PETalias0.OWNER = "O\'Hara" AND Y = 1970 AND Z = 1980 ;',
        acceptedSql: ["SELECT ID FROM PET WHERE OWNER = 'O''Hara' ;"],
        difficulty: "2",
      },
    ]);
    expect(splits.get("dev")?.examples[0]?.goldSql).toMatch('OWNER = "Ann" AND Y = 1999 AND Z = 7 ;');
  });

  it("divides by question, or by query where asked to", async () => {
    const names = async (splitBy: "question" | "query") => [
      ...(await loadBenchmark(folder.path, { splitBy })).splits.keys(),
    ];
    expect(await names("question")).toEqual(["dev", "train"]);
    expect(await names("query")).toEqual(["test"]);
  });

  it("reads the set's own schema, and the database's where it has none", async () => {
    const tables = async () => (await loadBenchmark(folder.path)).databases.get("pets")?.schema.tables;
    expect((await tables())?.map(({ name }) => name)).toEqual(["owner", "Pet"]);
    await folder.write("pets-schema.csv", schema);
    expect(await tables()).toEqual([
      {
        name: "PET",
        naturalName: "pet",
        columns: [
          { name: "pet_id", naturalName: "pet id", type: "number", isPrimaryKey: true },
          { name: "NAME", naturalName: "name", type: "text", isPrimaryKey: false },
        ],
      },
      {
        name: "OWNER",
        naturalName: "owner",
        columns: [{ name: "born", naturalName: "born", type: "time", isPrimaryKey: false }],
      },
    ]);
    await folder.write("pets-schema.csv", "Table, Field\nPET, ID\n");
    await expect(loadBenchmark(folder.path)).rejects.toThrow(
      /pets-schema\.csv: the first line lacks "Table Name"/,
    );
  });

  it("asks which of several sets is meant, by name or by file", async () => {
    await folder.write("cars.json", [query]);
    await folder.writeSqlite("cars.sqlite");
    await expect(loadBenchmark(folder.path)).rejects.toThrow(/holds 2 sets of text2sql-data \(cars, pets\)/);
    expect((await loadBenchmark(folder.path, { name: "cars" })).databases.has("cars")).toBe(true);
    expect((await loadBenchmark(join(folder.path, "pets.json"))).name).toBe("pets");
  });
});

describe.skipIf(isAbsent("text2sql-data"))("the real text2sql-data", () => {
  const folds = (first: number, ...rest: number[]) =>
    Object.fromEntries([first, ...rest].flatMap((count, index) => [[String(index), count]]));

  it.for([
    ["geography", { dev: 49, test: 279, train: 549 }, 0],
    ["restaurants", folds(38, 38, 38, 38, 38, 38, 38, 38, 37, 37), 0],
    ["atis", { dev: 486, test: 447, train: 4347 }, 1],
    ["advising", { dev: 229, exclude: 956, test: 573, train: 2629 }, 1],
    ["academic", folds(20, 20, 20, 20, 20, 20, 19, 19, 19, 19), 1],
    ["imdb", folds(14, 13, 13, 13, 13, 13, 13, 13, 13, 13), 1],
    ["scholar", { dev: 100, test: 218, train: 499 }, 1],
    ["yelp", folds(13, 13, 13, 13, 13, 13, 13, 13, 12, 12), 1],
  ] as const)("has %s, by its published splits", async ([name, counts, missing]) => {
    const benchmark = await loadBenchmark(join(sharedData, "text2sql-data", `${name}.json`), {
      missingDatabases: "keep",
    });
    const found = [...benchmark.splits].map(([split, { examples }]) => [split, examples.length]);
    expect(Object.fromEntries(found)).toEqual(counts);
    expect(benchmark.missingDatabases ?? []).toHaveLength(missing);
    const examples = [...benchmark.splits.values()].flatMap((split) => split.examples);
    // One query of IMDB names a variable that its questions no longer have.
    expect(examples.filter(({ goldSql }) => /"\w+_name\d"/.test(goldSql))).toHaveLength(
      name === "imdb" ? 1 : 0,
    );
  });
});
