import type { SqlValue } from "./executor.ts";

/** Integers are read as bigint, so that none is rounded; nearly all fit a number and become one. */
export function narrowInteger(value: SqlValue): SqlValue {
  if (typeof value !== "bigint") return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
