import type { ColumnSlot, Expression, Query, SelectQuery } from "../templates/query.ts";
import { clausesOf, expressionsIn, isAggregate, selectsOf } from "../templates/visitQuery.ts";

/** What a query does with a column, where that asks something of the column. */
export interface SlotUse {
  /** Its values are added up or averaged. */
  readonly isMeasured: boolean;
  /** Its values are grouped by or told apart, so the same must come several times. */
  readonly isRepeated: boolean;
}

export function slotUses(query: Query, columns: readonly ColumnSlot[]): readonly SlotUse[] {
  const measured = new Set<number>();
  const repeated = new Set<number>();
  const slotsIn = (expression: Expression) =>
    [...expressionsIn(expression)].flatMap((inner) => (inner.kind === "column" ? [inner.slot] : []));
  for (const select of selectsOf(query)) {
    for (const slot of [...select.groupBy, ...(select.isDistinct ? select.selected : [])].flatMap(slotsIn))
      repeated.add(slot);
    for (const expression of clausesOf(select).flatMap((clause) => [...expressionsIn(clause)])) {
      if (expression.kind !== "call" || !isAggregate(expression)) continue;
      const inside = expression.operands.flatMap(slotsIn);
      if (["sum", "avg", "total"].includes(expression.name.toLowerCase()))
        for (const slot of inside) measured.add(slot);
      if (expression.isDistinct) for (const slot of inside) repeated.add(slot);
    }
  }
  return columns.map(({ key }, slot) => ({
    isMeasured: measured.has(slot),
    isRepeated: key === "none" && repeated.has(slot) && !isOneOfSeveral(query, slot),
  }));
}

/** Grouped or told apart together with another column, it need not repeat by itself. */
function isOneOfSeveral(query: Query, slot: number): boolean {
  return [...selectsOf(query)].some((select: SelectQuery) => {
    const together = select.groupBy.length > 0 ? select.groupBy : select.isDistinct ? select.selected : [];
    return together.length > 1 && together.some((one) => one.kind === "column" && one.slot === slot);
  });
}
