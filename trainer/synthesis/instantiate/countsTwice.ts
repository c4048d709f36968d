import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import type { ColumnSlot, Expression, Query } from "../templates/query.ts";
import { clausesOf, expressionsIn, selectsOf } from "../templates/visitQuery.ts";

/**
 * Whether a join repeats rows whose values are added up or averaged: the total budget of departments joined to their
 * students counts a department once for each. Templates forget which way their joins went.
 */
export function countsTwice(
  query: Query,
  columns: readonly ColumnSlot[],
  tables: readonly string[],
  schema: DatabaseSchema,
): boolean {
  const tableOf = (slot: number) => tables[columns[slot]?.table ?? -1];
  return [...selectsOf(query)].some((select) => {
    const read = select.tables.map((slot) => tables[slot]);
    const isRepeated = (table: string | undefined) =>
      schema.foreignKeys.some(
        (key) => key.referencedTable === table && key.table !== table && read.includes(key.table),
      );
    return clausesOf(select)
      .flatMap((clause) => [...expressionsIn(clause)])
      .some((expression) => measuredSlots(expression).some((slot) => isRepeated(tableOf(slot))));
  });
}

function measuredSlots(expression: Expression): readonly number[] {
  if (expression.kind !== "call" || !["sum", "avg", "total"].includes(expression.name.toLowerCase()))
    return [];
  return expression.operands
    .flatMap((operand) => [...expressionsIn(operand)])
    .flatMap((inner) => (inner.kind === "column" ? [inner.slot] : []));
}
