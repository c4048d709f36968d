import { readFile } from "node:fs/promises";
import type { PGlite } from "@electric-sql/pglite";
import { DatabaseFault } from "../databaseFault.ts";
import { createPostgresql } from "./createPostgresql.ts";
import { extensionsOf } from "./extensionsOf.ts";
import { type DumpPart, splitDump } from "./splitDump.ts";
import { readerRole } from "./template.ts";

/** psql's own, without bearing on the data. Others, such as `\i`, would leave something out. */
const harmlessMeta = /^\\(restrict|unrestrict|connect|c|encoding|set|unset|echo|qecho|pset|timing|x|a|t|o)\b/;

/** Who may do what, what it is called, how it is stored: nothing that an answer depends on. */
const besideTheData = [
  /^(grant|revoke|comment\s+on|security\s+label|alter\s+default\s+privileges|reassign\s+owned)\b/i,
  /^alter\s[\s\S]*\sowner\s+to\s+\S+$/i,
  /^(create|alter|drop)\s+(role|user|group|database|tablespace|publication|subscription)\b/i,
  // Statistics are drawn at random, and plans, and so the order of rows that no ORDER BY asks for, follow from them.
  /^(vacuum|analyze|analyse|checkpoint|listen|notify)\b/i,
];

/** SQLSTATE of what a dump of another version, or one that makes what is there already, may be forgiven for. */
const forgiven: readonly { readonly statement: RegExp; readonly codes: readonly string[] }[] = [
  { statement: /^(set|reset|select\s+(pg_catalog\.)?set_config)\b/i, codes: ["42704", "22023", "55P02"] },
  { statement: /^create\s+schema\b/i, codes: ["42P06"] },
  { statement: /^create\s+extension\b/i, codes: ["42710"] },
];

/**
 * A PostgreSQL in memory that holds what the dump says, its session the reader's.
 *
 * @throws DatabaseFault naming the file, the line and the statement that PostgreSQL refused.
 */
export async function loadDump(file: string, template: Blob, megabytes: number): Promise<PGlite> {
  const dump = await readFile(file, "utf8");
  const database = await createPostgresql(template, await extensionsOf(dump), megabytes);
  for (const part of splitDump(dump)) {
    try {
      await loadPart(database, part);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const statement = part.text.replace(/\s+/g, " ").slice(0, 200);
      throw new DatabaseFault(
        `${file} is not a usable PostgreSQL dump: line ${part.line}, ${JSON.stringify(statement)}: ${reason}. ` +
          "Write it with pg_dump --no-owner, or correct the statement.",
      );
    }
  }
  // What the dump left open or set is its own affair, as it is where psql loads it and another session asks.
  await database.exec("ROLLBACK");
  await database.exec("DISCARD ALL");
  await database.exec(`SET SESSION AUTHORIZATION ${readerRole}`);
  return database;
}

async function loadPart(database: PGlite, part: DumpPart): Promise<void> {
  if (part.kind === "meta") {
    if (harmlessMeta.test(part.text)) return;
    throw new Error("this line speaks to psql and cannot be followed here");
  }
  const { text } = part;
  if (part.kind === "copy") {
    const statement = text.replace(/\bfrom\s+stdin\b/i, "FROM '/dev/blob'");
    await database.query(statement, [], { blob: new Blob([part.data]) });
    return;
  }
  if (besideTheData.some((pattern) => pattern.test(text))) return;
  try {
    await database.exec(text);
  } catch (error) {
    const { code } = error as { code?: string };
    const isForgiven = forgiven.some(
      ({ statement, codes }) => statement.test(text) && code !== undefined && codes.includes(code),
    );
    if (!isForgiven) throw error;
  }
}
