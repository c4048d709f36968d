import { copyFileSync, rmSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { lexSql } from "../sql/text/lexSql.ts";

interface TableEntry {
  readonly name: string;
  readonly type: "table" | "view" | "virtual" | "shadow";
  readonly wr: 0 | 1;
  readonly strict: 0 | 1;
}

interface ColumnEntry {
  readonly name: string;
  readonly type: string;
  /** Position in the primary key, from 1; 0 outside it. */
  readonly pk: number;
}

/**
 * Writes a SQLite database of the same tables, views and rows, the rows stored in reverse order, without keys and
 * indexes. To SQL a table has no order, so what a query answers differently on the two depends on what SQL leaves open.
 *
 * Throws an `Error` for what cannot be copied without another change of meaning: virtual tables, collations.
 */
export function reverseDatabase(source: string, target: string): void {
  // A copy is attached, never the original: attaching may write to a database that was not closed properly.
  const copy = `${target}.copy`;
  copyFileSync(source, copy);
  const database = new Sqlite(target);
  try {
    database.pragma("trusted_schema = off");
    database.pragma("journal_mode = off");
    database.pragma("synchronous = off");
    database.prepare("ATTACH ? AS source").run(copy);
    database.exec("BEGIN");
    const entries = database
      .prepare<[], TableEntry>("SELECT * FROM pragma_table_list WHERE schema = 'source'")
      .all()
      .filter(({ name }) => !name.startsWith("sqlite_"));
    for (const entry of entries) if (entry.type !== "view") copyReversed(database, entry);
    for (const { name, type } of entries) {
      if (type === "view") database.prepare(definitionOf(database, name)).run();
    }
    database.exec("COMMIT");
  } finally {
    database.close();
    rmSync(copy);
  }
}

function copyReversed(database: Sqlite.Database, { name, type, wr, strict }: TableEntry): void {
  if (type !== "table") throw new Error(`${name} is a virtual table`);
  if (lexSql(definitionOf(database, name)).some(({ text }) => /^collate$/i.test(text)))
    throw new Error(`${name} has a column with a collation`);
  const columns = database
    .prepare<[string], ColumnEntry>("SELECT name, type, pk FROM pragma_table_xinfo(?, 'source')")
    .all(name);
  // An INTEGER PRIMARY KEY orders its table; declared as a plain column it has the same affinity and does not.
  const declarations = columns.map((column) => `${quote(column.name)} ${declaredType(column.type)}`);
  database.exec(
    `CREATE TABLE main.${quote(name)} (${declarations.join(", ")}) ${strict === 1 ? "STRICT" : ""}`,
  );
  const names = columns.map((column) => quote(column.name)).join(", ");
  const order = storedOrder(columns, wr === 1).map((key) => `${key} DESC`);
  database.exec(
    `INSERT INTO main.${quote(name)} (${names}) SELECT ${names} FROM source.${quote(name)} ORDER BY ${order.join(", ")}`,
  );
}

function storedOrder(columns: readonly ColumnEntry[], isWithoutRowid: boolean): string[] {
  if (isWithoutRowid) {
    const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    return keys.map(({ name }) => quote(name));
  }
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  const rowid = ["rowid", "_rowid_", "oid"].find((name) => !taken.has(name));
  if (rowid === undefined) throw new Error("all three names of the rowid are taken by columns");
  return [rowid];
}

/** As a string: a type is any words, and in quotes even symbols; SQLite finds the affinity in the text either way. */
function declaredType(type: string): string {
  return type === "" ? "" : quote(type);
}

function definitionOf(database: Sqlite.Database, name: string): string {
  const sql = database
    .prepare<[string], string>("SELECT sql FROM source.sqlite_schema WHERE name = ?")
    .pluck()
    .get(name);
  if (sql === undefined) throw new Error(`${name} has no definition`);
  return sql;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
