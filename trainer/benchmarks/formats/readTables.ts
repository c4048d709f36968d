import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { BenchmarkError, type DatabaseSchema } from "../benchmark.ts";
import { readJson, validate } from "./readJson.ts";
import { tablesFile } from "./spiderFormat.ts";
import { schemaOf } from "./spiderSchema.ts";

export interface Tables {
  readonly files: readonly string[];
  /** They lie beside databases of another benchmark, so they need not describe all of this one's. */
  readonly isFromElsewhere: boolean;
  readonly schemas: ReadonlyMap<string, DatabaseSchema>;
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
  const files =
    given.tablesFile === undefined
      ? await findTables(folder, given.databasesFolders)
      : [resolve(given.tablesFile)];
  if (files.length === 0) return undefined;
  const schemas = new Map<string, DatabaseSchema>();
  for (const file of files) {
    const described = await readTablesFile(file);
    for (const [id, schema] of described) if (!schemas.has(id)) schemas.set(id, schema);
  }
  return {
    files,
    isFromElsewhere: given.tablesFile === undefined && dirname(files[0] ?? "") !== folder,
    schemas,
  };
}

async function findTables(folder: string, databasesFolders: readonly string[]): Promise<string[]> {
  for (const place of [folder, ...databasesFolders.map((databases) => dirname(resolve(databases)))]) {
    const names = existsSync(place) ? await readdir(place) : [];
    const found = names.filter((name) => name.endsWith("tables.json"));
    const inOrder = found.sort(
      (a, b) => Number(b === "tables.json") - Number(a === "tables.json") || (a < b ? -1 : 1),
    );
    if (inOrder.length > 0) return inOrder.map((name) => join(place, name));
  }
  return [];
}

async function readTablesFile(file: string): Promise<Map<string, DatabaseSchema>> {
  const schemas = new Map<string, DatabaseSchema>();
  for (const entry of validate(tablesFile, await readJson(file), file, "Spider's tables.json")) {
    if (schemas.has(entry.db_id)) {
      throw new BenchmarkError(`${file}: ${entry.db_id} is listed twice. Remove one of the two.`);
    }
    schemas.set(entry.db_id, schemaOf(entry));
  }
  return schemas;
}
