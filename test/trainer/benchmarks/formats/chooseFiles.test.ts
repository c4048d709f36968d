import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { type LoadOptions, loadBenchmark } from "../../../../trainer/benchmarks/loadBenchmark.ts";
import { type BenchmarkFolder, createBenchmarkFolder } from "../benchmarkFolder.ts";

const example = { db_id: "pets", question: "How many pets?", query: "select count(*) from Pet" };
const { query: _, ...unanswered } = example;
const bird = {
  question_id: 4,
  db_id: "pets",
  question: "How many owners?",
  SQL: "select count(*) from owner",
};

describe("a good split", () => {
  let folder: BenchmarkFolder;

  beforeEach(async () => {
    folder = createBenchmarkFolder();
    await folder.write("dev.json", [example]);
    await folder.writeSqlite("database/pets/pets.sqlite");
  });

  const load = (options: LoadOptions = {}) => loadBenchmark(folder.path, options);
  const passedOver = async () =>
    Object.fromEntries(((await load()).passedOver ?? []).map(({ file, reason }) => [file, reason]));
  const splits = async () =>
    Object.fromEntries([...(await load()).splits].map(([name, split]) => [name, split.examples.length]));

  it("stands alone in a clean folder, without a word", async () => {
    expect(await load()).not.toHaveProperty("passedOver");
  });

  it.for([
    ["._dev.json", "\0\u0005\u0016\u0007Mac OS X"],
    [".notes.json", "no json"],
    ["._tables.json", "\0"],
    [".dev.jsonl", "{"],
    ["Thumbs.db", "\u00D0\u00CF"],
    ["desktop.ini", "[.ShellClassInfo]"],
    ["__MACOSX/._dev.json", "\0"],
    ["~$dev.csv", "\0"],
    ["database/.DS_Store", "\0"],
    ["database/pets/._pets.sqlite", "Mac OS X"],
    ["database/pets/Thumbs.db", "\0"],
    ["database/pets/.pets.sqlite", ""],
  ] as const)("is read beside %s, which is named as a leftover", async ([name, content]) => {
    await folder.write(name, content);
    const file = name.startsWith("__MACOSX") ? "__MACOSX" : name;
    expect(await passedOver()).toEqual({ [file]: "hidden or left by an archive" });
    expect(await splits()).toEqual({ dev: 1 });
    expect((await load()).databases.get("pets")).not.toHaveProperty("suiteFiles");
  });

  it("is read from UTF-16 as from UTF-8, and refused in an encoding that has to be guessed", async () => {
    const file = join(folder.path, "dev.json");
    const content = JSON.stringify([{ ...example, question: "Wie viele Käfige?" }]);
    await writeFile(file, Buffer.from(`\ufeff${content}`, "utf16le"));
    expect((await load()).splits.get("dev")?.examples[0]?.question).toBe("Wie viele Käfige?");
    await writeFile(file, Buffer.from(content, "latin1"));
    await expect(load()).rejects.toThrow(/dev\.json is not UTF-8 \(first on line 1\).*Save it as UTF-8/);
  });

  it.for([
    ["dev.json.gz", "is packed, unpack it"],
    ["dev.zip", "is packed, unpack it"],
    ["dev-00000-of-00001.parquet", "is no text, write it as JSONL"],
    ["DEV.JSON", "has capital letters in its ending"],
  ] as const)("is missed by name where there is only %s", async ([name, reason]) => {
    await rm(join(folder.path, "dev.json"));
    await folder.write(name, "PAR1");
    await expect(load()).rejects.toThrow(`${name} ${reason}`);
  });

  it("does not name what version control keeps", async () => {
    await folder.write(".gitattributes", "* text");
    expect(await passedOver()).toEqual({});
  });

  it.for([
    [
      "an instruction file",
      "train_alpaca.json",
      [{ db_id: "pets", instruction: "Be a database.", input: "?", output: "select 1" }],
      "instructions, without gold SQL",
    ],
    [
      "an instruction file of lines",
      "train.jsonl",
      '{"instruction": "i", "input": "?", "output": "select 1"}',
      "instructions, without gold SQL",
    ],
    ["a conversation", "chat.json", [{ messages: [{ role: "user", content: "?" }] }], "no list of examples"],
    ["a split without gold", "test.json", [{ ...unanswered, question_toks: ["?"] }], "no gold SQL"],
    ["a split whose gold is blank", "test.json", [{ ...example, query: " " }], "no gold SQL"],
    ["BIRD's list without gold", "test.json", [{ ...bird, SQL: "" }], "no gold SQL"],
    [
      "a table without gold",
      "test.csv",
      "question,database\n?,pets\n",
      "no column sql or query or gold or gold_sql or goldsql",
    ],
    ["an empty file", "predictions.json", "", "empty"],
    ["a blank table", "test.csv", " \n", "empty"],
    ["an empty list", "train.json", [], "empty"],
    ["a list of texts", "answers.json", ["select 1"], "no list of examples"],
    ["an object", "report.json", { accuracy: 1 }, "no list of examples"],
    ["a file that is not JSON", "cache.json", "{'a'", "cannot be read"],
    [
      "answers beside gold",
      "results.json",
      [{ ...example, predicted_sql: "select 1" }],
      "answers beside the gold SQL",
    ],
    ["BIRD's list under another name", "another.json", [bird], "BIRD's format beside Spider's format"],
    [
      "a table under another name",
      "gold.csv",
      "question,database,sql\n?,pets,select 1\n",
      "a table's format beside Spider's format",
    ],
    ["a copy in lines", "dev.jsonl", JSON.stringify(example), "a copy of dev.json"],
    ["a damaged copy", "dev.jsonl", "{", "a copy of dev.json"],
    ["empty tables", "test_tables.json", "", "empty"],
  ] as const)("is read beside %s", async ([, name, content, reason]) => {
    await folder.write(name, content);
    expect(await splits()).toEqual({ dev: 1 });
    expect(await passedOver()).toEqual({ [name]: reason });
  });

  it("is read beside a database of its folder that is none", async () => {
    await folder.write("database/pets/notes.sqlite", "not a database, and longer than its mark");
    await folder.write("database/pets/empty.sqlite", "");
    expect((await load()).databases.get("pets")).not.toHaveProperty("suiteFiles");
    expect(await passedOver()).toEqual({
      "database/pets/empty.sqlite": "no sqlite database",
      "database/pets/notes.sqlite": "no sqlite database",
    });
  });

  it("in BIRD's format is the benchmark, whatever lists in Spider's format lie beside it", async () => {
    await folder.write("dev.json", [bird]);
    await folder.write("all.json", [example, example]);
    const { format } = await load();
    expect([format, await splits()]).toEqual(["bird", { dev: 1 }]);
  });

  it("stays beside published splits in other formats", async () => {
    await folder.write("train.json", [bird, bird]);
    await folder.write("test.csv", "question,database,sql\n?,pets,select 1\n");
    const { format, passedOver: none } = await load();
    expect([format, await splits(), none]).toEqual(["spider", { dev: 1, train: 2, test: 1 }, undefined]);
  });

  it("named train is not joined with the two files that it is made of", async () => {
    await folder.write("train.json", [example, example]);
    await folder.write("train_spider.json", [example]);
    await folder.write("train_others.json", [example]);
    expect(await splits()).toEqual({ dev: 1, train: 2 });
    expect(await passedOver()).toEqual({
      "train_spider.json": "train is train.json",
      "train_others.json": "train is train.json",
    });
  });

  it("that is damaged is a fault, and not replaced by a copy", async () => {
    await folder.write("dev.json", "[{");
    await folder.write("dev.jsonl", JSON.stringify(example));
    await expect(load()).rejects.toThrow(/dev\.json is not JSON/);
    await folder.write("dev.json", [example, unanswered]);
    await expect(load()).rejects.toThrow(/dev\.json: 1\.query/);
  });

  it("is found in examples/ where nothing above it is one", async () => {
    await rm(join(folder.path, "dev.json"));
    await folder.write("examples/pets.json", [example]);
    await folder.write("predictions.json", ["select 1"]);
    expect(await splits()).toEqual({ all: 1 });
    expect(await passedOver()).toEqual({ "predictions.json": "no list of examples" });
  });

  it("is missed by name where every list lacks gold", async () => {
    await folder.write("dev.json", [unanswered]);
    await expect(load()).rejects.toThrow(/has no split \(dev\.json: no gold SQL\)/);
    await expect(loadBenchmark(join(folder.path, "dev.json"))).rejects.toThrow(/dev\.json has no gold SQL/);
  });

  it("has its database elsewhere where the file in its place is empty", async () => {
    const file = await folder.writeSqlite("database/pets/pets.db");
    await writeFile(join(folder.path, "database/pets/pets.sqlite"), "");
    expect((await load()).databases.get("pets")?.file).toBe(file);
  });

  describe("that is chosen", () => {
    const chosen = (name = "dev") => load({ missingDatabases: "leaveOut", chooseSplit: () => name });

    it("needs no database, description or file that only others need", async () => {
      await folder.write("train.json", [
        { ...example, db_id: "torn" },
        { ...example, db_id: "ghost" },
        { ...example, db_id: "../up" },
      ]);
      await folder.write("database/torn/torn.sqlite", "no database".repeat(100));
      await folder.write("test.json", "[{");
      await folder.write("test_tables.json", "[{");
      await folder.write("validation.json", [example, unanswered]);
      const { databases, splits: read, missingDatabases } = await chosen();
      expect([...databases.keys()]).toEqual(["pets"]);
      expect(read.get("dev")?.examples).toHaveLength(1);
      expect(missingDatabases).toBeUndefined();
      await expect(chosen("test")).rejects.toThrow(/test\.json is not JSON/);
      await expect(chosen("validation")).rejects.toThrow(/validation\.json: 1\.query/);
      await expect(chosen("train")).rejects.toThrow(/no file name/);
    });

    it("needs its own databases' descriptions, and no others", async () => {
      const described = (db_id: string, primary_keys: number[]) => ({
        db_id,
        table_names: ["pet"],
        table_names_original: ["Pet"],
        column_names: [[0, "id"]],
        column_names_original: [[0, "id"]],
        column_types: ["number"],
        primary_keys,
        foreign_keys: [],
      });
      await folder.write("tables.json", [described("zoo", [7]), described("pets", [0])]);
      expect((await chosen()).databases.get("pets")?.schema.tables).toHaveLength(1);
      await folder.write("tables.json", [described("pets", [7])]);
      await expect(chosen()).rejects.toThrow(/tables\.json: 0\.primary_keys: pets: names a column/);
    });

    it("may be a list that is otherwise passed over, if that has gold", async () => {
      await folder.write("another.json", [bird]);
      const { splits: read, passedOver: rest } = await chosen("another");
      expect(read.get("another")?.examples[0]?.goldSql).toBe(bird.SQL);
      expect(rest).toBeUndefined();
    });
  });
});
