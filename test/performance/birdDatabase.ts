import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { z } from "zod";
import { createRandom, type Random } from "../../statistics/random.ts";

const tablesFile = z.array(
  z.object({
    db_id: z.string(),
    table_names_original: z.array(z.string()),
    column_names_original: z.array(z.tuple([z.int(), z.string()])),
    column_types: z.array(z.string()),
    primary_keys: z.array(z.union([z.int(), z.array(z.int())])),
    foreign_keys: z.array(z.tuple([z.int(), z.int()])),
  }),
);

/** Rows a table has where the whole database has a megabyte or so; those of the tables that grow with its size. */
const growingTables: Readonly<Record<string, number>> = {
  users: 150,
  posts: 350,
  comments: 700,
  postHistory: 600,
  votes: 700,
  badges: 300,
  postLinks: 40,
};

/** Texts that people wrote, and how many words; all others are a word or two. */
const wordCounts: Readonly<Record<string, number>> = {
  Body: 120,
  Text: 40,
  AboutMe: 20,
  Title: 8,
  Comment: 6,
};

/**
 * Writes a database of the schema that BIRD gives `codebase_community`, with rows of chance, of about so many megabytes.
 * Returns its size in megabytes.
 */
export function writeBirdDatabase(birdDev: string, file: string, megabytes: number): number {
  const all = tablesFile.parse(JSON.parse(readFileSync(join(birdDev, "dev_tables.json"), "utf8")));
  const schema = all.find(({ db_id }) => db_id === "codebase_community");
  if (!schema) throw new Error(`${birdDev} has no schema of codebase_community.`);
  const database = new Sqlite(file);
  database.pragma("journal_mode = off");
  database.pragma("synchronous = off");
  const keys = new Set(schema.primary_keys.flat());
  const rowsOf = schema.table_names_original.map((name) =>
    Math.round((growingTables[name] ?? 2) * megabytes),
  );
  const random = createRandom(1, 0);
  const words = Array.from({ length: 20_000 }, () => `w${random.integer(0, 3_000).toString(36)}ord`).join(
    " ",
  );
  for (const [index, table] of schema.table_names_original.entries()) {
    const columns = schema.column_names_original.flatMap(([owner, name], column) =>
      owner === index ? [{ name, column, type: schema.column_types[column] ?? "text" }] : [],
    );
    const referenced = new Map(
      schema.foreign_keys.map(([from, to]) => [
        from,
        rowsOf[schema.column_names_original[to]?.[0] ?? 0] ?? 1,
      ]),
    );
    database.exec(
      `CREATE TABLE "${table}" (${columns.map(({ name, column, type }) => `"${name}" ${type}${keys.has(column) ? " PRIMARY KEY" : ""}`)})`,
    );
    const insert = database.prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => "?")})`);
    database.transaction(() => {
      for (let row = 1; row <= (rowsOf[index] ?? 0); row += 1)
        insert.run(
          columns.map(({ name, column, type }) =>
            keys.has(column) ? row : cellOf(random, words, { name, type, parents: referenced.get(column) }),
          ),
        );
    })();
  }
  database.close();
  return statSync(file).size / 2 ** 20;
}

interface ValueKind {
  readonly name: string;
  readonly type: string;
  readonly parents: number | undefined;
}

function cellOf(random: Random, words: string, { name, type, parents }: ValueKind): string | number | null {
  if (parents !== undefined) return random.integer(1, parents);
  if (type === "integer") return random.chance(0.2) ? null : random.integer(0, 2_000);
  if (type === "real") return random.integer(0, 200_000) / 100;
  if (type.startsWith("date")) {
    const day = new Date(Date.UTC(2009, 0, random.integer(1, 2_000), 10, random.integer(0, 59)));
    return day.toISOString().replace("T", " ").replace("00.000Z", "00.0");
  }
  const length = (wordCounts[name] ?? 2) * 8;
  const start = random.integer(0, words.length - length);
  return words.slice(start, start + length);
}
