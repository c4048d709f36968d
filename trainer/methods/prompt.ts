/**
 * The text a model is given for an example, and the text it is expected to go on with.
 *
 * Layout: `<database> | <tables and columns> | <matched values> | <evidence> | <question> =>`, parts that are
 * switched off left out. The continuation is a space and the SQL.
 */
import type { Database, Example } from "../benchmarks/benchmark.ts";
import type { PromptConfiguration } from "./configuration.ts";
import { type LinkedTable, linkSchema } from "./schemaLinking.ts";
import type { ValueIndex } from "./valueIndex.ts";

/** The prompt's text. `values` is needed where `columnValues` is MATCHED. */
export function promptFor(
  example: Example,
  database: Database,
  configuration: PromptConfiguration,
  values?: ValueIndex,
): string {
  const parts: string[] = [database.id];
  if (configuration.schema !== "NONE") {
    const tables =
      configuration.schema === "FULL" ? everything(database) : linkSchema(example.question, database.schema);
    parts.push(describeTables(tables));
    if (configuration.foreignKeys) parts.push(describeForeignKeys(database, tables));
  }
  if (configuration.columnValues === "MATCHED") {
    if (!values) throw new Error("Matched column values need a value index of the database.");
    parts.push(
      values
        .match(example.question)
        .map(({ column, value }) => `${column} = ${value}`)
        .join(" , "),
    );
  }
  if (configuration.evidence && example.evidence) parts.push(example.evidence);
  parts.push(example.question);
  return `${parts.filter((part) => part !== "").join(" | ")} =>`;
}

/** What follows a prompt when the answer is `sql`. */
export function continuationFor(sql: string): string {
  return ` ${sql.trim().replace(/;$/, "")}`;
}

/** The SQL in a decoded continuation. */
export function sqlOf(continuation: string): string {
  return continuation.trim();
}

function everything(database: Database): LinkedTable[] {
  return database.schema.tables.map((table) => ({
    table: table.name,
    columns: table.columns.map((column) => column.name),
  }));
}

function describeTables(tables: readonly LinkedTable[]): string {
  return tables
    .map(({ table, columns }) => (columns.length === 0 ? table : `${table} ( ${columns.join(" , ")} )`))
    .join(" ");
}

function describeForeignKeys(database: Database, tables: readonly LinkedTable[]): string {
  const shown = new Set(tables.map(({ table }) => table));
  return database.schema.foreignKeys
    .filter((key) => shown.has(key.table) && shown.has(key.referencedTable))
    .map((key) => `${key.table}.${key.column} = ${key.referencedTable}.${key.referencedColumn}`)
    .join(" , ");
}
