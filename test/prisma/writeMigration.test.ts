import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkMigrations, writeMigration } from "../../prisma/writeMigration.ts";

const schema = `
datasource db {
  provider = "postgresql"
}

model Fighter {
  id   Int    @id
  name String
}
`;

describe("writeMigration", () => {
  let folder: string;
  const noon = new Date("2026-05-04T12:00:00Z");
  const later = new Date("2026-05-04T12:00:01Z");
  const writeSchema = (content: string) => writeFile(join(folder, "schema.prisma"), content);
  const readMigration = (name: string) => readFile(join(folder, "migrations", name, "migration.sql"), "utf8");
  const listMigrations = async () => (await readdir(join(folder, "migrations"))).sort();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "sqldojo-test-"));
    await writeSchema(schema);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("starts with everything, beside Prisma's lock file and a copy of the schema", async () => {
    const { isOk, message } = await writeMigration(folder, "first_light", noon);
    expect({ isOk, message }).toMatchObject({ isOk: true, message: expect.stringContaining("first_light") });
    expect(await listMigrations()).toEqual([
      "20260504120000_first_light",
      "migration_lock.toml",
      "schema.prisma",
    ]);
    expect(await readMigration("20260504120000_first_light")).toContain('CREATE TABLE "Fighter"');
    expect(await readFile(join(folder, "migrations/migration_lock.toml"), "utf8")).toContain(
      'provider = "postgresql"',
    );
  });

  it("goes on with the difference only, and leaves SQL added by hand where it was", async () => {
    await writeMigration(folder, "first_light", noon);
    const first = join(folder, "migrations/20260504120000_first_light/migration.sql");
    await writeFile(first, `${await readFile(first, "utf8")}\n-- by hand\n`);
    await writeSchema(schema.replace("name String", 'name String\n  belt String @default("white")'));
    expect(await writeMigration(folder, "add_belt", later)).toMatchObject({ isOk: true });
    expect((await readMigration("20260504120001_add_belt")).trim()).toBe(
      `-- AlterTable\nALTER TABLE "Fighter" ADD COLUMN     "belt" TEXT NOT NULL DEFAULT 'white';`,
    );
    expect(await readFile(first, "utf8")).toMatch(/-- by hand\n$/);
  });

  it("refuses to write where nothing but a comment changed", async () => {
    await writeMigration(folder, "first_light", noon);
    await writeSchema(`// A comment.\n${schema}`);
    expect(await writeMigration(folder, "nothing", later)).toEqual({
      isOk: false,
      message: "prisma/schema.prisma equals the last migration: change it first. Nothing was written.",
    });
    expect(await listMigrations()).toHaveLength(3);
  });

  it.each(["Add Belt", "", "-x", "../up", "add__belt", "add-belt", "9lives"])(
    "refuses the name %j",
    async (name) => {
      const { isOk, message } = await writeMigration(folder, name, noon);
      expect(isOk).toBe(false);
      expect(message).toContain("such as add_run_notes");
      expect(await readdir(folder)).toEqual(["schema.prisma"]);
    },
  );

  it("explains a schema that Prisma cannot read, and writes nothing", async () => {
    await writeSchema(schema.replace("Int ", "Integer "));
    await expect(writeMigration(folder, "first_light", noon)).rejects.toThrow(/Integer/);
    expect(await readdir(folder)).toEqual(["schema.prisma"]);
  });

  it("is missed by the check when the schema runs ahead of it", async () => {
    expect(await checkMigrations(folder)).toMatchObject({ isOk: false });
    await writeMigration(folder, "first_light", noon);
    expect(await checkMigrations(folder)).toMatchObject({ isOk: true });
    await writeSchema(schema.replace("name String", "title String"));
    const { isOk, message } = await checkMigrations(folder);
    expect(isOk).toBe(false);
    expect(message).toContain("npm run migrate:create NAME");
    expect(message).toContain('ADD COLUMN     "title" TEXT NOT NULL');
  });
});

describe("the repository's migrations", () => {
  it("add up to its schema", async () => {
    expect(await checkMigrations(join(import.meta.dirname, "../../prisma"))).toEqual({
      isOk: true,
      message: "The migrations add up to prisma/schema.prisma.",
    });
  });
});
