import { DuckDBInstance } from "@duckdb/node-api";
import type { Column, DatabaseSchema, ForeignKey, Table } from "../benchmark.ts";
import { columnType, naturalName } from "../formats/columnType.ts";

/** Tables, columns and keys as DuckDB's catalog lists them; no extension is loaded and nothing outside is read. */
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
      "select t.table_name, c.column_name, c.data_type from duckdb_tables() t join duckdb_columns() c using (table_oid) " +
        "where not t.internal order by t.table_oid, c.column_index",
    );
    const constraints = await rowsOf(
      "select table_name, constraint_type, constraint_column_names, referenced_table, referenced_column_names " +
        "from duckdb_constraints() where constraint_type in ('PRIMARY KEY', 'FOREIGN KEY') order by table_oid, constraint_index",
    );
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
      const table = tables.get(tableName) ?? {
        name: tableName,
        naturalName: naturalName(tableName),
        columns: [],
      };
      table.columns.push({
        name,
        naturalName: naturalName(name),
        type: columnType(String(row.data_type)),
        isPrimaryKey: isPrimaryKey(tableName, name),
      });
      tables.set(tableName, table);
    }
    const foreignKeys = constraints
      .filter(({ constraint_type }) => constraint_type === "FOREIGN KEY")
      .flatMap((constraint) => {
        const referenced = texts(constraint.referenced_column_names);
        return texts(constraint.constraint_column_names).map(
          (column, index): ForeignKey => ({
            table: String(constraint.table_name),
            column,
            referencedTable: String(constraint.referenced_table),
            referencedColumn: referenced[index] ?? column,
          }),
        );
      });
    return { tables: [...tables.values()], foreignKeys };
  } finally {
    instance.closeSync();
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
