import type { Column, DatabaseSchema, Table } from "../../benchmarks/benchmark.ts";
import { itemKey } from "./schemaItem.ts";
import { stemsOf } from "./words.ts";

export interface NamedItem {
  readonly key: string;
  readonly table: Table;
  /** Absent for a table. */
  readonly column?: Column;
  /** Stems of its natural name and of its own, each at least one word where the name has any. */
  readonly readings: readonly (readonly string[])[];
  /** The same words marked as a table's or a column's, as the counts of all databases count them. */
  readonly names: readonly string[];
}

export interface SchemaNames {
  /** Each table followed by its columns. */
  readonly items: readonly NamedItem[];
  /** How informative a stem is: rare among the items' names, high (BM25's inverse document frequency). */
  weightOf(stem: string): number;
}

const known = new WeakMap<DatabaseSchema, SchemaNames>();

/** Worked out once a schema. */
export function schemaNamesOf(schema: DatabaseSchema): SchemaNames {
  const found = known.get(schema) ?? readNames(schema);
  known.set(schema, found);
  return found;
}

function readNames(schema: DatabaseSchema): SchemaNames {
  const items = schema.tables.flatMap((table) => [
    namedItem(table),
    ...table.columns.map((column) => namedItem(table, column)),
  ]);
  const holders = new Map<string, number>();
  for (const { readings } of items)
    for (const stem of new Set(readings.flat())) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return {
    items,
    weightOf(stem) {
      const holding = holders.get(stem) ?? 0;
      return Math.log(1 + (items.length - holding + 0.5) / (holding + 0.5));
    },
  };
}

function namedItem(table: Table, column?: Column): NamedItem {
  const { name, naturalName } = column ?? table;
  const natural = stemsOf(naturalName);
  const own = stemsOf(name);
  const readings = [natural, own].filter((reading) => reading.length > 0);
  const kind = column ? "column" : "table";
  return {
    key: itemKey(table.name, column?.name),
    table,
    ...(column === undefined ? {} : { column }),
    readings,
    names: [...new Set(readings.flat())].map((stem) => `${kind} ${stem}`),
  };
}
