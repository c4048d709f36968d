/**
 * Typed values on their way out of a child process: as texts, because the objects of a large result take several times the
 * memory there and longer to send.
 */
import type { SqlValue, TypedValue } from "./executor.ts";
import { isTyped } from "./sqlValue.ts";

/** Begins a packed value; a text that begins with it carries it twice. */
const mark = "\u{1}";

/** Each is one letter: V8 copies short texts, and keeps the parts of longer ones that were put together. */
const types: readonly TypedValue["type"][] = [
  "date",
  "time",
  "timetz",
  "timestamp",
  "timestamptz",
  "interval",
  "decimal",
  "numeric",
  "uuid",
  "json",
  "list",
  "struct",
  "map",
  "bit",
  "range",
  "other",
];
const firstLetter = 97;
const prefixes = new Map(types.map((type, index) => [type, mark + String.fromCharCode(firstLetter + index)]));

/** How many different values of one result share an object: dates repeat, keys do not. */
const maximumShared = 10_000;

type PackedValue = Exclude<SqlValue, TypedValue>;

export function packValue(value: SqlValue): PackedValue {
  if (typeof value === "string") return value.startsWith(mark) ? mark + value : value;
  return isTyped(value) ? prefixes.get(value.type) + value.text : value;
}

/** Changes the rows in place, since results have many. */
export function unpackRows(rows: readonly SqlValue[][]): void {
  const known = new Map<string, TypedValue>();
  for (const row of rows) {
    for (let column = 0; column < row.length; column += 1) {
      const value = row[column];
      if (typeof value === "string" && value.startsWith(mark)) row[column] = unpack(value, known);
    }
  }
}

function unpack(packed: string, known: Map<string, TypedValue>): SqlValue {
  if (packed.startsWith(mark, 1)) return packed.slice(1);
  const shared = known.get(packed);
  if (shared !== undefined) return shared;
  const value: TypedValue = {
    type: types[packed.charCodeAt(1) - firstLetter] ?? "other",
    text: packed.slice(2),
  };
  if (known.size < maximumShared) known.set(packed, value);
  return value;
}
