import type { DatabaseSchema, ForeignKey, Table } from "../../benchmarks/benchmark.ts";
import type { Dialect } from "../../sql/dialect.ts";
import { quoteName } from "../../sql/text/quoteName.ts";

/**
 * The schema as CREATE TABLE statements, the form chat models know best: types as the benchmark gives them, keys last,
 * names in quotes where the dialect needs them. A view is written as the table that it is read like.
 */
export function schemaSql({ tables, foreignKeys }: DatabaseSchema, dialect: Dialect): string {
  return tables
    .map((table) =>
      createTable(
        table,
        foreignKeys.filter((key) => key.table === table.name),
        dialect,
      ),
    )
    .join("\n\n");
}

function createTable(
  { name, columns, isView }: Table,
  foreignKeys: readonly ForeignKey[],
  dialect: Dialect,
): string {
  const quoted = (text: string) => quoteName(text, dialect);
  const list = (names: readonly string[]) => `(${names.map(quoted).join(", ")})`;
  const keys = columns.filter(({ isPrimaryKey }) => isPrimaryKey).map((column) => column.name);
  const parts = [
    ...columns.map((column) => `${quoted(column.name)} ${column.type}`),
    ...(keys.length > 0 ? [`PRIMARY KEY ${list(keys)}`] : []),
    ...keysWhole(foreignKeys).map(({ columns: from, referencedTable, referencedColumns }) => {
      return `FOREIGN KEY ${list(from)} REFERENCES ${quoted(referencedTable)} ${list(referencedColumns)}`;
    }),
  ];
  const comment = isView ? "-- a view\n" : "";
  return `${comment}CREATE TABLE ${quoted(name)} (\n${parts.map((part) => `  ${part}`).join(",\n")}\n);`;
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
