import type { SqlLimits, SqlValue } from "./executor.ts";
import { narrowInteger } from "./narrowInteger.ts";

/** Collects one result's rows, integers as numbers where they fit, and throws as soon as they pass the limits, before the rest is computed. */
export class BoundedRows {
  readonly rows: SqlValue[][] = [];
  readonly #maximumRows: number;
  readonly #maximumBytes: number;
  #bytes = 0;

  constructor(limits: Pick<SqlLimits, "maximumRows"> & { readonly maximumResultBytes: number }) {
    this.#maximumRows = limits.maximumRows;
    this.#maximumBytes = limits.maximumResultBytes;
  }

  /** Takes the row over: it is changed in place, since results have many. */
  add(row: SqlValue[]): void {
    if (this.rows.length === this.#maximumRows) {
      throw new RangeError(`the result has more than ${this.#maximumRows} rows`);
    }
    for (let column = 0; column < row.length; column += 1) {
      const value = narrowInteger(row[column] ?? null);
      row[column] = value;
      this.#bytes += sizeOf(value);
    }
    if (this.#bytes > this.#maximumBytes) {
      throw new RangeError(`the result is larger than ${this.#maximumBytes / 2 ** 20} MB`);
    }
    this.rows.push(row);
  }
}

function sizeOf(value: SqlValue): number {
  if (typeof value === "string") return 2 * value.length;
  if (typeof value !== "object" || value === null) return 8;
  return value instanceof Uint8Array ? value.byteLength : 64 + 2 * value.text.length;
}
