import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import type { ColumnId } from "./statement.ts";

/**
 * A database's names in lower case. The official evaluator reads them from the SQLite file and the foreign keys from
 * `tables.json`; in Spider the two agree to the last column, so that the schema as loaded is enough.
 */
export interface ColumnNames {
  /** By table. */
  readonly columnsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every table by its own name. */
  readonly tableOf: ReadonlyMap<string, string>;
  /** The column that stands for all columns tied to it by foreign keys; columns without such ties are absent. */
  readonly representativeOf: ReadonlyMap<ColumnId, ColumnId>;
}

const known = new WeakMap<DatabaseSchema, ColumnNames>();

/** Made once for each schema object. */
export function columnNamesOf(schema: DatabaseSchema): ColumnNames {
  const names = known.get(schema) ?? createColumnNames(schema);
  known.set(schema, names);
  return names;
}

function createColumnNames({ tables, foreignKeys }: DatabaseSchema): ColumnNames {
  const columnsOf = new Map(
    tables.map(({ name, columns }) => [
      name.toLowerCase(),
      new Set(columns.map((column) => column.name.toLowerCase())),
    ]),
  );
  const positions = new Map<ColumnId, number>();
  for (const [table, columns] of columnsOf) {
    for (const column of columns) positions.set(`${table}.${column}`, positions.size);
  }
  const position = (column: ColumnId) => positions.get(column) ?? Number.POSITIVE_INFINITY;

  // A key joins the first class that knows either of its columns. Classes that a later key connects stay apart, as in
  // the official evaluator, and a column of two classes follows the later one.
  const classes: Set<ColumnId>[] = [];
  for (const key of foreignKeys) {
    const source = `${key.table}.${key.column}`.toLowerCase();
    const target = `${key.referencedTable}.${key.referencedColumn}`.toLowerCase();
    const existing = classes.find((members) => members.has(source) || members.has(target));
    const members = existing ?? new Set();
    if (existing === undefined) classes.push(members);
    members.add(source).add(target);
  }
  const representativeOf = new Map<ColumnId, ColumnId>();
  for (const members of classes) {
    const first = [...members].reduce((a, b) => (position(b) < position(a) ? b : a));
    for (const column of members) representativeOf.set(column, first);
  }
  const tableOf = new Map([...columnsOf.keys()].map((table) => [table, table]));
  return { columnsOf, tableOf, representativeOf };
}
