import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { BenchmarkError, type DatabaseSchema, type PassedOver } from "../benchmark.ts";
import { isLeftover } from "./leftovers.ts";
import { parseJson, readText, validate } from "./readJson.ts";
import { databaseEntry } from "./spiderFormat.ts";
import { schemaOf } from "./spiderSchema.ts";

export interface Tables {
  readonly files: readonly string[];
  /** They lie beside databases of another benchmark, so they need not describe all of this one's. */
  readonly isFromElsewhere: boolean;
  readonly schemas: ReadonlyMap<string, DatabaseSchema>;
  /** What is wrong with the description of a database; under an empty id, with a file as a whole. */
  readonly faults: readonly TablesFault[];
  /** Files without a description. */
  readonly passedOver: readonly PassedOver[];
}

interface TablesFault {
  readonly databaseId: string;
  readonly file: string;
  readonly error: BenchmarkError;
}

/**
 * Reads the schemas of `tablesFile`, or else of the folder's own files named `*tables.json`, or else of those beside
 * the databases that lie elsewhere (`../spider/tables.json` for `../spider/database`). Where two files describe a
 * database, the first by that order holds, `tables.json` before the others. Undefined where there are none.
 */
export async function readTables(
  folder: string,
  given: { readonly tablesFile?: string | undefined; readonly databasesFolders: readonly string[] },
): Promise<Tables | undefined> {
  const found =
    given.tablesFile === undefined
      ? await findTables(folder, given.databasesFolders)
      : [resolve(given.tablesFile)];
  const schemas = new Map<string, DatabaseSchema>();
  const faults: TablesFault[] = [];
  const files: string[] = [];
  const empty: string[] = [];
  for (const file of found) {
    try {
      const text = await readText(file);
      const entries =
        text.trim() === "" ? [] : validate(z.array(z.unknown()), parseJson(text, file), file, format);
      (entries.length === 0 && given.tablesFile === undefined ? empty : files).push(file);
      readEntries(file, entries, schemas, faults);
    } catch (error) {
      if (!(error instanceof BenchmarkError) || given.tablesFile !== undefined) throw error;
      files.push(file);
      faults.push({ databaseId: "", file, error });
    }
  }
  const passedOver = empty.map((file) => ({ file: basename(file), reason: "empty" }));
  if (files.length === 0 && passedOver.length === 0) return undefined;
  return {
    files,
    isFromElsewhere: given.tablesFile === undefined && dirname(files[0] ?? "") !== folder,
    schemas,
    faults,
    passedOver,
  };
}

/**
 * Throws the fault of a description that one of the databases needs: its own, or, where nothing describes it, that of
 * a whole file. Where one split is wanted, a file named after another (`test_tables.json`) describes nothing of it.
 */
export function refuseFaults(
  { schemas, faults }: Tables,
  needed: Iterable<string>,
  wanted: string | undefined,
): void {
  const isOfAnother = (file: string) => {
    const split = /^(train|dev|test|val|valid|validation)_tables\.json$/.exec(basename(file))?.[1];
    return wanted !== undefined && split !== undefined && split !== wanted;
  };
  for (const id of needed) {
    const fault =
      faults.find(({ databaseId }) => databaseId === id) ??
      (schemas.has(id)
        ? undefined
        : faults.find(({ databaseId, file }) => databaseId === "" && !isOfAnother(file)));
    if (fault) throw fault.error;
  }
}

const format = "Spider's tables.json";

async function findTables(folder: string, databasesFolders: readonly string[]): Promise<string[]> {
  for (const place of [folder, ...databasesFolders.map((databases) => dirname(resolve(databases)))]) {
    const names = existsSync(place) ? await readdir(place) : [];
    const found = names.filter((name) => name.endsWith("tables.json") && !isLeftover(name));
    const inOrder = found.sort(
      (a, b) => Number(b === "tables.json") - Number(a === "tables.json") || (a < b ? -1 : 1),
    );
    if (inOrder.length > 0) return inOrder.map((name) => join(place, name));
  }
  return [];
}

/** Adds to schemas and faults what a file says of databases that no file before it described. */
function readEntries(
  file: string,
  entries: readonly unknown[],
  schemas: Map<string, DatabaseSchema>,
  faults: TablesFault[],
): void {
  const own = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const parsed = z.object({ db_id: z.string().min(1) }).safeParse(entry);
    const databaseId = parsed.data?.db_id ?? "";
    const isDescribed = schemas.has(databaseId);
    const isRepeated = own.has(databaseId);
    try {
      if (isRepeated)
        throw new BenchmarkError(`${file}: ${databaseId} is listed twice. Remove one of the two.`);
      if (databaseId !== "") own.add(databaseId);
      const read = schemaOf(validate(databaseEntry, entry, file, format, [index]));
      if (!isDescribed) schemas.set(databaseId, read);
    } catch (error) {
      if (!(error instanceof BenchmarkError)) throw error;
      if (isRepeated || !isDescribed) faults.push({ databaseId, file, error });
    }
  }
}
