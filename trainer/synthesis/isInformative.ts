import type { SqlResult } from "../sql/executors/executor.ts";
import type { Query } from "./templates/query.ts";
import { hasAggregate } from "./templates/visitQuery.ts";

/**
 * Whether a result says something. An empty one does not, nor one row of nothing but NULL, nor an aggregate over no rows,
 * nor counts by group that are all 1.
 */
export function isInformative(result: SqlResult, query: Query): boolean {
  if (result.kind !== "rows" || result.rows.length === 0) return false;
  if (result.rows.some((row) => row.some((cell) => cell instanceof Uint8Array))) return false;
  const [first] = result.rows;
  if (result.rows.length === 1 && first?.every((cell) => cell === null)) return false;
  if (query.kind === "set") return true;
  const isOverall = query.groupBy.length === 0 && query.selected.every(hasAggregate);
  if (isOverall) return first?.some((cell) => cell !== null && Number(cell) !== 0) ?? false;
  const counted = query.selected.findIndex(({ kind }, index) => kind === "call" && isCount(query, index));
  return counted < 0 || query.groupBy.length === 0 || result.rows.some((row) => Number(row[counted]) !== 1);
}

function isCount(query: Extract<Query, { kind: "select" }>, index: number): boolean {
  const selected = query.selected[index];
  return selected?.kind === "call" && selected.name.toLowerCase() === "count";
}
