import { DuckDBInstance } from "@duckdb/node-api";
import { singers } from "./sqlExecutor.ts";

export async function writeDuckdbSingers(file: string): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run("CREATE TABLE singer (name text, age integer, height double)");
  for (const singer of singers) await connection.run("INSERT INTO singer VALUES ($1, $2, $3)", singer);
  connection.closeSync();
  instance.closeSync();
}
