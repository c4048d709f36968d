/** Writes `kata-duckdb`, kata's twin in DuckDB's files and dialect. */
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DatabaseEntry } from "../../benchmarks/formats/spiderFormat.ts";
import type { KataExample } from "../examples.ts";
import { generateKata, type KataOptions } from "../generateKata.ts";
import { recipes } from "../recipes.ts";
import { type GoldComparison, type GoldTwins, openTwins } from "./compareGold.ts";
import { toDuckdbSql } from "./toDuckdbSql.ts";
import { writeDuckdbDatabase } from "./writeDuckdbDatabase.ts";

/** Grows with every change of how the twin is made from kata. */
const twinVersion = 1;

export interface DuckdbKataReport {
  readonly twinVersion: number;
  /** Of the kata that it is the twin of. */
  readonly generatorVersion: number;
  readonly seed: number;
  readonly databases: number;
  /** Examples by split. */
  readonly examples: Readonly<Record<string, number>>;
  /** Gold SQL by what had to be written otherwise for DuckDB. */
  readonly rewritten: Readonly<Record<string, number>>;
  /** Gold SQL by what it gives on DuckDB, against SQLite's result on SQLite's file. */
  readonly gold: Readonly<Record<GoldComparison, number>>;
}

/**
 * Writes the same databases, questions and difficulties as the kata in `sqliteFolder`, which is written first where it
 * is not yet, the gold SQL in DuckDB's dialect and each executed on both. The folder appears whole or not at all; one
 * that this version wrote from the same kata is kept, and its report returned.
 */
export async function generateDuckdbKata(
  folder: string,
  sqliteFolder: string,
  options: KataOptions = {},
): Promise<DuckdbKataReport> {
  const { generatorVersion, seed } = await generateKata(sqliteFolder, options);
  const isCurrent = (report: DuckdbKataReport | undefined): report is DuckdbKataReport =>
    report?.twinVersion === twinVersion &&
    report.generatorVersion === generatorVersion &&
    report.seed === seed;
  const known = await readReport(folder);
  if (isCurrent(known)) return known;

  const partial = `${folder}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  const entries = await readJson<DatabaseEntry[]>(join(sqliteFolder, "tables.json"));
  const twins = await writeDatabases(partial, sqliteFolder, entries);
  try {
    const written = await writeSplits(partial, sqliteFolder, twins);
    const report = { twinVersion, generatorVersion, seed, databases: entries.length, ...written };
    await writeJson(join(partial, "tables.json"), entries);
    await copyFile(join(sqliteFolder, "lexicon.json"), join(partial, "lexicon.json"));
    await writeJson(join(partial, "benchmark.json"), { name: "kata-duckdb", dialect: "duckdb" });
    await writeJson(join(partial, "kata.json"), report);
  } finally {
    for (const twin of twins.values()) twin.close();
  }
  await mkdir(dirname(folder), { recursive: true });
  const other = await readReport(folder);
  if (isCurrent(other)) {
    // Another process was quicker, and may be reading its files already.
    await rm(partial, { recursive: true });
    return other;
  }
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
  return (await readReport(folder)) as DuckdbKataReport;
}

async function writeDatabases(
  folder: string,
  sqliteFolder: string,
  entries: readonly DatabaseEntry[],
): Promise<Map<string, GoldTwins>> {
  const twins = new Map<string, GoldTwins>();
  for (const entry of entries) {
    const id = entry.db_id;
    const sqliteFile = join(sqliteFolder, "database", id, `${id}.sqlite`);
    const file = join(folder, "database", id, `${id}.duckdb`);
    await mkdir(dirname(file), { recursive: true });
    await writeDuckdbDatabase(sqliteFile, entry, file);
    twins.set(id, await openTwins(sqliteFile, file));
  }
  return twins;
}

async function writeSplits(folder: string, sqliteFolder: string, twins: ReadonlyMap<string, GoldTwins>) {
  const examples: Record<string, number> = {};
  const rewritten: Record<string, number> = {};
  const gold: Record<GoldComparison, number> = { same: 0, differing: 0, empty: 0, failing: 0 };
  for (const { split, fileName } of recipes) {
    const entries = await readJson<KataExample[]>(join(sqliteFolder, fileName));
    const translated: KataExample[] = [];
    for (const example of entries) {
      const { sql, rewritten: names } = toDuckdbSql(example.query);
      for (const name of names) rewritten[name] = (rewritten[name] ?? 0) + 1;
      const twin = twins.get(example.db_id);
      if (twin === undefined) throw new Error(`${fileName} asks ${example.db_id}, which tables.json lacks.`);
      gold[await twin.compare(example.query, sql)] += 1;
      translated.push({ ...example, query: sql });
    }
    examples[split] = translated.length;
    await writeJson(join(folder, fileName), translated);
  }
  return { examples, rewritten, gold };
}

async function readReport(folder: string): Promise<DuckdbKataReport | undefined> {
  const file = join(folder, "kata.json");
  if (!existsSync(file)) return undefined;
  try {
    return await readJson<DuckdbKataReport>(file);
  } catch {
    // A damaged report is as good as none: the benchmark is written again.
    return undefined;
  }
}

const readJson = async <Content>(file: string): Promise<Content> =>
  JSON.parse(await readFile(file, "utf8")) as Content;

const writeJson = (file: string, content: unknown) =>
  writeFile(file, `${JSON.stringify(content, undefined, 1)}\n`);
