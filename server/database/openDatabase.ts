import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { PrismaClient } from "../generated/prisma/client.ts";
import { applyMigrations } from "./applyMigrations.ts";
import { createPool } from "./createPool.ts";
import { startEmbeddedPostgres } from "./embeddedPostgres.ts";
import { listenForEvents } from "./listenForEvents.ts";
import { readMigrations } from "./readMigrations.ts";

export interface DatabaseOptions {
  /** Folder for everything the program keeps; the embedded database lies in `postgres` inside it. */
  dataFolder: string;
  /** A PostgreSQL server's address; without it the embedded one is used. */
  databaseUrl?: string | undefined;
  /** Hears what takes seconds: the first start, each migration. */
  onProgress?: ((message: string) => void) | undefined;
}

export interface OpenDatabase {
  prisma: PrismaClient;
  kind: "embedded" | "postgresql";
  /** Where it can be reached, without the password. */
  url: string;
  /**
   * Calls `hear` when other servers on the database may have written events. The embedded one has no other servers.
   *
   * @returns ends it.
   */
  listen(hear: () => void): () => Promise<void>;
  /** Waits until everything is on disk; a second call waits for the first. */
  close(): Promise<void>;
}

const migrationsFolder = join(import.meta.dirname, "../../prisma/migrations");

const oldestServer = 150_000;

/** Milliseconds. The embedded database does one transaction after another, so a short queue must not count as a failure. */
const transactionOptions = { maxWait: 30_000, timeout: 30_000 };

/**
 * Opens the database, brings it up to the newest migration, and returns Prisma's client for it.
 *
 * @throws where the data folder is in use, the server cannot be reached, or a migration is refused.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const database =
    options.databaseUrl === undefined || options.databaseUrl === ""
      ? await openEmbedded(options)
      : await openPostgresql(options, options.databaseUrl);
  let closing: Promise<void> | undefined;
  return {
    ...database,
    close() {
      closing ??= database.close();
      return closing;
    },
  };
}

async function openEmbedded(options: DatabaseOptions): Promise<OpenDatabase> {
  options.onProgress?.(`Opening the embedded database in ${join(options.dataFolder, "postgres")}.`);
  const embedded = await startEmbeddedPostgres(options.dataFolder);
  const { host, port } = embedded;
  const address = { host, port, user: "postgres", database: "postgres" };
  try {
    // One connection, kept for good: PGlite has one session, and refuses a second connection.
    const pool = createPool({ ...address, max: 1, idleTimeoutMillis: 0 });
    const { prisma, close } = await connect(pool, options);
    return {
      prisma,
      kind: "embedded",
      url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(host)}`,
      listen: () => async () => {},
      async close() {
        await close();
        await embedded.close();
      },
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

async function openPostgresql(options: DatabaseOptions, databaseUrl: string): Promise<OpenDatabase> {
  const address = parseAddress(databaseUrl);
  const shownUrl = withoutPassword(address);
  const pool = createPool({ connectionString: inUtc(address), connectionTimeoutMillis: 10_000 });
  let version: number;
  try {
    const { rows } = await pool.query<{ server_version_num: string }>("show server_version_num");
    version = Number(rows[0]?.server_version_num);
  } catch (error) {
    await pool.end();
    throw new Error(
      `DATABASE_URL: cannot reach ${shownUrl}: ${(error as Error).message || (error as { code?: string }).code}. ` +
        "Start that PostgreSQL, mend the address, or unset DATABASE_URL to use the embedded database.",
      { cause: error },
    );
  }
  if (version < oldestServer) {
    await pool.end();
    throw new Error(
      `DATABASE_URL: ${shownUrl} is PostgreSQL ${Math.floor(version / 10_000)}: SQL Dojo needs 15 or newer.`,
    );
  }
  const { prisma, close } = await connect(pool, options);
  return {
    prisma,
    kind: "postgresql",
    url: shownUrl,
    listen: (hear) =>
      listenForEvents({
        address: { connectionString: inUtc(address), connectionTimeoutMillis: 10_000 },
        hear,
        log: (message) => options.onProgress?.(message),
      }),
    close,
  };
}

async function connect(
  pool: Pool,
  options: DatabaseOptions,
): Promise<{ prisma: PrismaClient; close(): Promise<void> }> {
  // Without a listener the loss of an idle connection would end the process; the pool replaces it by itself.
  pool.on("error", (error) => options.onProgress?.(`Lost a connection to the database: ${error.message}.`));
  try {
    const migrations = await readMigrations(migrationsFolder);
    const client = await pool.connect();
    try {
      await applyMigrations(client, migrations, (name) =>
        options.onProgress?.(`Applying migration ${name}.`),
      );
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions });
  return {
    prisma,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

function parseAddress(databaseUrl: string): URL {
  const address = URL.parse(databaseUrl);
  if (address?.protocol !== "postgresql:" && address?.protocol !== "postgres:") {
    throw new Error(
      "DATABASE_URL is not the address of a PostgreSQL: write postgresql://user:password@host:5432/database, " +
        "or unset it to use the embedded database.",
    );
  }
  return address;
}

/** Prisma's adapter reads the digits of a timestamptz and drops its offset, which is right in UTC only. */
function inUtc(address: URL): string {
  const inUtc = new URL(address);
  const options = [address.searchParams.get("options"), "-c TimeZone=UTC"];
  inUtc.searchParams.set("options", options.filter(Boolean).join(" "));
  return inUtc.href;
}

function withoutPassword(address: URL): string {
  const shown = new URL(address);
  shown.password = "";
  shown.searchParams.delete("password");
  return shown.href;
}
