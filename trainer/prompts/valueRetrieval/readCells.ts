import type { Column, Database, Table } from "../../benchmarks/benchmark.ts";
import type { SqlExecutor } from "../../sql/executors/executor.ts";
import { plainValue } from "../../sql/executors/sqlValue.ts";

/** Cells shown or searched are no longer than this, as in CodeS. */
const longestCell = 25;

/**
 * The first `limit` different values of a column, as text, in the order in which the database gives them; without NULL,
 * empty, binary and long ones. Read through the sandboxed executor. Throws where the database refuses.
 */
export async function readCells(
  database: Database,
  table: Table,
  column: Column,
  limit: number,
  executor: SqlExecutor,
): Promise<string[]> {
  const [its, from] = [quote(column.name), quote(table.name)];
  const sql = `select distinct ${its} from ${from} where ${its} is not null limit ${limit}`;
  const result = await executor.execute(sql, database.file);
  if (result.kind !== "rows") {
    const reason = result.kind === "invalid" ? result.reason : "timed out";
    throw new Error(`The values of ${table.name}.${column.name} in ${database.id} cannot be read: ${reason}`);
  }
  return result.rows
    .map(([value]) => plainValue(value ?? null) ?? "")
    .map((value) => (value instanceof Uint8Array ? "" : String(value).toWellFormed().trim()))
    .filter((value) => value !== "" && value.length <= longestCell);
}

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
