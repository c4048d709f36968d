/** Reads a folder in Spider's format: the real Spider, its descendants, and `kata`. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { z } from "zod";
import { type Benchmark, BenchmarkError, type Database, type Example, type Split } from "./benchmark.ts";
import { type ExampleEntry, examplesFile, tablesFile } from "./spiderFormat.ts";
import { schemaOf } from "./spiderSchema.ts";

export interface SpiderOptions {
  /** The folder's name where absent. */
  readonly name?: string;
  /**
   * `refuse` (default): every database of tables.json must have its file. `leaveOut`: databases without a file and
   * the examples that ask them are left out, for partial copies.
   */
  readonly missingDatabases?: "refuse" | "leaveOut";
}

/**
 * Reads `tables.json`, `database/<id>/<id>.sqlite` and the splits. A split is any `*.json` at the folder's top level
 * that holds a list, named after its file (`dev.json` → `dev`); files ending in `tables.json` and files that hold an
 * object (reports, settings) are none. Throws `BenchmarkError` naming the file, the fault and the fix.
 */
export async function loadSpiderBenchmark(folder: string, options: SpiderOptions = {}): Promise<Benchmark> {
  const root = resolve(folder);
  const all = await readDatabases(root);
  const missing = [...all.values()].filter(({ file }) => !existsSync(file));
  if (missing.length > 0 && options.missingDatabases !== "leaveOut") {
    const [first] = missing as [Database];
    throw new BenchmarkError(
      `${first.file} is missing: tables.json lists ${count(missing.length, "database")} without a file ` +
        `(${missing
          .map(({ id }) => id)
          .slice(0, 5)
          .join(", ")}${missing.length > 5 ? ", …" : ""}). ` +
        "Add the files, or generate or download the benchmark again.",
    );
  }
  const absent = new Set(missing.map(({ id }) => id));
  const splits = new Map<string, Split>();
  for (const fileName of await splitFiles(root)) {
    const file = join(root, fileName);
    const content = await readJson(file);
    if (!Array.isArray(content)) continue;
    const entries = validate(examplesFile, content, file);
    for (const [index, { db_id }] of entries.entries()) {
      if (!all.has(db_id)) {
        throw new BenchmarkError(
          `${file}: example ${index} names the database ${db_id}, which tables.json lacks. ` +
            "Correct its db_id or add the database to tables.json.",
        );
      }
    }
    const name = fileName.replace(/\.json$/, "");
    splits.set(
      name,
      createSplit(
        name,
        entries.filter(({ db_id }) => !absent.has(db_id)),
      ),
    );
  }
  if (splits.size === 0) {
    throw new BenchmarkError(`${root} has no split: add train.json or dev.json, a list of examples.`);
  }
  const databases = new Map([...all].filter(([id]) => !absent.has(id)));
  return {
    name: options.name ?? basename(root),
    folder: root,
    format: "spider",
    dialect: "sqlite",
    databases,
    splits,
  };
}

async function readDatabases(root: string): Promise<Map<string, Database>> {
  const file = join(root, "tables.json");
  const databases = new Map<string, Database>();
  for (const entry of validate(tablesFile, await readJson(file), file)) {
    const id = entry.db_id;
    if (databases.has(id)) throw new BenchmarkError(`${file}: ${id} is listed twice. Remove one of the two.`);
    const databaseFile = join(root, "database", id, `${id}.sqlite`);
    databases.set(id, { id, dialect: "sqlite", file: databaseFile, schema: schemaOf(entry) });
  }
  return databases;
}

async function splitFiles(root: string): Promise<string[]> {
  const names = await readdir(root);
  return names.filter((name) => name.endsWith(".json") && !name.endsWith("tables.json")).sort();
}

function createSplit(name: string, entries: readonly ExampleEntry[]): Split {
  const examples = entries.map(
    (entry, index): Example => ({
      index,
      question: entry.question,
      databaseId: entry.db_id,
      goldSql: entry.query,
      ...(entry.difficulty === undefined ? {} : { difficulty: entry.difficulty }),
      ...(entry.evidence === undefined ? {} : { evidence: entry.evidence }),
    }),
  );
  const contentHash = createHash("sha256").update(JSON.stringify(examples)).digest("hex");
  return { name, examples, contentHash };
}

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new BenchmarkError(
      `${file} cannot be read (${String(error)}). Point at a folder in Spider's format.`,
      {
        cause: error,
      },
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BenchmarkError(
      `${file} is not JSON (${String(error)}). Restore the file or generate it again.`,
      {
        cause: error,
      },
    );
  }
}

function validate<Output>(schema: z.ZodType<Output>, content: unknown, file: string): Output {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BenchmarkError(
    `${file}: ${issue?.path.join(".") || "the file"}: ${issue?.message}. Write it as Spider's format has it.`,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
