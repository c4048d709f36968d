import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { diffSchemas } from "../../../prisma/diffSchemas.ts";
import { applyMigrations } from "../../../server/database/applyMigrations.ts";
import { readMigrations } from "../../../server/database/readMigrations.ts";
import { createEmptyPostgresql, findPostgresql } from "../../support/database.ts";

const prismaFolder = join(import.meta.dirname, "../../../prisma");

/** Prisma's own, and those that triggers fill, whose transaction ids Prisma's language does not know. */
const tablesWithoutModel =
  "('_prisma_migrations', 'SortKeyChange', 'SortKeyHistory', 'Event', 'EventHistory')";
/** What Prisma's language can describe of a database: columns, indexes, foreign keys and enums. */
const catalogue = `
  select 'column' as kind, table_name || '.' || column_name as name,
    concat_ws(' ', udt_name, datetime_precision, is_nullable, column_default) as definition
    from information_schema.columns where table_schema = 'public' and table_name not in ${tablesWithoutModel}
  union all
  select 'index', indexname, indexdef from pg_indexes
    where schemaname = 'public' and tablename not in ${tablesWithoutModel} and indexdef not like '% WHERE %'
  union all
  select 'foreign key', conname, pg_get_constraintdef(oid) from pg_constraint where contype = 'f'
  union all
  select 'enum', typname, string_agg(enumlabel, ',' order by enumsortorder)
    from pg_enum join pg_type on pg_type.oid = enumtypid group by typname
  order by 1, 2`;

async function describeDatabase(prepare: (client: Client) => Promise<unknown>): Promise<unknown[]> {
  const { url, drop } = await createEmptyPostgresql();
  const client = new Client({ connectionString: url });
  await client.connect();
  await prepare(client);
  const { rows } = await client.query(catalogue);
  await client.end();
  await drop();
  return rows;
}

describe.skipIf("missing" in findPostgresql())("the migrations together", () => {
  it("make the database that prisma/schema.prisma describes", async () => {
    const schema = await readFile(join(prismaFolder, "schema.prisma"), "utf8");
    const wanted = await diffSchemas(undefined, schema);
    const migrations = await readMigrations(join(prismaFolder, "migrations"));
    const fromMigrations = await describeDatabase((client) => applyMigrations(client, migrations));
    const fromSchema = await describeDatabase((client) => client.query(wanted));
    expect(fromSchema.length).toBeGreaterThan(100);
    expect(fromMigrations).toEqual(fromSchema);
  });
});
