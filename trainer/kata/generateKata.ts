/** Writes `kata`, the embedded benchmark, in Spider's file format. */
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { trainingDomains, unseenDomains } from "./domains/domains.ts";
import { type Drawn, drawExamples, questionKey, sqlKey } from "./examples.ts";
import { createResultReader, type ResultOf } from "./judgeDraft.ts";
import { kataLexicon } from "./kataLexicon.ts";
import { populate } from "./populate.ts";
import { recipes } from "./recipes.ts";
import { createReport, generatorVersion, type KataReport } from "./report.ts";
import { tablesEntry } from "./tables.ts";

export interface KataOptions {
  /** The same seed gives the same files, byte for byte. */
  readonly seed?: number;
  /** Called with the number of databases and splits done so far. */
  readonly onProgress?: (done: number, total: number) => void;
}

const domains = [...trainingDomains, ...unseenDomains];

/**
 * Writes `tables.json`, a file a split, the databases, `lexicon.json` and `kata.json`, the report. The folder appears whole or not at
 * all; one that this version wrote with the same seed is kept, and its report returned.
 */
export async function generateKata(folder: string, options: KataOptions = {}): Promise<KataReport> {
  const seed = options.seed ?? 1;
  const known = await readReport(folder, seed);
  if (known) return known;

  const partial = `${folder}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  const { splits, report } = await generateInto(partial, seed, options.onProgress ?? (() => {}));
  for (const { split, fileName } of recipes)
    await writeJson(
      join(partial, fileName),
      splits.get(split)?.map(({ example }) => example),
    );
  await writeJson(join(partial, "tables.json"), domains.map(tablesEntry));
  await writeJson(join(partial, "lexicon.json"), kataLexicon(domains));
  await writeJson(join(partial, "kata.json"), report);
  await mkdir(dirname(folder), { recursive: true });
  const written = await readReport(folder, seed);
  if (written) {
    // Another process was quicker, and may be reading its files already.
    await rm(partial, { recursive: true });
    return written;
  }
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
  return report;
}

function drawSplits(
  seed: number,
  resultsOf: ReadonlyMap<string, ResultOf>,
  onSplit: () => void,
): ReadonlyMap<string, readonly Drawn[]> {
  const splits = new Map<string, readonly Drawn[]>();
  const taken = { questions: new Set<string>(), sql: new Set<string>() };
  for (const recipe of recipes) {
    const drawn = drawExamples(recipe, seed, resultsOf, taken);
    splits.set(recipe.split, drawn);
    if (recipe.split === "train") {
      for (const { example } of drawn) {
        taken.questions.add(questionKey(example));
        taken.sql.add(sqlKey(example));
      }
    }
    onSplit();
  }
  return splits;
}

async function generateInto(folder: string, seed: number, onProgress: (done: number, total: number) => void) {
  const total = domains.length + recipes.length;
  let done = 0;
  const advance = () => onProgress(++done, total);
  const resultsOf = new Map<string, ResultOf>();
  const databases = [];
  try {
    for (const domain of domains) {
      await mkdir(join(folder, "database", domain.id), { recursive: true });
      const database = populate(domain, seed, join(folder, "database", domain.id, `${domain.id}.sqlite`));
      databases.push(database);
      resultsOf.set(domain.id, createResultReader(database));
      advance();
      await setImmediate();
    }
    const splits = drawSplits(seed, resultsOf, advance);
    const gold = checkGold([...splits.values()].flat(), resultsOf);
    return { splits, report: createReport(seed, splits, domains.map(tablesEntry), gold) };
  } finally {
    for (const database of databases) database.close();
  }
}

function checkGold(drawn: readonly Drawn[], resultsOf: ReadonlyMap<string, ResultOf>) {
  let [failingGold, emptyGold] = [0, 0];
  for (const { example } of drawn) {
    try {
      if (resultsOf.get(example.db_id)?.(example.query, false) === undefined) emptyGold += 1;
    } catch {
      // Counted and reported: a gold SQL that fails is a fault of the benchmark.
      failingGold += 1;
    }
  }
  return { failingGold, emptyGold };
}

/** The report of a folder that this version wrote with this seed. */
async function readReport(folder: string, seed: number): Promise<KataReport | undefined> {
  const file = join(folder, "kata.json");
  if (!existsSync(file)) return undefined;
  const report = parseReport(await readFile(file, "utf8"));
  return report?.generatorVersion === generatorVersion && report.seed === seed ? report : undefined;
}

function parseReport(json: string): KataReport | undefined {
  try {
    return JSON.parse(json) as KataReport;
  } catch {
    // A damaged report is as good as none: the benchmark is written again.
    return undefined;
  }
}

const writeJson = (file: string, content: unknown) =>
  writeFile(file, `${JSON.stringify(content, undefined, 1)}\n`);
