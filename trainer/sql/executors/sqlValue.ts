/** Values of the types that SQLite lacks: made here by the executors, told apart here for the rules. */
import type { SqlValue, TypedValue } from "./executor.ts";
import { narrowInteger } from "./narrowInteger.ts";

export function isTyped(value: SqlValue): value is TypedValue {
  return typeof value === "object" && value !== null && !(value instanceof Uint8Array);
}

type Decimal = TypedValue & { readonly type: "decimal" | "numeric" };

export function isDecimal(value: SqlValue): value is Decimal {
  return isTyped(value) && (value.type === "decimal" || value.type === "numeric");
}

/** From digits with or without a point: without zeros that say nothing, and an integer where nothing is left behind it. */
export function decimalOf(type: Decimal["type"], text: string): SqlValue {
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short.includes(".") ? { type, text: short } : narrowInteger(BigInt(short));
}

/** `decimalOf` of a number of units of which ten to the power of `scale` make one. */
export function decimalOfUnits(units: bigint, scale: number): SqlValue {
  let rest = Number(units);
  if (!Number.isSafeInteger(rest)) return decimalOf("decimal", scaledText(String(units), scale));
  let places = scale;
  while (places > 0 && rest % 10 === 0) {
    rest /= 10;
    places -= 1;
  }
  return places === 0 ? rest : { type: "decimal", text: scaledText(String(rest), places) };
}

function scaledText(units: string, scale: number): string {
  const sign = units.startsWith("-") ? "-" : "";
  const digits = units.slice(sign.length).padStart(scale + 1, "0");
  return `${sign}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}`;
}

const microsecondsPerDay = 86_400_000_000n;

export function intervalOf(months: number, days: number, microseconds: bigint): TypedValue {
  return { type: "interval", text: `${months} months ${days} days ${microseconds} microseconds` };
}

/** In microseconds, where a month has thirty days and a day 24 hours, as DuckDB and PostgreSQL compare intervals. */
export function intervalLength({ text }: TypedValue, daysPerYear = 360n): bigint {
  const [months = 0n, days = 0n, microseconds = 0n] = (text.match(/-?\d+/g) ?? []).map(BigInt);
  const allDays = (months / 12n) * daysPerYear + (months % 12n) * 30n + days;
  return allDays * microsecondsPerDay + microseconds;
}

/** The same for two typed values of one type exactly when they are equal. */
export function exactText(value: TypedValue): string {
  return value.type === "interval" ? String(intervalLength(value)) : value.text;
}

/** What SQLite would hold in its place: a number, or the text that the database writes. */
export function plainValue(value: SqlValue): Exclude<SqlValue, TypedValue | boolean> {
  if (typeof value === "boolean") return String(value);
  if (isDecimal(value)) return Number(value.text);
  return isTyped(value) ? value.text : value;
}

export function listOf(items: readonly SqlValue[]): TypedValue {
  return { type: "list", text: `[${items.map(literal).join(", ")}]` };
}

/** The names of fields do not mind their case. */
export function structOf(fields: Iterable<readonly [name: string, value: SqlValue]>): TypedValue {
  const parts = Array.from(fields, ([name, value]) => `${literal(name.toLowerCase())}: ${literal(value)}`);
  return { type: "struct", text: `{${parts.join(", ")}}` };
}

/** Entries in their order, by which databases tell maps apart. */
export function mapOf(entries: Iterable<readonly [key: SqlValue, value: SqlValue]>): TypedValue {
  const parts = Array.from(entries, ([key, value]) => `${literal(key)}: ${literal(value)}`);
  return { type: "map", text: `{${parts.join(", ")}}` };
}

/** Within another value: the same for two values exactly when they are equal, numbers whatever their type. */
function literal(value: SqlValue): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  // Both zeros are one number.
  if (typeof value !== "object") return String(value);
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString("hex")}'`;
  return isDecimal(value) ? value.text : `${value.type} ${exactText(value)}`;
}
