import type { SqlValue } from "../../sql/executor.ts";
import { rowKey } from "./rowKey.ts";

export type Rows = readonly (readonly SqlValue[])[];

/** What several rules ask of one result, worked out once. */
export interface RowProfile {
  /** `rowKey` of every row, in the result's order. */
  readonly keys: readonly string[];
  /** The same without repetitions, in the order of their first rows. */
  readonly distinctKeys: ReadonlySet<string>;
  /**
   * A text holds U+FFFD, which is what bytes that are no UTF-8 are read as. Databases that hold the character itself
   * look the same; none of the public benchmarks' gold results does.
   */
  readonly hasUndecodableText: boolean;
}

class LazyProfile implements RowProfile {
  readonly keys: readonly string[];
  readonly hasUndecodableText: boolean;
  #distinctKeys: ReadonlySet<string> | undefined;

  constructor(rows: Rows) {
    this.keys = rows.map(rowKey);
    this.hasUndecodableText = this.keys.some((key) => key.includes("\u{fffd}"));
  }

  get distinctKeys(): ReadonlySet<string> {
    this.#distinctKeys ??= new Set(this.keys);
    return this.#distinctKeys;
  }
}

const profiles = new WeakMap<Rows, RowProfile>();

/** Remembered for as long as the rows are: a result must not change once it was compared. */
export function profileOf(rows: Rows): RowProfile {
  const known = profiles.get(rows);
  if (known !== undefined) return known;
  const profile = new LazyProfile(rows);
  profiles.set(rows, profile);
  return profile;
}

/** Same keys in the same order. */
export function areKeysEqual(left: readonly string[], right: readonly string[]): boolean {
  return left === right || (left.length === right.length && left.every((key, index) => key === right[index]));
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
