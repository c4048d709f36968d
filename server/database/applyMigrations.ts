import type { ClientBase } from "pg";
import type { Migration } from "./readMigrations.ts";

/** Prisma's own number, so that its CLI and this program never migrate one database at the same time. */
const migrationLock = 72707369;

/** Prisma's own table, so that `prisma migrate status` agrees about what was applied. */
const recordTable = `
  create table if not exists "_prisma_migrations" (
    "id" varchar(36) primary key not null,
    "checksum" varchar(64) not null,
    "finished_at" timestamptz,
    "migration_name" varchar(255) not null,
    "logs" text,
    "rolled_back_at" timestamptz,
    "started_at" timestamptz not null default now(),
    "applied_steps_count" integer not null default 0
  )`;

interface RecordedMigration {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Applies the migrations that the database lacks, each in a transaction of its own together with its record.
 * Whoever else is migrating the same database is waited for.
 *
 * @param migrations In the order in which they are to be applied.
 * @param onApply Called with a migration's name before it is applied.
 * @returns names of the migrations applied now.
 * @throws where an applied migration differs from its file, failed half-way, or a migration's SQL fails.
 */
export async function applyMigrations(
  client: ClientBase,
  migrations: readonly Migration[],
  onApply: (name: string) => void = () => {},
): Promise<string[]> {
  await client.query("select pg_advisory_lock($1)", [migrationLock]);
  try {
    await client.query(recordTable);
    const { rows } = await client.query<RecordedMigration>(
      `select "migration_name", "checksum", "finished_at" from "_prisma_migrations" where "rolled_back_at" is null`,
    );
    const recorded = new Map(rows.map((row) => [row.migration_name, row]));
    refuseUnknownMigrations(migrations, recorded);
    const applied: string[] = [];
    for (const migration of migrations) {
      const record = recorded.get(migration.name);
      if (record) {
        refuseChangedMigration(migration, record);
      } else {
        onApply(migration.name);
        await applyMigration(client, migration);
        applied.push(migration.name);
      }
    }
    return applied;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [migrationLock]);
  }
}

async function applyMigration(client: ClientBase, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query(
      `insert into "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
       values (gen_random_uuid()::text, $1, clock_timestamp(), $2, now(), 1)`,
      [migration.checksum, migration.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(
      `Migration ${migration.name} failed and was rolled back: ${(error as Error).message}. ` +
        "Mend what it complains about, then start again; nothing of it was applied.",
      { cause: error },
    );
  }
}

function refuseChangedMigration(migration: Migration, record: RecordedMigration): void {
  if (record.finished_at === null) {
    throw new Error(
      `Migration ${migration.name} was begun by another tool and never finished: restore the database from a backup, ` +
        `or mend it by hand and run \`prisma migrate resolve\`.`,
    );
  }
  if (record.checksum !== migration.checksum) {
    throw new Error(
      `Migration ${migration.name} was changed after this database applied it: restore ` +
        `prisma/migrations/${migration.name}/migration.sql, and put the change into a migration of its own ` +
        "(`npm run migrate:create NAME`).",
    );
  }
}

/** What an unreleased revision had recorded is never read as if it were today's: its columns have other names. */
function refuseUnknownMigrations(
  migrations: readonly Migration[],
  recorded: ReadonlyMap<string, RecordedMigration>,
): void {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = [...recorded.keys()].filter((name) => !known.has(name)).sort();
  if (unknown.length === 0) return;
  const first = migrations[0]?.name ?? "";
  if (unknown.some((name) => name < first)) {
    throw new Error(
      `The database was made by an unreleased revision of SQL Dojo before 0.1.0 (${unknown.join(", ")}), which this one ` +
        "cannot migrate; nothing in it was changed. Move the data folder away, or use another (--data), or another " +
        "database (DATABASE_URL); the old one can still be read with the revision that made it.",
    );
  }
  throw new Error(
    `The database was migrated by a newer version of SQL Dojo (${unknown.join(", ")}): ` +
      "start that version, or use another data folder.",
  );
}
