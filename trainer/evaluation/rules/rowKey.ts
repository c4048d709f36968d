import type { SqlValue } from "../../sql/executors/executor.ts";

/**
 * One string a row, the same for two rows exactly when their cells are equal one by one: types as SQL and Python see
 * them, so that 1 and 1.0 are equal, 1 and '1' are not, and NULL equals NULL.
 */
export function rowKey(row: readonly SqlValue[]): string {
  let key = "";
  for (const value of row) key += cellKey(value);
  return key;
}

/** Texts and blobs carry their length, so that no content can look like the next cell. */
export function cellKey(value: SqlValue): string {
  if (value === null) return "0;";
  if (typeof value === "string") return `t${value.length}:${value}`;
  if (typeof value === "number") return `n${numberText(value)};`;
  if (typeof value === "bigint") return `n${value};`;
  return `b${value.byteLength}:${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`;
}

/**
 * String(-0) is "0": both zeros are one number. Large whole floats are written in full, because String rounds their
 * digits and the integer of the same value does not.
 */
function numberText(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? String(BigInt(value)) : String(value);
}

/**
 * What stands for a cell in a Set or Map: the same for two cells exactly when they are equal. Made without a new
 * string for nearly all, where `cellKey` makes one for each. Only bytes become texts, told from real ones by a mark that
 * texts which begin with it carry twice.
 */
export function cellIdentity(value: SqlValue): string | number | bigint | null {
  if (typeof value === "string") return value.startsWith(bytesMark) ? bytesMark + value : value;
  if (typeof value === "number") {
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
  }
  return value instanceof Uint8Array ? bytesMark + Buffer.from(value).toString("hex") : value;
}

const bytesMark = "\u{1}";
