import type { DuckDBConnection } from "@duckdb/node-api";
import { DuckDBInstance } from "@duckdb/node-api";
import BetterSqlite3 from "better-sqlite3";
import type { DatabaseEntry } from "../../benchmarks/formats/spiderFormat.ts";

type Cell = string | number | null;

interface SqliteColumn {
  readonly name: string;
  readonly type: string;
}

/**
 * Writes the tables of a SQLite database of kata's to a new DuckDB file: the same rows in the same order, with dates of
 * type DATE, integers of type BIGINT, and the keys.
 */
export async function writeDuckdbDatabase(
  sqliteFile: string,
  entry: DatabaseEntry,
  file: string,
): Promise<void> {
  const source = new BetterSqlite3(sqliteFile, { readonly: true, fileMustExist: true });
  const instance = await DuckDBInstance.create(file, { threads: "1" });
  try {
    const connection = await instance.connect();
    for (const table of parentsFirst(entry)) await copyTable(source, entry, table, connection);
    await connection.run("CHECKPOINT");
    connection.closeSync();
  } finally {
    instance.closeSync();
    source.close();
  }
}

async function copyTable(
  source: BetterSqlite3.Database,
  entry: DatabaseEntry,
  table: number,
  connection: DuckDBConnection,
): Promise<void> {
  const name = entry.table_names_original[table] as string;
  const columns = source.pragma(`table_info(${name})`) as SqliteColumn[];
  const definitions = columns.map(({ name: column, type }) => {
    const position = positionOf(entry, table, column);
    const key = entry.primary_keys.includes(position) ? " primary key" : "";
    return `${column} ${duckdbType(type, entry.column_types[position])}${key}`;
  });
  const keys = entry.foreign_keys.flatMap(([from, to]) => {
    const [owner, column] = entry.column_names_original[from] as [number, string];
    const [referenced, target] = entry.column_names_original[to] as [number, string];
    if (owner !== table) return [];
    return [`foreign key (${column}) references ${entry.table_names_original[referenced]}(${target})`];
  });
  await connection.run(`create table ${name} (${[...definitions, ...keys].join(", ")})`);
  const rows = source.prepare<[], Cell[]>(`select * from ${name}`).raw(true).all();
  const values = rows.map((row) => `(${row.map(literal).join(", ")})`);
  await connection.run(`insert into ${name} values ${values.join(", ")}`);
}

function duckdbType(sqliteType: string, kind: string | undefined): string {
  if (kind === "time") return "date";
  if (sqliteType === "INTEGER") return "bigint";
  return sqliteType === "REAL" ? "double" : "varchar";
}

const positionOf = (entry: DatabaseEntry, table: number, column: string): number =>
  entry.column_names_original.findIndex(([owner, name]) => owner === table && name === column);

const literal = (cell: Cell): string => {
  if (cell === null) return "null";
  return typeof cell === "number" ? String(cell) : `'${cell.replaceAll("'", "''")}'`;
};

/** DuckDB keeps foreign keys at every insert, unlike SQLite. */
function parentsFirst(entry: DatabaseEntry): number[] {
  const tableOf = (column: number) => (entry.column_names_original[column] as [number, string])[0];
  const ordered: number[] = [];
  const visit = (table: number) => {
    if (ordered.includes(table)) return;
    for (const [from, to] of entry.foreign_keys)
      if (tableOf(from) === table && tableOf(to) !== table) visit(tableOf(to));
    ordered.push(table);
  };
  for (const table of entry.table_names_original.keys()) visit(table);
  return ordered;
}
