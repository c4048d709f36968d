import type { Expression, SelectQuery } from "../templates/query.ts";
import { columnAt, isLabel, type Phrasing, sayValue } from "./phrasing.ts";

/** The name of the one row that conditions ask for. */
export function labeled(conditions: readonly Expression[], phrasing: Phrasing): string | undefined {
  const [only] = conditions;
  if (conditions.length !== 1 || only?.kind !== "operation" || only.operator !== "=") return undefined;
  const { left, right } = only;
  return left.kind === "column" && right.kind === "value" && isLabel(left.slot, phrasing)
    ? sayValue(right, phrasing)
    : undefined;
}

/** The name of the one row that a SELECT asks for by its name and by nothing else. */
export function namedBy(
  { where, tables }: SelectQuery,
  table: string,
  phrasing: Phrasing,
): string | undefined {
  if (tables.length !== 1 || !where || where.kind !== "operation" || where.left.kind !== "column")
    return undefined;
  return columnAt(where.left.slot, phrasing).table.name === table ? labeled([where], phrasing) : undefined;
}
