import type { ForeignKey, Table } from "../benchmark.ts";

interface Referring {
  readonly table: Table;
  readonly columns: readonly string[];
}

interface Referenced {
  /** Undefined where the database lacks it. */
  readonly table: (Table & { readonly primaryKey: readonly string[] }) | undefined;
  /** None where the primary key is meant. */
  readonly columns: readonly string[];
}

/**
 * One constraint as the pairs of columns that it says are equal, under the names that the tables themselves have. None
 * where the other table is not there, or has no key of as many columns.
 */
export function keyPairs(from: Referring, to: Referenced): ForeignKey[] {
  if (to.table === undefined) return [];
  const targets = to.columns.length > 0 ? to.columns : to.table.primaryKey;
  if (targets.length !== from.columns.length) return [];
  const pairs = from.columns.map((column, place) => ({
    table: from.table.name,
    column: nameIn(from.table, column),
    referencedTable: to.table?.name ?? "",
    referencedColumn: nameIn(to.table as Table, targets[place] ?? ""),
  }));
  const columns = pairs.map(({ column }) => column);
  return pairs.length === 1 ? pairs : pairs.map((pair) => ({ ...pair, ofKey: columns }));
}

/** Names ignore case. */
export function byLowerCase<Item extends { readonly name: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.name.toLowerCase(), item]));
}

function nameIn({ columns }: Table, name: string): string {
  return columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.name ?? name;
}
