import type { SqlValue } from "../../sql/executor.ts";
import { hasTopLevelOrderBy } from "../../sql/hasTopLevelOrderBy.ts";
import { areCellsEqual } from "./areCellsEqual.ts";
import { matchRows } from "./matchRows.ts";
import type { ResultRows } from "./resultRows.ts";
import { rowKey } from "./rowKey.ts";

/**
 * The strict typed multiset rule. As many columns, in the same order, whatever their names; the same rows as often,
 * and in the same order exactly when the gold SQL has a top-level ORDER BY; cells equal as `areCellsEqual` says.
 */
export function compareStrictly(predicted: ResultRows, gold: ResultRows, goldSql: string): boolean {
  if (predicted.columns.length !== gold.columns.length) return false;
  if (predicted.rows.length !== gold.rows.length) return false;
  return hasTopLevelOrderBy(goldSql)
    ? areSequencesEqual(predicted.rows, gold.rows)
    : areMultisetsEqual(predicted.rows, gold.rows);
}

type Rows = readonly (readonly SqlValue[])[];

function areSequencesEqual(left: Rows, right: Rows): boolean {
  return left.every((row, index) => {
    const other = right[index];
    return other !== undefined && row.every((cell, column) => areCellsEqual(cell, other[column] ?? null));
  });
}

/** Exactly equal rows cancel by hash; only what is left, usually nothing, is matched within the tolerance. */
function areMultisetsEqual(left: Rows, right: Rows): boolean {
  const waiting = new Map<string, number>();
  for (const row of right) {
    const key = rowKey(row);
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  const leftOver = left.filter((row) => {
    const key = rowKey(row);
    const count = waiting.get(key) ?? 0;
    if (count > 0) waiting.set(key, count - 1);
    return count === 0;
  });
  if (leftOver.length === 0) return true;
  const rightOver = right.filter((row) => {
    const key = rowKey(row);
    const count = waiting.get(key) ?? 0;
    if (count > 0) waiting.set(key, count - 1);
    return count > 0;
  });
  return matchRows(leftOver, rightOver);
}
