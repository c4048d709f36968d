import type { SqlValue } from "../../sql/executors/executor.ts";
import { intervalLength, isDecimal, isTyped } from "../../sql/executors/sqlValue.ts";
import { isDecodable } from "../../sql/text/textBytes.ts";
import type { Rows } from "./rowProfile.ts";

/** A result as the official scripts get it: from Python's sqlite3, and for PostgreSQL from psycopg2. */
export interface PythonRows {
  /** Cells that Python calls equal are equal here, and no others. The very same object for rows of SQLite. */
  readonly rows: Rows;
  /** A text holds bytes that are no UTF-8. */
  readonly hasUndecodableText: boolean;
  /** A cell is an error to Python, such as a list, which has no hash; or it is NaN, which equals nothing. */
  readonly hasNoSet: boolean;
}

const known = new WeakMap<Rows, PythonRows>();

/** Remembered for as long as the rows are. */
export function pythonRows(rows: Rows): PythonRows {
  const found = known.get(rows) ?? convert(rows);
  known.set(rows, found);
  return found;
}

/** Whether BIRD's script fails on the rows, or finds them different from any, themselves included. */
export function isError({ hasUndecodableText, hasNoSet }: PythonRows): boolean {
  return hasUndecodableText || hasNoSet;
}

function convert(rows: Rows): PythonRows {
  let [isPlain, hasUndecodableText, hasNaN] = [true, false, false];
  for (const row of rows) {
    for (const value of row) {
      if (typeof value === "string") hasUndecodableText ||= !isDecodable(value);
      else if (typeof value === "number") hasNaN ||= Number.isNaN(value);
      else if (typeof value === "boolean" || isTyped(value)) isPlain = false;
    }
  }
  if (isPlain) return { rows, hasUndecodableText, hasNoSet: hasNaN };
  const converted = rows.map((row) => row.map(pythonValue));
  const hasNoSet = hasNaN || converted.some((row) => row.some(isErrorToPython));
  return { rows: converted, hasUndecodableText, hasNoSet };
}

/** True is 1, a Decimal equals a float of exactly its value, and what psycopg2 has no type for is a str. */
function pythonValue(value: SqlValue): SqlValue {
  if (typeof value === "boolean") return Number(value);
  if (!isTyped(value)) return value;
  if (isDecimal(value)) return isFloat(value.text) ? Number(value.text) : { type: "other", text: value.text };
  switch (value.type) {
    case "interval":
      return { type: "interval", text: `0 months 0 days ${intervalLength(value, 365n)} microseconds` };
    case "timetz":
      return { type: "timetz", text: String(secondsInUtc(value.text)) };
    case "json":
      return /^[[{]/.test(value.text) ? value : pythonValue(JSON.parse(value.text) as SqlValue);
    case "uuid":
    case "bit":
    case "other":
      return value.text;
    default:
      return value;
  }
}

const withoutHash = new Set(["list", "struct", "map", "json"]);

/** A list or dict, which has no hash; a time that Python's datetime has not. */
function isErrorToPython(value: SqlValue): boolean {
  if (!isTyped(value)) return false;
  const isTime = value.type.startsWith("date") || value.type.startsWith("time");
  return withoutHash.has(value.type) || (isTime && /^\d{5,}-|^0000-|BC$|^24:/.test(value.text));
}

/** Whether a float has exactly this value: a fraction whose denominator is a power of two, in no more than 53 bits. */
function isFloat(decimal: string): boolean {
  const [whole = "", fraction = ""] = decimal.split(".");
  const numerator = BigInt(whole + fraction);
  const fives = 5n ** BigInt(fraction.length);
  return numerator % fives === 0n && Number.isSafeInteger(Number(numerator / fives));
}

/** Of a time with its zone, as in 10:00:00+01. */
function secondsInUtc(text: string): number {
  const [, time = "", sign = "", zone = ""] = /^([\d:.]+)([+-])([\d:]+)$/.exec(text) ?? [];
  const [seconds, offset] = [time, zone].map((part) =>
    part.split(":").reduce((sum, digits, index) => sum + Number(digits) * 60 ** (2 - index), 0),
  );
  return (seconds ?? 0) - (sign === "-" ? -1 : 1) * (offset ?? 0);
}
