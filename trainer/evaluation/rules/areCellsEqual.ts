import type { SqlValue } from "../../sql/executors/executor.ts";

/** Of the larger magnitude: room for another order of summation, far below any difference somebody asks about. */
export const relativeTolerance = 1e-9;

/**
 * NULL equals NULL; text and blobs equal byte by byte; numbers equal whatever their type, two whole numbers exactly and
 * otherwise within `relativeTolerance`. Values of different kinds differ: 1 is not '1'.
 */
export function areCellsEqual(left: SqlValue, right: SqlValue): boolean {
  if (left === right) return true;
  if (isNumeric(left) && isNumeric(right)) return areNumbersEqual(left, right);
  return left instanceof Uint8Array && right instanceof Uint8Array && Buffer.compare(left, right) === 0;
}

export function isNumeric(value: SqlValue): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function areNumbersEqual(left: number | bigint, right: number | bigint): boolean {
  // An executor gives integers beyond 2^53 as bigint, so a number beyond it was a float.
  if (isWhole(left) && isWhole(right)) return BigInt(left) === BigInt(right);
  const [a, b] = [Number(left), Number(right)];
  if (Object.is(a, b)) return true;
  return Math.abs(a - b) <= relativeTolerance * Math.max(Math.abs(a), Math.abs(b)) && Number.isFinite(a - b);
}

function isWhole(value: number | bigint): boolean {
  return typeof value === "bigint" || Number.isSafeInteger(value);
}
