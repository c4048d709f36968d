import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";

/** The role that hostile SQL runs as: it reads every table and may do nothing else. */
export const readerRole = "sqldojo_reader";

/** Volatile functions of PostgreSQL's own that change nothing and tell nothing of other SQL. */
const harmlessFunctions = [
  "array_sample",
  "array_shuffle",
  "clock_timestamp",
  "gen_random_uuid",
  "pg_database_size",
  "pg_indexes_size",
  "pg_lock_status",
  "pg_relation_size",
  "pg_sequence_last_value",
  "pg_table_size",
  "pg_total_relation_size",
  "random",
  "random_normal",
  "timeofday",
  "uuidv4",
  "uuidv7",
];

/**
 * Functions, not statements, are what a query can do harm with (settings, locks, files, waiting), and PostgreSQL calls
 * all of those volatile. All but the known harmless ones are taken from everybody, so that a new one is taken as well.
 */
const preparation = `
  CREATE ROLE ${readerRole} BYPASSRLS IN ROLE pg_read_all_data;
  REVOKE TEMPORARY ON DATABASE postgres FROM PUBLIC;
  DO $$
    DECLARE routine regprocedure;
    BEGIN
      FOR routine IN
        SELECT oid FROM pg_proc
        WHERE pronamespace = 'pg_catalog'::regnamespace AND provolatile = 'v'
          AND proname NOT IN (${harmlessFunctions.map((name) => `'${name}'`).join(", ")})
      LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
      END LOOP;
    END
  $$`;

/**
 * A PostgreSQL data folder as a tar archive, with the reader in it and no other data. Making one takes seconds, so it
 * is kept among the installed packages' caches, where that can be written, under a name that says what it was made of.
 */
export async function openTemplate(): Promise<Blob> {
  const file = await templateFile();
  if (existsSync(file)) return new Blob([await readFile(file)]);
  const database = await PGlite.create();
  await database.exec(preparation);
  const archive = await database.dumpDataDir("none");
  await keep(file, Buffer.from(await archive.arrayBuffer()));
  return archive;
}

async function templateFile(): Promise<string> {
  const distribution = dirname(fileURLToPath(import.meta.resolve("@electric-sql/pglite")));
  const { version } = JSON.parse(await readFile(join(distribution, "../package.json"), "utf8")) as {
    version: string;
  };
  const hash = createHash("sha256").update(version).update(preparation).digest("hex").slice(0, 16);
  return join(distribution, "../../../.cache/sqldojo", `postgresql-${hash}.tar`);
}

/** Whole or not at all: other processes may read it at any time. */
async function keep(file: string, content: Uint8Array): Promise<void> {
  const partial = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(partial, content);
    await rename(partial, file);
  } catch {
    // A read-only installation: the next process makes its own.
    await rm(partial, { force: true }).catch(() => undefined);
  }
}
