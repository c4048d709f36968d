import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { expect, it } from "vitest";
import { applyMigrations } from "../../../server/database/applyMigrations.ts";
import { startEmbeddedPostgres } from "../../../server/database/embeddedPostgres.ts";
import { readMigrations } from "../../../server/database/readMigrations.ts";
import { createDataFolder } from "../../support/database.ts";

const migrationsFolder = join(import.meta.dirname, "../../../prisma/migrations");

/** What an unreleased revision left behind: its record of migrations and a table under an old name. */
const earlier = {
  name: "20261121092839_first_light",
  sql: 'create table "AuditIssue" ("id" uuid)',
  checksum: "0",
};

it("refuses a database of an unreleased revision with the fix, and changes nothing in it", async () => {
  const folder = await createDataFolder();
  const { host, port, close } = await startEmbeddedPostgres(folder);
  const client = new Client({ host, port, user: "postgres", database: "postgres" });
  await client.connect();
  await client.query("drop schema public cascade; create schema public");
  await applyMigrations(client, [earlier]);

  const migrations = await readMigrations(migrationsFolder);
  await expect(applyMigrations(client, migrations)).rejects.toThrow(
    /unreleased revision of SQL Dojo .*20261121092839_first_light.* nothing in it was changed\. Move the data folder away/,
  );
  const tables = await client.query(
    `select table_name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  expect(tables.rows.map(({ table_name }) => table_name)).toEqual(["AuditIssue", "_prisma_migrations"]);
  await client.end();
  await close();
  await rm(folder, { recursive: true });
});

it("refuses a database of a newer version by another sentence", async () => {
  const folder = await createDataFolder();
  const { host, port, close } = await startEmbeddedPostgres(folder);
  const client = new Client({ host, port, user: "postgres", database: "postgres" });
  await client.connect();
  await client.query("drop schema public cascade; create schema public");
  const migrations = await readMigrations(migrationsFolder);
  await applyMigrations(client, [
    ...migrations,
    { name: "29990101000000_later", sql: "select 1", checksum: "0" },
  ]);
  await expect(applyMigrations(client, migrations)).rejects.toThrow(
    "migrated by a newer version of SQL Dojo (29990101000000_later)",
  );
  await client.end();
  await close();
  await rm(folder, { recursive: true });
});
