import type { SqlValue, TypedValue } from "../../sql/executors/executor.ts";
import { exactText, isDecimal, isTyped } from "../../sql/executors/sqlValue.ts";

/** Of the larger magnitude: room for another order of summation, far below any difference somebody asks about. */
export const relativeTolerance = 1e-9;

/**
 * NULL equals NULL; text and blobs equal byte by byte; numbers equal whatever their type, two integers or decimals exactly
 * and otherwise within `relativeTolerance`. Values of different kinds differ: 1 is not '1' nor true, a date no timestamp
 * and no text.
 */
export function areCellsEqual(left: SqlValue, right: SqlValue): boolean {
  if (left === right) return true;
  if (isNumeric(left) && isNumeric(right)) return areNumbersEqual(left, right);
  if (left instanceof Uint8Array || right instanceof Uint8Array) {
    return left instanceof Uint8Array && right instanceof Uint8Array && Buffer.compare(left, right) === 0;
  }
  return isTyped(left) && isTyped(right) && left.type === right.type && exactText(left) === exactText(right);
}

type Numeric = number | bigint | TypedValue;

export function isNumeric(value: SqlValue): value is Numeric {
  return typeof value === "number" || typeof value === "bigint" || isDecimal(value);
}

/** The nearest number; NaN for what is not numeric. */
export function toNumber(value: SqlValue): number {
  return Number(isDecimal(value) ? value.text : value);
}

function areNumbersEqual(left: Numeric, right: Numeric): boolean {
  // An executor gives integers beyond 2^53 as bigint, so a number beyond it was a float.
  if (isWhole(left) && isWhole(right)) return BigInt(left) === BigInt(right);
  if (isExact(left) && isExact(right)) return isDecimal(left) && isDecimal(right) && left.text === right.text;
  const [a, b] = [toNumber(left), toNumber(right)];
  if (Object.is(a, b)) return true;
  return Math.abs(a - b) <= relativeTolerance * Math.max(Math.abs(a), Math.abs(b)) && Number.isFinite(a - b);
}

function isWhole(value: Numeric): value is number | bigint {
  return typeof value === "bigint" || Number.isSafeInteger(value);
}

function isExact(value: Numeric): boolean {
  return isDecimal(value) ? !isQuotient(value) : isWhole(value);
}

/** What PostgreSQL has divided has sixteen digits or more, and more behind the point than a sum of money. */
function isQuotient({ type, text }: TypedValue): boolean {
  if (type !== "numeric" || text.length <= 16) return false;
  return text.replace(/^-?[0.]*/, "").replace(".", "").length >= 16 && text.length - text.indexOf(".") > 5;
}
