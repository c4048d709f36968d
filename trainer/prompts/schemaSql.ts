import type { Column, DatabaseSchema, ForeignKey, Table } from "../benchmarks/benchmark.ts";
import type { Dialect } from "../sql/dialect.ts";
import { quoteName } from "../sql/text/quoteName.ts";
import { quoteText } from "../sql/text/quoteText.ts";
import { sayNaturally } from "./schemaLinking/describeSchema.ts";
import { itemKey, type LinkedTable } from "./schemaLinking/schemaItem.ts";

/** What is left out of the schema, or said beside it. */
export interface SchemaSqlOptions {
  /** The tables and columns shown, in their order. Default: all. */
  readonly tables?: readonly LinkedTable[];
  /** False leaves foreign keys out. Default: true. */
  readonly foreignKeys?: boolean;
  /** Whether comments give the natural names that say more than the names. Default: false. */
  readonly comments?: boolean;
  /** Cells that comments show, by item key. Default: none. */
  readonly cells?: ReadonlyMap<string, readonly string[]> | undefined;
}

/**
 * The schema as CREATE TABLE statements, the form chat models know best: types as the benchmark gives them, keys last,
 * names in quotes where the dialect needs them. A view is written as the table that it is read like.
 */
export function schemaSql(
  { tables, foreignKeys }: DatabaseSchema,
  dialect: Dialect,
  options: SchemaSqlOptions = {},
): string {
  const shown = options.tables ?? tables.map(wholeTable);
  const names = new Set(shown.map(({ table }) => table));
  return shown
    .flatMap(({ table: name, columns }) => {
      const table = tables.find((other) => other.name === name);
      if (!table) return [];
      const keys = foreignKeys.filter((key) => key.table === name && names.has(key.referencedTable));
      return [
        createTable(table, new Set(columns), options.foreignKeys === false ? [] : keys, dialect, options),
      ];
    })
    .join("\n\n");
}

function wholeTable({ name, columns }: Table): LinkedTable {
  return { table: name, columns: columns.map((column) => column.name) };
}

interface Line {
  readonly sql: string;
  /** Empty where there is nothing to say. */
  readonly comment: string;
}

function createTable(
  table: Table,
  shown: ReadonlySet<string>,
  foreignKeys: readonly ForeignKey[],
  dialect: Dialect,
  options: SchemaSqlOptions,
): string {
  const { name, columns, isView } = table;
  const quoted = (text: string) => quoteName(text, dialect);
  const list = (names: readonly string[]) => `(${names.map(quoted).join(", ")})`;
  const keys = columns.filter(({ isPrimaryKey }) => isPrimaryKey).map((column) => column.name);
  const lines: Line[] = [
    ...columns
      .filter((column) => shown.has(column.name))
      .map((column) => ({
        sql: `${quoted(column.name)} ${column.type}`,
        comment: commentOn(column, table, options),
      })),
    ...(keys.length > 0 ? [{ sql: `PRIMARY KEY ${list(keys)}`, comment: "" }] : []),
    ...keysWhole(foreignKeys).map(({ columns: from, referencedTable, referencedColumns }) => ({
      sql: `FOREIGN KEY ${list(from)} REFERENCES ${quoted(referencedTable)} ${list(referencedColumns)}`,
      comment: "",
    })),
  ];
  const body = lines.length === 0 ? "()" : `(\n${lines.map(writeLine).join("\n")}\n)`;
  const natural = options.comments ? sayNaturally(table) : undefined;
  const heading = [...(isView ? ["a view"] : []), ...(natural === undefined ? [] : [natural])];
  const title = heading.length > 0 ? `-- ${onOneLine(heading.join(": "))}\n` : "";
  return `${title}CREATE TABLE ${quoted(name)} ${body};`;
}

function writeLine({ sql, comment }: Line, index: number, { length }: readonly Line[]): string {
  const comma = index + 1 < length ? "," : "";
  return `  ${sql}${comma}${comment === "" ? "" : ` -- ${onOneLine(comment)}`}`;
}

/** `song release year; values: '1990', '1985'`. */
function commentOn(column: Column, { name }: Table, { comments, cells }: SchemaSqlOptions): string {
  const natural = comments ? sayNaturally(column) : undefined;
  const values = cells?.get(itemKey(name, column.name)) ?? [];
  return [
    ...(natural === undefined ? [] : [natural]),
    ...(values.length > 0 ? [`values: ${values.map((value) => writeCell(value, column)).join(", ")}`] : []),
  ].join("; ");
}

function writeCell(value: string, { type }: Column): string {
  return type === "number" && value.trim() !== "" && Number.isFinite(Number(value))
    ? value
    : quoteText(value);
}

/** A cell or name with a line of its own must not look like SQL behind a comment. */
function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

interface WholeKey {
  readonly columns: string[];
  readonly referencedTable: string;
  readonly referencedColumns: string[];
}

/** The pairs of a key of several columns follow one another, beginning with its first. */
function keysWhole(pairs: readonly ForeignKey[]): WholeKey[] {
  const keys: WholeKey[] = [];
  for (const { column, referencedTable, referencedColumn, ofKey = [column] } of pairs) {
    const open = keys.at(-1);
    if (ofKey[0] === column || open === undefined)
      keys.push({ columns: [column], referencedTable, referencedColumns: [referencedColumn] });
    else {
      open.columns.push(column);
      open.referencedColumns.push(referencedColumn);
    }
  }
  return keys;
}
