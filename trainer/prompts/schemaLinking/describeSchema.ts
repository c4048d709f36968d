/** Tables, columns and keys as a prompt writes them, names in quotes where the dialect's SQL needs them. */
import type { Column, Database, Table } from "../../benchmarks/benchmark.ts";
import type { Dialect } from "../../sql/dialect.ts";
import { quoteName } from "../../sql/text/quoteName.ts";
import { itemKey, type LinkedTable } from "./schemaItem.ts";

/** What is said of each column beside its name. */
export interface ColumnDetails {
  /** Its type, `key` where it is part of the primary key, and its natural name where that says more. */
  readonly metadata: boolean;
  /** Cells to be shown, by item key; columns without an entry show none. */
  readonly cells?: ReadonlyMap<string, readonly string[]> | undefined;
}

/** `singer ( id number key , born number "birth year" : 1990 / 1985 ) concert`: a table without columns is bare. */
export function describeTables(
  database: Database,
  tables: readonly LinkedTable[],
  details: ColumnDetails,
): string {
  const described = tables.map(({ table: name, columns }) => {
    const table = database.schema.tables.find((other) => other.name === name);
    const texts = columns.map((column) => describeColumn(database.dialect, table, column, details));
    const comment = details.metadata && table ? commentOf(table) : "";
    const title = quoteName(name, database.dialect) + comment;
    return texts.length === 0 ? title : `${title} ( ${texts.join(" , ")} )`;
  });
  return described.join(" ");
}

function describeColumn(
  dialect: Dialect,
  table: Table | undefined,
  name: string,
  { metadata, cells }: ColumnDetails,
): string {
  const column = table?.columns.find((other) => other.name === name);
  const shown = (table && cells?.get(itemKey(table.name, name))) ?? [];
  const values = shown.length > 0 ? ` : ${shown.join(" / ")}` : "";
  const title = quoteName(name, dialect);
  if (!metadata || !column) return title + values;
  return `${title} ${column.type}${column.isPrimaryKey ? " key" : ""}${commentOf(column)}${values}`;
}

function commentOf(item: Column | Table): string {
  const natural = sayNaturally(item);
  return natural === undefined ? "" : ` "${natural}"`;
}

/** The natural name; undefined where it is the name itself but for case, blanks and underscores (as in CodeS). */
export function sayNaturally({ name, naturalName }: Column | Table): string | undefined {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[\s_]/g, "");
  return bare(name) === bare(naturalName) ? undefined : naturalName;
}

/** Only the keys between tables that are shown. */
export function describeForeignKeys({ schema, dialect }: Database, tables: readonly LinkedTable[]): string {
  const shown = new Set(tables.map(({ table }) => table));
  const place = (table: string, column: string) =>
    `${quoteName(table, dialect)}.${quoteName(column, dialect)}`;
  return schema.foreignKeys
    .filter((key) => shown.has(key.table) && shown.has(key.referencedTable))
    .map((key) => `${place(key.table, key.column)} = ${place(key.referencedTable, key.referencedColumn)}`)
    .join(" , ");
}
