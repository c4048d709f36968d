import type { Column, DatabaseSchema, Table } from "../benchmark.ts";
import type { DatabaseEntry } from "./spiderFormat.ts";

/** Turns the parallel lists of `tables.json` into tables with columns. */
export function schemaOf(entry: DatabaseEntry): DatabaseSchema {
  const primaryKeys = new Set(entry.primary_keys.flat());
  const tables = entry.table_names_original.map((name, table): Table & { columns: Column[] } => ({
    name,
    naturalName: entry.table_names[table] as string,
    columns: [],
  }));
  for (const [index, [table, name]] of entry.column_names_original.entries()) {
    // Table -1 holds "*".
    tables[table]?.columns.push({
      name,
      naturalName: (entry.column_names[index] as [number, string])[1],
      type: entry.column_types[index] as string,
      isPrimaryKey: primaryKeys.has(index),
    });
  }
  const place = (index: number) => {
    const [table, column] = entry.column_names_original[index] as [number, string];
    return { table: entry.table_names_original[table] ?? "", column };
  };
  const foreignKeys = entry.foreign_keys.map(([from, to]) => {
    const [source, target] = [place(from), place(to)];
    return { ...source, referencedTable: target.table, referencedColumn: target.column };
  });
  return { tables, foreignKeys };
}
