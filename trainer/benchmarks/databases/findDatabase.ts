import { existsSync, readdirSync, statSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Dialect, PassedOver } from "../benchmark.ts";
import { isLeftover, isNamed, leftoverReason } from "../formats/leftovers.ts";

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

/** A database's files, and what lies among them without being one. */
export interface FoundDatabase {
  readonly files: DatabaseFiles;
  /** By absolute path. */
  readonly passedOver: readonly PassedOver[];
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

/** What systems and archives left in the folders, by absolute path. */
export function leftoversIn(folders: readonly string[]): PassedOver[] {
  return folders.flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder).sort() : [])
      .filter((name) => isLeftover(name) && isNamed(name))
      .map((name) => ({ file: join(folder, name), reason: leftoverReason })),
  );
}

/**
 * Finds `<id>/<id>.<extension>` or `<id>.<extension>` in the first folder that has it. Other databases of that extension
 * beside the former are of the same schema and other rows, as in Spider's distilled test suite. An empty file is none.
 */
export async function findDatabase(
  id: string,
  dialect: Dialect,
  folders: readonly string[],
): Promise<FoundDatabase | undefined> {
  for (const folder of folders) {
    for (const extension of extensions[dialect]) {
      const file = join(folder, id, id + extension);
      if (hasContent(file)) return withSuite(file, join(folder, id), extension, dialect);
      const beside = join(folder, id + extension);
      if (hasContent(beside)) return { files: { file: beside }, passedOver: [] };
    }
    const shared = join(folder, sharedDump);
    if (dialect === "postgresql" && existsSync(shared)) return { files: { file: shared }, passedOver: [] };
  }
  return undefined;
}

function hasContent(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** The file as it is named in messages about its absence. */
export function databaseFileName(id: string, dialect: Dialect): string {
  return join(id, `${id}${extensions[dialect][0]}`);
}

async function withSuite(
  file: string,
  folder: string,
  extension: string,
  dialect: Dialect,
): Promise<FoundDatabase> {
  const paths = (name: string) => join(folder, name);
  const names = (await readdir(folder)).sort();
  const passedOver = leftoversIn([folder]);
  const suiteFiles: string[] = [];
  const others = names.filter(
    (name) => name.endsWith(extension) && paths(name) !== file && !isLeftover(name),
  );
  for (const other of others) {
    if (dialect === "postgresql") continue;
    if (await isDatabase(paths(other), dialect)) suiteFiles.push(paths(other));
    else passedOver.push({ file: paths(other), reason: `no ${dialect} database` });
  }
  return { files: suiteFiles.length === 0 ? { file } : { file, suiteFiles }, passedOver };
}

/** What files of a database begin with, and after how many bytes. */
const marks = {
  sqlite: { text: "SQLite format 3\0", offset: 0 },
  duckdb: { text: "DUCK", offset: 8 },
} as const;

async function isDatabase(file: string, dialect: Exclude<Dialect, "postgresql">): Promise<boolean> {
  const { text, offset } = marks[dialect];
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(text.length), 0, text.length, offset);
    return buffer.toString("latin1") === text;
  } finally {
    await handle.close();
  }
}
