import type { Database, Dialect } from "../../benchmarks/benchmark.ts";
import type { SqlExecutor, SqlValue } from "../../sql/executors/executor.ts";
import { plainValue } from "../../sql/executors/sqlValue.ts";
import { quoteName } from "../../sql/text/quoteName.ts";

/** What a column holds. */
export interface ColumnProfile {
  readonly rows: number;
  readonly distinct: number;
}

/** What the databases hold, each thing asked once. */
export interface ColumnProfiles {
  profile(database: Database, table: string, column: string): Promise<ColumnProfile>;
  /** Some of its values as `plainValue` writes them, NULL left out. */
  sample(database: Database, table: string, column: string): Promise<readonly SqlValue[]>;
  /** The first column of what a SQL finds, NULL left out; nothing where it fails. */
  values(database: Database, sql: string): Promise<readonly SqlValue[]>;
}

export function createColumnProfiles(executor: SqlExecutor): ColumnProfiles {
  const known = new Map<string, Promise<readonly (readonly SqlValue[])[]>>();

  function rowsOf({ file }: Database, sql: string): Promise<readonly (readonly SqlValue[])[]> {
    const key = `${file}\n${sql}`;
    const rows =
      known.get(key) ??
      executor.execute(sql, file).then((result) => (result.kind === "rows" ? result.rows : []));
    known.set(key, rows);
    return rows;
  }

  async function valuesOf(database: Database, sql: string): Promise<readonly SqlValue[]> {
    const rows = await rowsOf(database, sql);
    return rows.flatMap(([value]) => (value === null || value === undefined ? [] : [plainValue(value)]));
  }

  return {
    async profile(database, table, column) {
      const [row] = await rowsOf(database, profileSql(database.dialect, table, column));
      return { rows: Number(row?.[0] ?? 0), distinct: Number(row?.[1] ?? 0) };
    },
    sample: (database, table, column) => {
      const [name, its] = [column, table].map((text) => quoteName(text, database.dialect));
      return valuesOf(database, `SELECT DISTINCT ${name} FROM ${its} LIMIT 100`);
    },
    values: valuesOf,
  };
}

function profileSql(dialect: Dialect, table: string, column: string): string {
  const name = quoteName(column, dialect);
  return `SELECT count(${name}), count(DISTINCT ${name}) FROM ${quoteName(table, dialect)}`;
}
