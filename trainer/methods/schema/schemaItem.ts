/** Tables and columns as things that a question may speak of. */
import type { DatabaseSchema, Table } from "../../benchmarks/benchmark.ts";

/** A table of the prompt and those of its columns that are shown, both by name, in the order shown. */
export interface LinkedTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Every table with every column, in the schema's order. */
export function everyItem(schema: DatabaseSchema): LinkedTable[] {
  return schema.tables.map(({ name, columns }) => ({
    table: name,
    columns: columns.map((column) => column.name),
  }));
}

/** One text for each item of a schema: a table's name, or `table.column`. Names in SQL ignore case. */
export function itemKey(table: string, column?: string): string {
  return (column === undefined ? table : `${table}.${column}`).toLowerCase();
}

/** Every item of a schema, each table followed by its columns. */
export function itemKeysOf(schema: DatabaseSchema): string[] {
  return schema.tables.flatMap((table) => [itemKey(table.name), ...columnKeysOf(table)]);
}

export function columnKeysOf(table: Table): string[] {
  return table.columns.map(({ name }) => itemKey(table.name, name));
}
