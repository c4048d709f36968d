import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { diffSchemas } from "./diffSchemas.ts";

/** What went right or wrong, in a sentence for the terminal. */
export interface Outcome {
  isOk: boolean;
  message: string;
}

const lockFile = `# Prisma's own note of the database that the migrations are written for; its CLI reads it.
provider = "postgresql"
`;

/**
 * Writes the migration from the schema as of the last migration to `<folder>/schema.prisma`.
 *
 * `<folder>/migrations/schema.prisma` is a copy of the schema that the migrations add up to. With it the
 * difference is found without a database, and older migrations are never read or rewritten, so SQL added
 * to them by hand stays.
 *
 * @param folder Folder of `schema.prisma` and `migrations/`.
 * @param name Snake case: `add_run_notes`.
 * @param now Time for the migration's name.
 */
export async function writeMigration(folder: string, name: string, now: Date): Promise<Outcome> {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name)) {
    return {
      isOk: false,
      message: `"${name}" is no name for a migration: write lower-case words with underscores, such as add_run_notes.`,
    };
  }
  const sql = await pendingSql(folder);
  if (sql === "") {
    return {
      isOk: false,
      message: "prisma/schema.prisma equals the last migration: change it first. Nothing was written.",
    };
  }
  const migrations = join(folder, "migrations");
  const target = join(migrations, `${timestamp(now)}_${name}`);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, "migration.sql"), sql, { flag: "wx" });
  await writeFile(join(migrations, "migration_lock.toml"), lockFile);
  await copyFile(join(folder, "schema.prisma"), join(migrations, "schema.prisma"));
  return {
    isOk: true,
    message: `Wrote ${join(target, "migration.sql")}. Read it, add what Prisma cannot say, and commit it with the schema.`,
  };
}

/** Says whether the migrations add up to `<folder>/schema.prisma`. */
export async function checkMigrations(folder: string): Promise<Outcome> {
  const sql = await pendingSql(folder);
  if (sql === "") {
    return { isOk: true, message: "The migrations add up to prisma/schema.prisma." };
  }
  return {
    isOk: false,
    message: `prisma/schema.prisma is ahead of its migrations: run \`npm run migrate:create NAME\`. Missing:\n${sql}`,
  };
}

async function pendingSql(folder: string): Promise<string> {
  const lastSchema = join(folder, "migrations", "schema.prisma");
  const before = existsSync(lastSchema) ? await readFile(lastSchema, "utf8") : undefined;
  return diffSchemas(before, await readFile(join(folder, "schema.prisma"), "utf8"));
}

/** `yyyymmddhhmmss` in UTC, as Prisma names migrations. */
function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}
