import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { quoteName } from "../../sql/text/quoteName.ts";
import type { Column, DatabaseSchema, Table } from "../benchmark.ts";
import { columnType, naturalName } from "../formats/columnType.ts";
import { byLowerCase, keyPairs } from "./keyPairs.ts";

/** Tables, then views that can be read, columns and keys as DuckDB's catalog lists them; no extension is loaded and nothing outside is read. */
export async function introspectDuckdb(file: string): Promise<DatabaseSchema> {
  const instance = await DuckDBInstance.create(file, {
    access_mode: "READ_ONLY",
    temp_directory: "",
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    enable_external_access: "false",
  });
  try {
    const connection = await instance.connect();
    const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    const columns = await rowsOf(
      "with item as (select table_oid, table_name, false as is_view from duckdb_tables() where not internal " +
        "union all select view_oid, view_name, true from duckdb_views() where not internal) " +
        "select i.table_name, i.is_view, c.column_name, c.data_type from item i join duckdb_columns() c using (table_oid) " +
        "order by i.is_view, table_oid, c.column_index",
    );
    const constraints = await rowsOf(
      "select table_name, constraint_type, constraint_column_names, referenced_table, referenced_column_names " +
        "from duckdb_constraints() where constraint_type in ('PRIMARY KEY', 'FOREIGN KEY') order by table_oid, constraint_index",
    );
    const broken = new Set<string>();
    for (const view of new Set(
      columns.filter(({ is_view }) => is_view).map((row) => String(row.table_name)),
    )) {
      if (!(await canBeRead(connection, view))) broken.add(view);
    }
    connection.closeSync();
    const isPrimaryKey = (table: string, column: string) =>
      constraints.some(
        (constraint) =>
          constraint.constraint_type === "PRIMARY KEY" &&
          constraint.table_name === table &&
          texts(constraint.constraint_column_names).includes(column),
      );
    const tables = new Map<string, Table & { columns: Column[] }>();
    for (const row of columns) {
      const [tableName, name] = [String(row.table_name), String(row.column_name)];
      if (broken.has(tableName)) continue;
      const table = tables.get(tableName) ?? {
        name: tableName,
        naturalName: naturalName(tableName),
        columns: [],
        ...(row.is_view === true ? { isView: true } : {}),
      };
      table.columns.push({
        name,
        naturalName: naturalName(name),
        type: columnType(String(row.data_type)),
        isPrimaryKey: isPrimaryKey(tableName, name),
      });
      tables.set(tableName, table);
    }
    const byName = byLowerCase([...tables.values()].map((table) => ({ ...table, primaryKey: [] })));
    const foreignKeys = constraints.flatMap((constraint) => {
      const table = byName.get(String(constraint.table_name).toLowerCase());
      if (constraint.constraint_type !== "FOREIGN KEY" || table === undefined) return [];
      return keyPairs(
        { table, columns: texts(constraint.constraint_column_names) },
        {
          table: byName.get(String(constraint.referenced_table).toLowerCase()),
          columns: texts(constraint.referenced_column_names),
        },
      );
    });
    return { tables: [...tables.values()], foreignKeys };
  } finally {
    instance.closeSync();
  }
}

/** A view on what was dropped stays in the catalog. */
async function canBeRead(connection: DuckDBConnection, view: string): Promise<boolean> {
  try {
    (await connection.prepare(`select * from ${quoteName(view, "duckdb")}`)).destroySync();
    return true;
  } catch {
    return false;
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
