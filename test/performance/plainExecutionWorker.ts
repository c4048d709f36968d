import { parentPort } from "node:worker_threads";
import Sqlite from "better-sqlite3";
import type { PlainSql } from "./plainExecution.ts";

/** Executes one SQL after the other, keeping databases open, and says when each is done; failures count as done. */
const databases = new Map<string, Sqlite.Database>();

parentPort?.on("message", ({ file, sql }: PlainSql) => {
  const database = databases.get(file) ?? new Sqlite(file, { readonly: true });
  databases.set(file, database);
  try {
    database.prepare(sql).raw().all();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
  }
  parentPort?.postMessage("done");
});
parentPort?.postMessage("ready");
