import type { SqlLimits, SqlValue } from "./executor.ts";

/** Collects one result's rows and throws as soon as they pass the limits, before the rest is computed. */
export class BoundedRows {
  readonly rows: SqlValue[][] = [];
  readonly #maximumRows: number;
  readonly #maximumBytes: number;
  #bytes = 0;

  constructor(limits: Pick<SqlLimits, "maximumRows"> & { readonly maximumResultBytes: number }) {
    this.#maximumRows = limits.maximumRows;
    this.#maximumBytes = limits.maximumResultBytes;
  }

  add(row: SqlValue[]): void {
    if (this.rows.length === this.#maximumRows) {
      throw new RangeError(`the result has more than ${this.#maximumRows} rows`);
    }
    for (const value of row) this.#bytes += sizeOf(value);
    if (this.#bytes > this.#maximumBytes) {
      throw new RangeError(`the result is larger than ${this.#maximumBytes / 2 ** 20} MB`);
    }
    this.rows.push(row);
  }
}

function sizeOf(value: SqlValue): number {
  if (typeof value === "string") return 2 * value.length;
  if (value instanceof Uint8Array) return value.byteLength;
  return 8;
}
