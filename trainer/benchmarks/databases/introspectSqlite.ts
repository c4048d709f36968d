import Sqlite from "better-sqlite3";
import type { DatabaseSchema, ForeignKey } from "../benchmark.ts";
import { columnType, naturalName } from "../formats/columnType.ts";

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

interface ForeignKeyRow {
  readonly table: string;
  readonly from: string;
  /** Null where the key refers to the other table's primary key. */
  readonly to: string | null;
}

/** Tables, columns and keys as SQLite itself lists them. */
export function introspectSqlite(file: string): DatabaseSchema {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const names = database
      .prepare<[], string>(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by rowid",
      )
      .pluck()
      .all();
    const columnsOf = database.prepare<[string], ColumnRow>(
      "select name, type, pk from pragma_table_info(?)",
    );
    const keysOf = database.prepare<[string], ForeignKeyRow>(
      'select "table", "from", "to" from pragma_foreign_key_list(?) order by id desc, seq',
    );
    const tables = names.map((name) => ({
      name,
      naturalName: naturalName(name),
      columns: columnsOf.all(name).map((column) => ({
        name: column.name,
        naturalName: naturalName(column.name),
        type: columnType(column.type),
        isPrimaryKey: column.pk > 0,
      })),
    }));
    const primaryKey = (table: string) =>
      tables
        .find(({ name }) => name.toLowerCase() === table.toLowerCase())
        ?.columns.find(({ isPrimaryKey }) => isPrimaryKey)?.name;
    const foreignKeys = names.flatMap((table) =>
      keysOf.all(table).flatMap((key): ForeignKey[] => {
        const referencedColumn = key.to ?? primaryKey(key.table);
        return referencedColumn === undefined
          ? []
          : [{ table, column: key.from, referencedTable: key.table, referencedColumn }];
      }),
    );
    return { tables, foreignKeys };
  } finally {
    database.close();
  }
}
