import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applyMigrations } from "../../../server/database/applyMigrations.ts";
import { startEmbeddedPostgres } from "../../../server/database/embeddedPostgres.ts";
import { openDatabase } from "../../../server/database/openDatabase.ts";
import { type Migration, readMigrations } from "../../../server/database/readMigrations.ts";
import {
  createDataFolder,
  createEmptyPostgresql,
  type DatabaseKind,
  findPostgresql,
} from "../../support/database.ts";

const migrationsFolder = join(import.meta.dirname, "../../../prisma/migrations");
const hasPostgresql = "url" in findPostgresql();

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

const first = migration("1_first", 'create table "One" (id int); insert into "One" values (1);');
const second = migration("2_second", 'insert into "One" select max(id) + 1 from "One";');

interface Connected {
  client: Client;
  close(): Promise<void>;
}

async function connect(kind: DatabaseKind): Promise<Connected> {
  if (kind === "postgresql") {
    const { url, drop } = await createEmptyPostgresql();
    const client = new Client({ connectionString: url });
    await client.connect();
    return {
      client,
      async close() {
        await client.end();
        await drop();
      },
    };
  }
  const folder = await createDataFolder();
  const { host, port, close } = await startEmbeddedPostgres(folder);
  const client = new Client({ host, port, user: "postgres", database: "postgres" });
  await client.connect();
  return {
    client,
    async close() {
      await client.end();
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

describe.each<DatabaseKind>(hasPostgresql ? ["embedded", "postgresql"] : ["embedded"])(
  "applyMigrations (%s)",
  (kind) => {
    let database: Connected;
    const rows = async (sql: string) => (await database.client.query(sql)).rows;

    beforeAll(async () => {
      database = await connect(kind);
    });
    afterAll(() => database.close());
    beforeEach(async () => {
      await database.client.query("drop schema public cascade; create schema public");
      await database.client.query("discard all");
    });

    it("applies in order, once, and records what Prisma's own tool would", async () => {
      expect(await applyMigrations(database.client, [first, second])).toEqual(["1_first", "2_second"]);
      expect(await applyMigrations(database.client, [first, second])).toEqual([]);
      expect(await rows('select id from "One" order by id')).toEqual([{ id: 1 }, { id: 2 }]);
      expect(
        await rows(`
          select migration_name, checksum, applied_steps_count, rolled_back_at, logs, finished_at >= started_at as "inOrder"
          from "_prisma_migrations" order by migration_name`),
      ).toEqual(
        [first, second].map(({ name, checksum }) => ({
          migration_name: name,
          checksum,
          applied_steps_count: 1,
          rolled_back_at: null,
          logs: null,
          inOrder: true,
        })),
      );
    });

    it("applies only what is new", async () => {
      await applyMigrations(database.client, [first]);
      const heard: string[] = [];
      await applyMigrations(database.client, [first, second], (name) => heard.push(name));
      expect(heard).toEqual(["2_second"]);
    });

    it("refuses a migration that was changed after it was applied", async () => {
      await applyMigrations(database.client, [first]);
      const tampered = migration("1_first", `${first.sql} -- a comment is enough`);
      await expect(applyMigrations(database.client, [tampered, second])).rejects.toThrow(
        /Migration 1_first was changed after.*restore prisma\/migrations\/1_first\/migration\.sql/,
      );
      expect(await rows('select id from "One"')).toEqual([{ id: 1 }]);
    });

    it("undoes a failing migration whole, keeps those before it, and goes on once it is mended", async () => {
      const failing = migration("2_second", 'insert into "One" values (7); select no_such_function();');
      await expect(applyMigrations(database.client, [first, failing])).rejects.toThrow(
        /Migration 2_second failed and was rolled back: .*no_such_function/,
      );
      expect(await rows('select id from "One"')).toEqual([{ id: 1 }]);
      expect(await applyMigrations(database.client, [first, second])).toEqual(["2_second"]);
    });

    it("refuses a database that a newer version has migrated", async () => {
      await applyMigrations(database.client, [first, second]);
      await expect(applyMigrations(database.client, [first])).rejects.toThrow(
        /newer version of SQL Dojo \(2_second\)/,
      );
    });

    it("refuses a database in which another tool left a migration unfinished", async () => {
      await applyMigrations(database.client, [first]);
      await database.client.query('update "_prisma_migrations" set finished_at = null');
      await expect(applyMigrations(database.client, [first])).rejects.toThrow(/never finished/);
    });
  },
);

describe.skipIf(!hasPostgresql)("several servers starting at once on one PostgreSQL", () => {
  it("apply each migration once", async () => {
    const { url, drop } = await createEmptyPostgresql();
    const heard: string[] = [];
    const servers = await Promise.all(
      [1, 2, 3].map(() =>
        openDatabase({
          dataFolder: "unused",
          databaseUrl: url,
          onProgress: (message) => heard.push(message),
        }),
      ),
    );
    const migrations = await readMigrations(migrationsFolder);
    expect(heard.sort()).toEqual(migrations.map(({ name }) => `Applying migration ${name}.`));
    await Promise.all(servers.map((server) => server.close()));
    await drop();
  });
});

describe("readMigrations", () => {
  it("reads the repository's migrations in the order of their names, with the hash of each file", async () => {
    const migrations = await readMigrations(migrationsFolder);
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names[0]).toMatch(/^\d{14}_first_light$/);
    const file = await readFile(join(migrationsFolder, names[0] ?? "", "migration.sql"));
    expect(migrations[0]?.checksum).toBe(createHash("sha256").update(file).digest("hex"));
  });
});
