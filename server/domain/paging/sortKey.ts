/** One part of a list's order. The last part of an order tells equals apart. */
export interface SortKey {
  /** Where the value stands in a row, as in `example.index`. */
  readonly field: string;
  readonly direction: "asc" | "desc";
  readonly kind: "text" | "number" | "date" | "id" | "rank";
  /** Whether rows may lack it: they come last in either direction. */
  readonly isNullable?: boolean;
  /** The values of a kind `rank`, the lowest first. */
  readonly ranks?: readonly string[];
  /** Set where the value of a row can change: the name under which `SortKeyChange` keeps what it was. */
  readonly changes?: "Run.status" | "Evaluation.executionAccuracy";
}

/** The value of a key as a cursor has it: dates as ISO 8601. */
export type KeyValue = string | number | null;

/** The order as a text, by which the cursors of one order are told from those of another. */
export function orderName(keys: readonly SortKey[]): string {
  return keys.map(({ field, direction }) => `${field} ${direction}`).join(", ");
}

/** The row's value. Throws where the row was loaded without it. */
export function readValue(row: unknown, { field }: SortKey): KeyValue {
  let value = row;
  for (const part of field.split(".")) value = (value as Record<string, unknown> | undefined)?.[part];
  if (value instanceof Date) return value.toISOString();
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new Error(`A row was loaded without ${field}, by which its list is sorted.`);
}

/** Whether a value can be one of this key's; a cursor may hold anything. */
export function isValueOf({ kind, ranks = [], isNullable }: SortKey, value: unknown): value is KeyValue {
  if (value === null) return isNullable === true;
  if (kind === "number") return typeof value === "number" && Number.isFinite(value);
  if (typeof value !== "string") return false;
  if (kind === "date") return !Number.isNaN(Date.parse(value));
  return kind === "rank" ? ranks.includes(value) : true;
}

/** Below 0 where `one` comes before `other` in the key's direction; nulls last. Not for text, whose order is the database's. */
export function compareValues(key: SortKey, one: KeyValue, other: KeyValue): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const { kind, ranks = [], direction } = key;
  const place = (value: string | number) => (kind === "rank" ? ranks.indexOf(String(value)) : Number(value));
  const difference = place(one) - place(other);
  return direction === "asc" ? difference : -difference;
}

/** A condition as Prisma takes it within a path: `example.index` → `{ example: { index: condition } }`. */
export function nested(field: string, condition: unknown): object {
  return field.split(".").reduceRight<unknown>((inner, part) => ({ [part]: inner }), condition) as object;
}
