import { existsSync, readdirSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Dialect } from "../benchmark.ts";

/** By dialect, the preferred first. A PostgreSQL database is given as a dump. */
const extensions: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: [".sqlite", ".sqlite3", ".db"],
  duckdb: [".duckdb"],
  postgresql: [".sql"],
};

/** Where published benchmarks keep their databases. */
const ownFolders = ["database", "databases", "test_database", "dev_databases", "train_databases"];

/** BIRD's Mini-Dev ships one dump with the tables of all its databases. */
const sharedDump = "BIRD_dev.sql";

export interface DatabaseFiles {
  readonly file: string;
  readonly suiteFiles?: readonly string[];
}

/**
 * The folders to look in: those given, in their order, then the benchmark's own under their usual names, and beside
 * these the ones whose names say that they complete them, such as `database_rebuilt`.
 */
export function databaseFolders(folder: string, given: readonly string[]): string[] {
  const own = ownFolders.filter((name) => existsSync(join(folder, name)));
  const names = readdirSync(folder).sort();
  const completing = names.filter((name) => own.some((usual) => name.startsWith(`${usual}_`)));
  return [
    ...given.map((path) => resolve(path)),
    ...[...own, ...completing].map((name) => join(folder, name)),
    folder,
  ];
}

/**
 * Finds `<id>/<id>.<extension>` or `<id>.<extension>` in the first folder that has it. Other files of that extension
 * beside the former are databases of the same schema and other rows, as in Spider's distilled test suite.
 */
export async function findDatabase(
  id: string,
  dialect: Dialect,
  folders: readonly string[],
): Promise<DatabaseFiles | undefined> {
  for (const folder of folders) {
    for (const extension of extensions[dialect]) {
      const inOwnFolder = join(folder, id, id + extension);
      if (existsSync(inOwnFolder)) {
        const suiteFiles =
          dialect === "postgresql" ? [] : await siblings(join(folder, id), extension, id + extension);
        return suiteFiles.length === 0 ? { file: inOwnFolder } : { file: inOwnFolder, suiteFiles };
      }
      const beside = join(folder, id + extension);
      if (existsSync(beside)) return { file: beside };
    }
    const shared = join(folder, sharedDump);
    if (dialect === "postgresql" && existsSync(shared)) return { file: shared };
  }
  return undefined;
}

/** The file as it is named in messages about its absence. */
export function databaseFileName(id: string, dialect: Dialect): string {
  return join(id, `${id}${extensions[dialect][0]}`);
}

async function siblings(folder: string, extension: string, except: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension) && name !== except);
  return names.sort().map((name) => join(folder, name));
}
