import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { describe, inject } from "vitest";
import { type OpenDatabase, openDatabase } from "../../server/database/openDatabase.ts";
import { readMigrations } from "../../server/database/readMigrations.ts";

const root = join(import.meta.dirname, "../..");

export type DatabaseKind = OpenDatabase["kind"];

/**
 * A fresh, migrated database of its own for one test. Close it: what is left open keeps the test run from ending.
 *
 * @throws where PostgreSQL is asked for and there is none; `describeOnBothDatabases` skips instead.
 */
export function createTestDatabase(kind: DatabaseKind): Promise<OpenDatabase> {
  return kind === "embedded" ? createEmbedded() : createPostgresql();
}

/**
 * Registers one suite for each kind of database; without a PostgreSQL its suite is skipped, and the reason
 * is printed when the run starts.
 *
 * @param suite Gets a function that opens a fresh, migrated database, and which kind that is.
 */
export function describeOnBothDatabases(
  name: string,
  suite: (open: () => Promise<OpenDatabase>, kind: DatabaseKind) => void,
): void {
  describe(`${name} (embedded)`, () => suite(() => createTestDatabase("embedded"), "embedded"));
  describe.skipIf("missing" in findPostgresql())(`${name} (PostgreSQL)`, () =>
    suite(() => createTestDatabase("postgresql"), "postgresql"),
  );
}

/** Address of an empty database on the test run's PostgreSQL, and a way to drop it. */
export async function createEmptyPostgresql(
  template = "template0",
): Promise<{ url: string; drop(): Promise<void> }> {
  const server = findPostgresql();
  if ("missing" in server) {
    throw new Error(`This test needs PostgreSQL, but ${server.missing}.`);
  }
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  await execute(server.url, `create database ${name} template ${template}`);
  return {
    url: inDatabase(server.url, name),
    drop: () => execute(server.url, `drop database ${name} with (force)`),
  };
}

async function createPostgresql(): Promise<OpenDatabase> {
  const { url, drop } = await createEmptyPostgresql(await migratedTemplate());
  const database = await openDatabase({ dataFolder: tmpdir(), databaseUrl: url });
  return withCleanUp(database, drop);
}

let template: Promise<string> | undefined;

/** Name of a migrated database to copy, made once for each test file. */
function migratedTemplate(): Promise<string> {
  template ??= (async () => {
    const { url } = await createEmptyPostgresql();
    const database = await openDatabase({ dataFolder: tmpdir(), databaseUrl: url });
    await database.close();
    return new URL(url).pathname.slice(1);
  })();
  return template;
}

/** A temporary data folder with a migrated embedded database in it, which nobody has opened; the caller removes it. */
export async function createDataFolder(): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), "sqldojo-test-"));
  await cp(join(await migratedFolder(), "postgres"), join(dataFolder, "postgres"), { recursive: true });
  return dataFolder;
}

async function createEmbedded(): Promise<OpenDatabase> {
  const dataFolder = await createDataFolder();
  const database = await openDatabase({ dataFolder });
  return withCleanUp(database, () => rm(dataFolder, { recursive: true, force: true }));
}

/**
 * Folder of a migrated embedded database to copy. Initialising one takes seconds, so it is kept between test runs,
 * under a name that changes with the migrations and with PGlite.
 */
async function migratedFolder(): Promise<string> {
  const cache = join(root, "node_modules/.cache/sqldojo");
  const folder = join(cache, `database-${await templateHash()}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const draft = await mkdtemp(join(cache, "draft-"));
    const database = await openDatabase({ dataFolder: draft });
    await database.close();
    try {
      await rename(draft, folder);
      await removeOutdated(cache, folder);
    } catch (error) {
      if (!existsSync(folder)) {
        throw error;
      }
      // Another test file was quicker.
      await rm(draft, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Each is some 70 MB, and one whose migrations have changed is of no use to anybody. */
async function removeOutdated(cache: string, current: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (name.startsWith("database-") && join(cache, name) !== current) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
}

async function templateHash(): Promise<string> {
  const hash = createHash("sha256");
  for (const migration of await readMigrations(join(root, "prisma/migrations"))) {
    hash.update(migration.name).update(migration.checksum);
  }
  const pgliteEntry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  return hash
    .update(await pgliteVersion(pgliteEntry))
    .digest("hex")
    .slice(0, 16);
}

async function pgliteVersion(entry: string): Promise<string> {
  const packageFile = join(dirname(dirname(entry)), "package.json");
  const { default: description } = (await import(packageFile, { with: { type: "json" } })) as {
    default: { version: string };
  };
  return description.version;
}

function withCleanUp(database: OpenDatabase, cleanUp: () => Promise<void>): OpenDatabase {
  let closing: Promise<void> | undefined;
  return {
    ...database,
    close() {
      closing ??= database.close().then(cleanUp);
      return closing;
    },
  };
}

/** The test run's PostgreSQL, or why there is none; suites that need it are registered with `describe.skipIf("missing" in …)`. */
export function findPostgresql(): { url: string } | { missing: string } {
  const server = inject("postgresql");
  if (server === undefined) {
    throw new Error(
      'This test project starts no PostgreSQL: give it globalSetup: ["test/support/providePostgresql.ts"] in vitest.config.ts.',
    );
  }
  return server;
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
