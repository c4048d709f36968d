/** Tables and columns as things that a question may speak of. */
import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";

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
