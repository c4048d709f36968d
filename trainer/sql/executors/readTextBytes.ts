import type Sqlite from "better-sqlite3";
import { lexSql } from "../text/lexSql.ts";
import { decodeText } from "../text/textBytes.ts";
import { BoundedRows } from "./boundedRows.ts";
import type { SqlValue } from "./executor.ts";

type Limits = ConstructorParameters<typeof BoundedRows>[0];
type Rows = readonly (readonly SqlValue[])[];

/** What better-sqlite3 gives for bytes that are no UTF-8, and for the same character where it is stored. */
const replacement = "\u{fffd}";

/** The columns in which a text may have lost its bytes. */
export function columnsInDoubt(rows: Rows): number[] {
  const columns = new Set<number>();
  for (const row of rows) {
    for (let column = 0; column < row.length; column += 1) {
      const value = row[column];
      if (typeof value === "string" && value.includes(replacement)) columns.add(column);
    }
  }
  return [...columns];
}

/**
 * The rows of a reading statement with its texts as `decodeText` reads them. better-sqlite3 hands out texts decoded and
 * bytes only of blobs, so that the statement is executed within another that makes blobs of its texts. What is
 * materialized keeps its plan and order.
 */
export function readTextBytes(
  database: Sqlite.Database,
  sql: string,
  { columnCount, inDoubt }: { readonly columnCount: number; readonly inDoubt: readonly number[] },
  limits: Limits,
): SqlValue[][] {
  const names = Array.from({ length: columnCount }, (_, column) => `c${column}`);
  const doubtful = new Set(inDoubt);
  const selected = names.map((name, column) =>
    doubtful.has(column)
      ? `CASE typeof(${name}) WHEN 'text' THEN CAST(${name} AS BLOB) ELSE ${name} END`
      : name,
  );
  const kinds = inDoubt.map((column) => `typeof(c${column}) = 'text'`);
  const statement = database.prepare<[], SqlValue[]>(
    `WITH answer(${names}) AS MATERIALIZED (${withoutEnd(sql)}\n) SELECT ${[...selected, ...kinds]} FROM answer`,
  );
  const collected = new BoundedRows(limits);
  for (const row of statement.raw(true).safeIntegers(true).iterate()) {
    const areTexts = row.splice(columnCount);
    for (const [index, column] of inDoubt.entries()) {
      const value = row[column];
      if (areTexts[index] === 1n && value instanceof Uint8Array) row[column] = decodeText(value);
    }
    collected.add(row);
  }
  return collected.rows;
}

/** Up to the semicolon that ends the statement; comments behind it belong to nothing. */
function withoutEnd(sql: string): string {
  return sql.slice(0, lexSql(sql).find(({ text }) => text === ";")?.start);
}
