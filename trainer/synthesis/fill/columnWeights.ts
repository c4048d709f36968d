import type { Template } from "../template/template.ts";

/** How likely a column is to be spoken of, beside others of its table. */
export type ColumnWeight = (databaseId: string, table: string, column: string) => number;

/** Columns that no gold SQL of their database speaks of are seldom worth a question: codes, passwords, details. */
const unspoken = 0.12;

/** Weights by what the gold SQL of each database speaks of; all alike for a database that none of them asks. */
export function columnWeights(templates: readonly Template[]): ColumnWeight {
  const spoken = new Map<string, Set<string>>();
  for (const { columns, origins } of templates) {
    for (const { example, binding } of origins) {
      const known = spoken.get(example.databaseId) ?? new Set();
      spoken.set(example.databaseId, known);
      for (const [slot, { table }] of columns.entries())
        known.add(`${binding.tables[table]}\n${binding.columns[slot]}`);
    }
  }
  return (databaseId, table, column) => {
    const known = spoken.get(databaseId);
    return known === undefined || known.has(`${table}\n${column}`) ? 1 : unspoken;
  };
}
