import Sqlite from "better-sqlite3";
import { singers } from "./sqlExecutor.ts";

export function writeSqliteSingers(file: string): void {
  const database = new Sqlite(file);
  database.exec("CREATE TABLE singer (name text, age integer, height real)");
  const insert = database.prepare("INSERT INTO singer VALUES (?, ?, ?)");
  for (const singer of singers) insert.run(...singer);
  database.close();
}
