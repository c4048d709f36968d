import type { ResultRows } from "./resultRows.ts";
import { rowKey } from "./rowKey.ts";

/**
 * BIRD's rule as its script computes it in Python, `set(predicted) == set(gold)`: order and repetition of rows vanish,
 * columns keep their order, floats are equal only when identical, two empty results are equal whatever their columns.
 */
export function compareAsBird(predicted: ResultRows, gold: ResultRows): boolean {
  const goldKeys = new Set(gold.rows.map(rowKey));
  const predictedKeys = new Set<string>();
  for (const row of predicted.rows) {
    const key = rowKey(row);
    if (!goldKeys.has(key)) return false;
    predictedKeys.add(key);
  }
  return predictedKeys.size === goldKeys.size;
}
