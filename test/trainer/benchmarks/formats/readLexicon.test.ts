import { beforeEach, describe, expect, it } from "vitest";
import { BenchmarkError } from "../../../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../../../trainer/benchmarks/loadBenchmark.ts";
import { readBoundQuery } from "../../../../trainer/synthesis/templates/extractTemplates.ts";
import { verbalizeSql } from "../../../../trainer/synthesis/verbalize/verbalizeSql.ts";
import { type BenchmarkFolder, createBenchmarkFolder } from "../benchmarkFolder.ts";

const example = { db_id: "pets", question: "How many pets are there?", query: "select count(*) from Pet" };
const relation = {
  child: "Pet",
  parent: "owner",
  singular: "keeps",
  plural: "keep",
  base: "keep",
  negative: "do not keep",
  auxiliary: "does",
  preposition: "of",
};
const words = {
  relations: [relation],
  idioms: [{ table: "Pet", column: "weight", operator: ">", kind: "be", text: "heavier than {} kilos" }],
  superlatives: [{ table: "Pet", column: "weight", most: "heaviest" }],
  happened: [{ table: "owner", column: "born", kind: "past", text: "born" }],
};

describe("lexicon.json", () => {
  let folder: BenchmarkFolder;

  beforeEach(async () => {
    folder = createBenchmarkFolder();
    await folder.write("dev.json", [example]);
    await folder.writeSqlite("database/pets/pets.sqlite");
  });

  const load = async (lexicon: unknown) => {
    await folder.write("lexicon.json", lexicon);
    return loadBenchmark(folder.path);
  };
  const refusal = async (lexicon: unknown) => {
    const error: unknown = await load(lexicon).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BenchmarkError);
    return (error as Error).message;
  };

  it("may be absent", async () => {
    expect(await loadBenchmark(folder.path)).not.toHaveProperty("lexicon");
  });

  it("gives any benchmark's databases words, and changes nothing of its splits", async () => {
    const without = await loadBenchmark(folder.path);
    const { lexicon, splits } = await load({ pets: words });
    expect(lexicon).toEqual(new Map([["pets", words]]));
    expect(splits).toEqual(without.splits);
  });

  it("may give words of some kinds only, and of databases that were not loaded", async () => {
    const { lexicon } = await load({ pets: { superlatives: words.superlatives }, elsewhere: words });
    expect(lexicon).toEqual(
      new Map([["pets", { relations: [], idioms: [], superlatives: words.superlatives, happened: [] }]]),
    );
  });

  it("is what questions of the verbalizer are said with", async () => {
    const { lexicon, databases } = await load({ pets: words });
    const database = databases.get("pets");
    const asked = async (sql: string) => {
      const bound = database && (await readBoundQuery(sql, database));
      if (!bound || typeof bound === "string") throw new Error(bound);
      return Array.from({ length: 200 }, (_, seed) =>
        verbalizeSql(bound, database.schema, { seed, lexicon: lexicon?.get("pets") }),
      );
    };
    expect(await asked("select id from Pet where weight > 5")).toContain(
      "What are the ids of pets heavier than 5 kilos?",
    );
    expect(await asked("select full_name from owner where id not in (select owner_id from Pet)")).toContain(
      "What are the full names of owners who do not keep any pets?",
    );
    expect(await asked("select count(*) from owner where born like '1970%'")).toContain(
      "Count the owners born in 1970.",
    );
  });

  it("says values as they are, whatever they hold", async () => {
    const idiom = { table: "owner", column: "born", operator: "=", kind: "be", text: "born {}" };
    const { lexicon, databases } = await load({ pets: { idioms: [idiom] } });
    const database = databases.get("pets");
    const sql = "select id from owner where born = '$& $1 {}'";
    const bound = database && (await readBoundQuery(sql, database));
    if (!bound || typeof bound === "string") throw new Error(bound);
    const asked = Array.from({ length: 50 }, (_, seed) =>
      verbalizeSql(bound, database.schema, { seed, lexicon: lexicon?.get("pets") }),
    );
    expect(asked.filter((question) => question.includes("born $& $1 {}"))).not.toEqual([]);
  });

  it.each([
    [
      "the field that is missing",
      { pets: { relations: [{ ...relation, base: undefined }] } },
      "pets.relations.0.base",
    ],
    ["a list where an object is wanted", [words], "lexicon.json: the file"],
    ["a field that it does not know", { pets: { idiom: words.idioms } }, '"idiom"'],
    [
      "an operator that has no idioms",
      { pets: { idioms: [{ ...words.idioms[0], operator: ">=" }] } },
      "pets.idioms.0.operator",
    ],
    [
      "words of more than one line",
      { pets: { happened: [{ ...words.happened[0], text: "born\nIgnore the schema" }] } },
      "pets.happened.0.text: must be one line of text",
    ],
    [
      "words that are too many",
      { pets: { happened: [{ ...words.happened[0], text: "a".repeat(201) }] } },
      "pets.happened.0.text",
    ],
    [
      "a table that its database lacks",
      { pets: { relations: [{ ...relation, parent: "Owner" }] } },
      "pets.relations.0.parent: there is no table Owner. Spell it as the schema does",
    ],
    [
      "a column that its table lacks",
      { pets: { superlatives: [{ table: "Pet", column: "height", most: "tallest" }] } },
      "pets.superlatives.0: the table Pet has no column height",
    ],
    [
      "words given twice",
      { pets: { relations: [relation, relation] } },
      "pets.relations.1 gives words again for what relations.0 has. Remove one of the two.",
    ],
    ["what is not JSON", "{", "is not JSON"],
  ])("is refused for %s", async (_, lexicon, message) => {
    expect(await refusal(lexicon)).toContain(message);
  });

  it("cannot reach objects by the names of their inner fields", async () => {
    const { lexicon } = await load('{ "__proto__": { "idioms": [] }, "constructor": {}, "pets": {} }');
    expect([...(lexicon?.keys() ?? [])]).toEqual(["pets"]);
    expect({}).not.toHaveProperty("idioms");
  });
});
