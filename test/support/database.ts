import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { describe, inject } from "vitest";
import { type OpenDatabase, openDatabase } from "../../server/database/openDatabase.ts";
import { createLending } from "./databaseLending.ts";
import { keptFolder } from "./keptFolder.ts";

export type DatabaseKind = OpenDatabase["kind"];

/**
 * A migrated database without content for one test, or one file. The embedded one may have been another's before, and is the
 * next one's when closed.
 *
 * @throws where PostgreSQL is asked for and there is none; `describeOnBothDatabases` skips instead.
 */
export function createTestDatabase(kind: DatabaseKind): Promise<OpenDatabase> {
  return kind === "embedded" ? borrowEmbedded() : createPostgresql();
}

/** One that nobody had before; closing it ends its server, or drops it. */
export function createOwnDatabase(kind: DatabaseKind): Promise<OpenDatabase> {
  return kind === "embedded" ? createEmbedded(tmpdir()) : createPostgresql();
}

const borrowEmbedded = createLending(() => createEmbedded(inject("workFolder")));

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

/** Name of a migrated database to copy, made once for each worker. */
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
export async function createDataFolder(parent = tmpdir()): Promise<string> {
  const dataFolder = await mkdtemp(join(parent, "sqldojo-test-"));
  await putMigrated(dataFolder);
  return dataFolder;
}

/** Puts a migrated embedded database into a data folder, as an earlier start of a server would have left it. */
export async function putMigrated(dataFolder: string): Promise<void> {
  await cp(join(await migratedFolder(), "postgres"), join(dataFolder, "postgres"), { recursive: true });
}

async function createEmbedded(parent: string): Promise<OpenDatabase> {
  const dataFolder = await createDataFolder(parent);
  const database = await openDatabase({ dataFolder });
  return withCleanUp(database, () => rm(dataFolder, { recursive: true, force: true }));
}

/** Folder of a migrated embedded database to copy: to make one takes seven seconds of computing. */
function migratedFolder(): Promise<string> {
  const sources = [
    "prisma/migrations/*/migration.sql",
    "server/database/*.ts",
    "node_modules/@electric-sql/pglite/package.json",
  ];
  return keptFolder("database", sources, async (folder) => {
    const database = await openDatabase({ dataFolder: folder });
    await database.close();
  });
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
