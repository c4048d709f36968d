import { deserialize, serialize } from "node:v8";
import type { SqlResult, SqlValue } from "./executor.ts";

export type RowsResult = Extract<SqlResult, { readonly kind: "rows" }>;

/** JSON where it holds every value, which is read several times as fast; else V8's own bytes. */
export type EncodedResult = string | Buffer;

export function encodeResult(result: RowsResult): EncodedResult {
  return result.rows.every((row) => row.every(isJsonValue)) ? JSON.stringify(result) : serialize(result);
}

export function decodeResult(encoded: EncodedResult): RowsResult {
  return (typeof encoded === "string" ? JSON.parse(encoded) : deserialize(encoded)) as RowsResult;
}

function isJsonValue(value: SqlValue): boolean {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  return typeof value !== "bigint" && !(value instanceof Uint8Array);
}
