import type Sqlite from "better-sqlite3";
import { repairViews, type View, viewsSql } from "./repairViews.ts";

/**
 * `repairViews` on a connection of better-sqlite3, however few writes that allows: temporary views are kept in memory.
 * Returns how many were mended.
 */
export function mendViews(database: Sqlite.Database): number {
  const isQueryOnly = database.pragma("query_only", { simple: true });
  database.pragma("temp_store = memory");
  database.pragma("query_only = off");
  try {
    return repairViews({
      views: database.prepare<[], View>(viewsSql).all(),
      prepare: (sql) => void database.prepare(sql),
      run: (sql) => void database.prepare(sql).run(),
    });
  } finally {
    database.pragma(`query_only = ${isQueryOnly}`);
  }
}
