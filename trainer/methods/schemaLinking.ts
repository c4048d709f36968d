/**
 * Which tables and columns a question speaks of, told by words alone: the embedded stand-in for ExSPIN's
 * schema-item classifier (§4.2), which needs a pretrained encoder.
 */
import type { Column, DatabaseSchema, Table } from "../benchmarks/benchmark.ts";

export interface LinkedTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Ours; CodeS keeps 6 tables of 10 columns for models with a far longer context. */
const limits = { tables: 2, columnsPerTable: 3 };

/**
 * Ranks schema items by the share of their name's words found in the question; keeps the best tables and, in
 * each, the columns with a match. A question that names nothing links the first table without columns.
 */
export function linkSchema(question: string, schema: DatabaseSchema): LinkedTable[] {
  const words = new Set(wordsOf(question));
  const scored = schema.tables.map((table) => {
    const columns = table.columns
      .map((column) => ({ column: column.name, score: overlap(column, words) }))
      .filter(({ score }) => score > 0.5)
      .sort((a, b) => b.score - a.score)
      .slice(0, limits.columnsPerTable);
    const columnScore = columns.reduce((sum, { score }) => sum + score, 0);
    return { table: table.name, columns, score: 2 * overlap(table, words) + columnScore };
  });
  return scored
    .filter(({ score }, index) => score > 0 || (index === 0 && scored.every((other) => other.score === 0)))
    .sort((a, b) => b.score - a.score)
    .slice(0, limits.tables)
    .map(({ table, columns }) => ({ table, columns: columns.map(({ column }) => column) }));
}

/** Lower-case words without their plural ending, so that "singers" meets "singer". */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) =>
    word.length > 3 ? word.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "") : word,
  );
}

function overlap(item: Table | Column, questionWords: ReadonlySet<string>): number {
  const words = wordsOf(item.naturalName);
  return words.filter((word) => questionWords.has(word)).length / Math.max(words.length, 1);
}
