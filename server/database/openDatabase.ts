import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolConfig } from "pg";
import { PrismaClient } from "../generated/prisma/client.ts";
import { applyMigrations } from "./applyMigrations.ts";
import { startEmbeddedPostgres } from "./embeddedPostgres.ts";
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
  close(): Promise<void>;
}

const migrationsFolder = join(import.meta.dirname, "../../prisma/migrations");

/**
 * Opens the database, brings it up to the newest migration, and returns Prisma's client for it.
 *
 * @throws where the data folder is in use, the server cannot be reached, or a migration is refused.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  return options.databaseUrl === undefined || options.databaseUrl === ""
    ? openEmbedded(options)
    : openPostgresql(options, options.databaseUrl);
}

async function openEmbedded(options: DatabaseOptions): Promise<OpenDatabase> {
  options.onProgress?.(`Opening the embedded database in ${join(options.dataFolder, "postgres")}.`);
  const embedded = await startEmbeddedPostgres(options.dataFolder);
  const { host, port } = embedded;
  const address = { host, port, user: "postgres", database: "postgres" };
  try {
    // One connection, kept for good: PGlite has one session, and refuses a second connection.
    const pool = new Pool({ ...address, max: 1, idleTimeoutMillis: 0 });
    const { prisma, close } = await connect(pool, options);
    return {
      prisma,
      kind: "embedded",
      url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(host)}`,
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
  const shownUrl = withoutPassword(databaseUrl);
  const settings: PoolConfig = {
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    // Prisma's adapter reads the digits of a timestamptz and drops its offset: right in UTC only.
    options: "-c TimeZone=UTC",
  };
  const pool = new Pool(settings);
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw new Error(
      `DATABASE_URL: cannot reach ${shownUrl}: ${(error as Error).message || (error as { code?: string }).code}. ` +
        "Start that PostgreSQL, mend the address, or unset DATABASE_URL to use the embedded database.",
      { cause: error },
    );
  }
  const { prisma, close } = await connect(pool, options);
  return { prisma, kind: "postgresql", url: shownUrl, close };
}

async function connect(
  pool: Pool,
  options: DatabaseOptions,
): Promise<{ prisma: PrismaClient; close(): Promise<void> }> {
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
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

function withoutPassword(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl);
    url.password = "";
    return url.href;
  } catch {
    throw new Error(
      "DATABASE_URL is not an address: write postgresql://user:password@host:5432/database, or unset it.",
    );
  }
}
