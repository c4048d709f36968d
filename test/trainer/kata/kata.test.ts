import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Benchmark, Example } from "../../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import { concerts } from "../../../trainer/kata/domains/concerts.ts";
import { trainingDomains, unseenDomains } from "../../../trainer/kata/domains/domains.ts";
import { drawExamples, wordsOf } from "../../../trainer/kata/examples.ts";
import { generateKata } from "../../../trainer/kata/generateKata.ts";
import { createResultReader } from "../../../trainer/kata/judgeDraft.ts";
import { kataLexicon } from "../../../trainer/kata/kataLexicon.ts";
import { populate } from "../../../trainer/kata/populate.ts";
import { recipes } from "../../../trainer/kata/recipes.ts";
import type { KataReport } from "../../../trainer/kata/report.ts";
import { readBoundQuery } from "../../../trainer/synthesis/templates/extractTemplates.ts";
import { verbalizeSql } from "../../../trainer/synthesis/verbalize/verbalizeSql.ts";

const devSets = ["kata-dev", "kata-syn", "kata-realistic", "kata-dk", "kata-hard"];

describe("kata", () => {
  let root: string;
  let folder: string;
  let report: KataReport;
  let benchmark: Benchmark;
  const databases = new Map<string, BetterSqlite3.Database>();
  const progress: number[] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "sqldojo-kata-"));
    folder = join(root, "kata");
    report = await generateKata(folder, {
      seed: 7,
      onProgress: (done, total) => progress.push(done / total),
    });
    benchmark = await loadBenchmark(folder);
    for (const { id, file } of benchmark.databases.values())
      databases.set(id, new BetterSqlite3(file, { readonly: true }));
  });
  afterAll(async () => {
    for (const database of databases.values()) database.close();
    await rm(root, { recursive: true });
  });

  const examplesOf = (split: string): readonly Example[] =>
    benchmark.splits.get(split)?.examples ?? expect.fail(`no split ${split}`);
  const everyExample = () => [...benchmark.splits.keys()].flatMap(examplesOf);

  it("is a dozen databases, a training split and five dev sets of a thousand in Spider's format", () => {
    expect(benchmark.databases.size).toBe(12);
    expect([...benchmark.splits.keys()].sort()).toEqual([...devSets, "train"].sort());
    expect(examplesOf("train").length).toBeGreaterThanOrEqual(3000);
    for (const split of devSets) expect(examplesOf(split).length).toBeGreaterThanOrEqual(1000);
    expect(progress.at(-1)).toBe(1);
  });

  it("answers every gold SQL with something", () => {
    const empty = everyExample().filter(({ databaseId, goldSql }) => {
      const rows = databases.get(databaseId)?.prepare(goldSql).raw().all() as unknown[][];
      return (
        rows.length === 0 || (rows.length === 1 && rows[0]?.every((cell) => cell === null || cell === 0))
      );
    });
    expect(empty).toEqual([]);
  });

  it("shares no question and no SQL between training and any dev set", () => {
    const questions = new Set(examplesOf("train").map(({ question }) => wordsOf(question)));
    const sqls = new Set(
      examplesOf("train").map(({ databaseId, goldSql }) => `${databaseId} ${wordsOf(goldSql)}`),
    );
    const shared = devSets
      .flatMap(examplesOf)
      .filter(
        ({ question, databaseId, goldSql }) =>
          questions.has(wordsOf(question)) || sqls.has(`${databaseId} ${wordsOf(goldSql)}`),
      );
    expect(shared).toEqual([]);
  });

  it("draws each example's SQL among equivalent forms that give the same result", () => {
    const readers = new Map([...databases].map(([id, database]) => [id, createResultReader(database)]));
    const nothing = { questions: new Set<string>(), sql: new Set<string>() };
    const drawn = recipes.flatMap((recipe) => drawExamples({ ...recipe, size: 300 }, 7, readers, nothing));
    const differing = drawn.filter(({ example, forms, isOrdered }) => {
      const results = forms.map((sql) => readers.get(example.db_id)?.(sql, isOrdered));
      return new Set(results).size !== 1 || !forms.includes(example.query);
    });
    expect(differing).toEqual([]);
    expect(drawn.filter(({ forms }) => forms.length > 1).length / drawn.length).toBeGreaterThan(0.5);
  });

  it("asks in kata-syn with a word for a table or column that training never uses", () => {
    const training = examplesOf("train").map(({ question }) => question.toLowerCase());
    const synonymsOf = new Map(
      trainingDomains.map(({ id, tables }) => [
        id,
        tables
          .flatMap((table) => [table.words, ...table.columns.map(({ words }) => words)])
          .flatMap(({ synonym }) => (synonym ? [synonym.singular, synonym.plural] : [])),
      ]),
    );
    const says = (question: string, word: string) => new RegExp(`\\b${word}\\b`, "i").test(question);
    const known = new Set([...synonymsOf.values()].flat());
    expect([...known].filter((word) => training.some((question) => says(question, word)))).toEqual([]);
    const plain = examplesOf("kata-syn").filter(
      ({ databaseId, question }) => !synonymsOf.get(databaseId)?.some((word) => says(question, word)),
    );
    expect(plain).toEqual([]);
  });

  it("names no column in kata-realistic but the name of a row", () => {
    for (const { databaseId, question, goldSql } of examplesOf("kata-realistic")) {
      const { schema } = benchmark.databases.get(databaseId) ?? expect.fail(databaseId);
      for (const { name, naturalName } of schema.tables.flatMap(({ columns }) => columns)) {
        if (
          name === "id" ||
          name === "name" ||
          name.endsWith("_id") ||
          !new RegExp(`\\b${name}\\b`).test(goldSql)
        )
          continue;
        expect(new RegExp(`\\b(${name}|${naturalName})\\b`, "i").test(question), question).toBe(false);
      }
    }
  });

  it("gives much evidence in kata-hard, little in training, and unseen databases in kata-hard alone", () => {
    const hard = examplesOf("kata-hard");
    expect(hard.filter(({ evidence }) => evidence !== undefined).length).toBeGreaterThan(200);
    const seen = new Set(trainingDomains.map(({ id }) => id));
    expect(hard.filter(({ databaseId }) => !seen.has(databaseId)).length).toBeGreaterThan(100);
    for (const split of ["train", "kata-dev", "kata-syn", "kata-realistic", "kata-dk"])
      expect(examplesOf(split).every(({ databaseId }) => seen.has(databaseId))).toBe(true);
    const told = examplesOf("train").filter(({ evidence }) => evidence !== undefined).length;
    expect(told / examplesOf("train").length).toBeLessThan(0.08);
  });

  it("has every level of difficulty in every split, and reports what it holds", () => {
    for (const [split, levels] of Object.entries(report.examplesByDifficulty)) {
      expect(Object.values(levels).every((number) => number > 0)).toBe(true);
      expect(Object.values(levels).reduce((sum, number) => sum + number, 0)).toBe(examplesOf(split).length);
    }
    expect(report).toMatchObject({ seed: 7, failingGold: 0, emptyGold: 0, databases: 12 });
    expect(report.templates).toBeGreaterThanOrEqual(40);
    expect(report.leakage["kata-dk"]).toEqual({ identicalSql: 0, identicalQuestion: 0 });
  });

  it("brings its domains' words, in which the verbalizer asks as it always did", async () => {
    const domains = [...trainingDomains, ...unseenDomains];
    expect(Object.fromEntries(benchmark.lexicon ?? [])).toEqual(kataLexicon(domains));
    const asked = new Map(domains.map(({ id }) => [id, createHash("sha256")]));
    for (const { databaseId, goldSql, index } of everyExample()) {
      const database = benchmark.databases.get(databaseId);
      const bound = database && index % 3 === 0 && (await readBoundQuery(goldSql, database));
      if (!bound || typeof bound === "string") continue;
      const lexicon = benchmark.lexicon?.get(databaseId);
      asked.get(databaseId)?.update(`${verbalizeSql(bound, database.schema, { seed: index, lexicon })}\n`);
    }
    const digests = [...asked].map(([id, hash]) => [id, hash.digest("hex").slice(0, 8)]);
    // As they were when the words still stood in the code of the synthesis.
    expect(Object.fromEntries(digests)).toEqual({
      airline: "31855da7",
      cinema: "a776eb96",
      concerts: "5fc60786",
      football: "27a01c8e",
      hospital: "b29d329f",
      restaurants: "19212aa0",
      shop: "512ca997",
      university: "cea61043",
      library: "fe994ce7",
      museum: "5d365eac",
      transit: "a9c05d53",
      weather: "3e96927e",
    });
  });

  it("is kept where it is already", async () => {
    await writeFile(join(folder, "mark"), "");
    expect(await generateKata(folder, { seed: 7 })).toEqual(report);
    expect(existsSync(join(folder, "mark"))).toBe(true);
    await rm(join(folder, "mark"));
  });

  it("is written anew where its report is damaged, the same bytes for the same seed", async () => {
    const copy = join(root, "copy");
    await mkdir(copy);
    await writeFile(join(copy, "kata.json"), "{");
    expect(await generateKata(copy, { seed: 7 })).toEqual(report);
    for (const file of await filesOf(folder))
      expect((await readFile(join(copy, file))).equals(await readFile(join(folder, file))), file).toBe(true);
    expect((await readdir(root)).sort()).toEqual(["copy", "kata"]);
  });

  it("has other rows for another seed", () => {
    const [one, other] = [7, 8].map((seed) => populate(concerts, seed, ":memory:").serialize());
    expect(one?.equals(other as Buffer)).toBe(false);
  });
});

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
