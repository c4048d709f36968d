import type { Column, DatabaseSchema, Table } from "../../benchmarks/benchmark.ts";
import type { Expression } from "./query.ts";

/** What the names in one SELECT mean. */
export interface Scope {
  readonly sources: readonly Source[];
  /** Names that the SELECT gives to its results. */
  readonly aliases: Map<string, Expression>;
  readonly parent: Scope | undefined;
}

export interface Source {
  /** The alias, or the table's own name. */
  readonly name: string;
  readonly table: Table;
}

export interface ResolvedColumn {
  readonly table: Table;
  readonly column: Column;
  /** How many SELECTs outward. */
  readonly outer: number;
}

const isSame = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

export const tableNamed = (schema: DatabaseSchema, name: string) =>
  schema.tables.find((table) => isSame(table.name, name));

/** The column a name means in the innermost SELECT that has it, as SQL resolves names. */
export function resolveColumn(
  scope: Scope,
  name: string,
  qualifier: string | undefined,
): ResolvedColumn | undefined {
  let outer = 0;
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    for (const source of current.sources) {
      if (qualifier !== undefined && !isSame(source.name, qualifier)) continue;
      const column = source.table.columns.find((candidate) => isSame(candidate.name, name));
      if (column) return { table: source.table, column, outer };
    }
    outer += 1;
  }
  return undefined;
}
