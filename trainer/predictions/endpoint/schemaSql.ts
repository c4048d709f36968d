import type { DatabaseSchema, ForeignKey, Table } from "../../benchmarks/benchmark.ts";

/** The schema as CREATE TABLE statements, the form chat models know best: types as the benchmark gives them, keys last. */
export function schemaSql({ tables, foreignKeys }: DatabaseSchema): string {
  return tables
    .map((table) =>
      createTable(
        table,
        foreignKeys.filter((key) => key.table === table.name),
      ),
    )
    .join("\n\n");
}

function createTable({ name, columns }: Table, foreignKeys: readonly ForeignKey[]): string {
  const keys = columns.filter(({ isPrimaryKey }) => isPrimaryKey).map((column) => quoted(column.name));
  const parts = [
    ...columns.map((column) => `${quoted(column.name)} ${column.type}`),
    ...(keys.length > 0 ? [`PRIMARY KEY (${keys.join(", ")})`] : []),
    ...foreignKeys.map(
      ({ column, referencedTable, referencedColumn }) =>
        `FOREIGN KEY (${quoted(column)}) REFERENCES ${quoted(referencedTable)} (${quoted(referencedColumn)})`,
    ),
  ];
  return `CREATE TABLE ${quoted(name)} (\n${parts.map((part) => `  ${part}`).join(",\n")}\n);`;
}

function quoted(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
