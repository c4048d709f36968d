import type { Template } from "../templates/template.ts";

/** How likely a column is to be spoken of, beside others of its table. */
export type ColumnWeight = (databaseId: string, table: string, column: string) => number;

/** Columns that no gold SQL of their database speaks of are seldom worth a question: codes, passwords, details. */
const unspoken = 0.05;

/** Weights by how often the gold SQL of each database speaks of a column; all alike for a database that none asks. */
export function columnWeights(templates: readonly Template[]): ColumnWeight {
  const counts = new Map<string, Map<string, number>>();
  for (const { columns, origins } of templates) {
    for (const { example, binding } of origins) {
      for (const [slot, { table }] of columns.entries()) {
        const key = JSON.stringify([example.databaseId, binding.tables[table]]);
        const its = counts.get(key) ?? new Map<string, number>();
        counts.set(key, its);
        const column = binding.columns[slot] as string;
        its.set(column, (its.get(column) ?? 0) + 1);
      }
    }
  }
  return (databaseId, table, column) => {
    const its = counts.get(JSON.stringify([databaseId, table]));
    if (!its) return 1;
    const most = Math.max(...its.values());
    return Math.max(unspoken, (its.get(column) ?? 0) / most);
  };
}
