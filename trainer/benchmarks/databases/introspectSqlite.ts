import Sqlite from "better-sqlite3";
import { mendViews } from "../../sql/executors/mendViews.ts";
import type { Column, DatabaseSchema, ForeignKey, Table } from "../benchmark.ts";
import { columnType, naturalName } from "../formats/columnType.ts";
import { byLowerCase, keyPairs } from "./keyPairs.ts";

interface Item {
  readonly name: string;
  readonly type: "table" | "view";
}

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  /** Position in the primary key, from 1; 0 outside it. */
  readonly pk: number;
  /** 1 where a virtual table hides it, 2 and 3 where it is computed. */
  readonly hidden: 0 | 1 | 2 | 3;
}

interface ForeignKeyRow {
  readonly id: number;
  readonly table: string;
  readonly from: string;
  /** Null where the key refers to the other table's primary key. */
  readonly to: string | null;
}

interface Described extends Table {
  readonly primaryKey: readonly string[];
}

/**
 * Tables, then views, their columns and keys as SQLite itself lists them. What SQLite cannot read is left out: views on
 * what is gone, virtual tables of modules that are not there.
 */
export function introspectSqlite(file: string): DatabaseSchema {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const items = database
      .prepare<[], Item>(
        "select name, type from sqlite_schema where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\' " +
          "order by type, rowid",
      )
      .all();
    if (items.some(({ type }) => type === "view")) mendViews(database);
    const shadows = new Set(
      database
        .prepare<[], string>("select name from pragma_table_list where schema = 'main' and type = 'shadow'")
        .pluck()
        .all(),
    );
    const tables = items
      .filter(({ name }) => !shadows.has(name))
      .flatMap((item) => describe(database, item) ?? []);
    const byName = byLowerCase(tables);
    const keysOf = database.prepare<[string], ForeignKeyRow>(
      'select id, "table", "from", "to" from pragma_foreign_key_list(?) order by id desc, seq',
    );
    const foreignKeys = tables.flatMap((table) => {
      const rows = table.isView ? [] : keysOf.all(table.name);
      return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((parts): ForeignKey[] =>
        keyPairs(
          { table, columns: parts.map(({ from }) => from) },
          {
            table: byName.get(parts[0]?.table.toLowerCase() ?? ""),
            columns: parts.flatMap(({ to }) => to ?? []),
          },
        ),
      );
    });
    return { tables: tables.map(({ primaryKey: _, ...table }) => table), foreignKeys };
  } finally {
    database.close();
  }
}

function describe(database: Sqlite.Database, { name, type }: Item): Described | undefined {
  let rows: ColumnRow[];
  try {
    rows = database
      .prepare<[string], ColumnRow>("select name, type, pk, hidden from pragma_table_xinfo(?)")
      .all(name)
      .filter(({ hidden }) => hidden !== 1);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === "SQLITE_ERROR") return undefined;
    throw error;
  }
  if (rows.length === 0) return undefined;
  return {
    name,
    naturalName: naturalName(name),
    columns: rows.map(
      (column): Column => ({
        name: column.name,
        naturalName: naturalName(column.name),
        type: columnType(column.type),
        isPrimaryKey: column.pk > 0,
      }),
    ),
    ...(type === "view" ? { isView: true } : {}),
    primaryKey: rows
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((column) => column.name),
  };
}
