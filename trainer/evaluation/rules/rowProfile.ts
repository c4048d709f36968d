import type { SqlValue } from "../../sql/executors/executor.ts";
import { cellIdentity, rowKey } from "./rowKey.ts";

export type Rows = readonly (readonly SqlValue[])[];

/** What several rules ask of one result, each part worked out once, when it is first asked for. */
export class RowProfile {
  readonly #rows: Rows;
  #keys: readonly string[] | undefined;
  #distinct: { readonly keys: ReadonlySet<string>; readonly rows: Rows } | undefined;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** `rowKey` of every row, in the result's order. */
  get keys(): readonly string[] {
    this.#keys ??= this.#rows.map(rowKey);
    return this.#keys;
  }

  /** The same without repetitions, in the order of their first rows. */
  get distinctKeys(): ReadonlySet<string> {
    this.#distinct ??= this.#findDistinct();
    return this.#distinct.keys;
  }

  /** The rows of `distinctKeys`. */
  get distinctRows(): Rows {
    this.#distinct ??= this.#findDistinct();
    return this.#distinct.rows;
  }

  #findDistinct() {
    const keys = new Set<string>();
    const rows = this.#rows.filter((_, index) => keys.size < keys.add(this.keys[index] ?? "").size);
    return { keys, rows };
  }
}

const profiles = new WeakMap<Rows, RowProfile>();

/** Remembered for as long as the rows are: a result must not change once it was compared. */
export function profileOf(rows: Rows): RowProfile {
  const known = profiles.get(rows);
  if (known !== undefined) return known;
  const profile = new RowProfile(rows);
  profiles.set(rows, profile);
  return profile;
}

/** Every rule asks this of the same two results, and for most predictions it is all there is to ask. */
const latestComparison = new WeakMap<Rows, { readonly right: Rows; readonly areEqual: boolean }>();

/** Equal cells in the same order, which takes no keys to say. */
export function areRowsEqual(left: Rows, right: Rows): boolean {
  if (left === right) return true;
  const latest = latestComparison.get(left);
  if (latest?.right === right) return latest.areEqual;
  const areEqual = left.length === right.length && left.every((row, index) => isRowEqual(row, right[index]));
  latestComparison.set(left, { right, areEqual });
  return areEqual;
}

/** Whether `rowKey` is the same for both, without making it. */
export function isRowEqual(left: Rows[number], right: Rows[number] | undefined): boolean {
  if (left.length !== right?.length) return false;
  return left.every((value, column) => {
    const other = right[column] ?? null;
    return value === other || cellIdentity(value) === cellIdentity(other);
  });
}

/** Same keys as often, in any order. */
export function areMultisetsEqual(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const counts = new Map<string, number>();
  for (const key of left) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const key of right) {
    const count = counts.get(key) ?? 0;
    if (count === 0) return false;
    counts.set(key, count - 1);
  }
  return true;
}
