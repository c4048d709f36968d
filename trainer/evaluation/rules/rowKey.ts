import type { SqlValue } from "../../sql/executors/executor.ts";
import { exactText, isDecimal } from "../../sql/executors/sqlValue.ts";

/**
 * One string a row, the same for two rows exactly when their cells are equal one by one: types as SQL sees
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
  if (typeof value === "boolean") return value ? "T;" : "F;";
  if (value instanceof Uint8Array) return `b${value.byteLength}:${hexOf(value)}`;
  if (isDecimal(value)) return `n${value.text};`;
  const text = exactText(value);
  return `${value.type}${text.length}:${text}`;
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
 * string for nearly all, where `cellKey` makes one for each. Only bytes and typed values become texts, told from real
 * ones by a mark that texts which begin with it carry twice.
 */
export function cellIdentity(value: SqlValue): string | number | bigint | boolean | null {
  if (typeof value === "string") return value.startsWith(mark) ? mark + value : value;
  if (typeof value === "number") {
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) return mark + hexOf(value);
  // The number that has the same key; a decimal that is none looks like no value of another type.
  if (isDecimal(value))
    return String(Number(value.text)) === value.text ? Number(value.text) : `${mark}n${value.text}`;
  return `${mark}${value.type} ${exactText(value)}`;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}

const mark = "\u{1}";
