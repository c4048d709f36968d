import type { Column, DatabaseSchema, Table } from "../../benchmarks/benchmark.ts";
import type { Binding, ColumnSlot, Expression, Value } from "./query.ts";
import { keyRoleOf, slotTypeOf } from "./slotType.ts";

/** Hands out a query's slots: the same table, column or value (against the same operand) gets the same one. */
export interface SlotBook {
  table(table: Table): number;
  column(table: Table, column: Column): number;
  value(value: Value, comparedWith: Expression | "limit"): number;
  finish(): { readonly columns: readonly ColumnSlot[]; readonly binding: Binding };
}

export function createSlotBook(schema: DatabaseSchema): SlotBook {
  const tables: string[] = [];
  const columns: { readonly table: number; readonly column: Column }[] = [];
  const values: { readonly key: string; readonly value: Value }[] = [];

  function tableSlot({ name }: Table): number {
    const known = tables.indexOf(name);
    return known >= 0 ? known : tables.push(name) - 1;
  }

  return {
    table: tableSlot,
    column(table, column) {
      const slot = tableSlot(table);
      const known = columns.findIndex((other) => other.table === slot && other.column.name === column.name);
      return known >= 0 ? known : columns.push({ table: slot, column }) - 1;
    },
    value(value, comparedWith) {
      const key = JSON.stringify([value, comparedWith]);
      const known = values.findIndex((other) => other.key === key);
      return known >= 0 ? known : values.push({ key, value }) - 1;
    },
    finish: () => ({
      columns: columns.map(({ table, column }) => {
        const name = tables[table] as string;
        const referred = schema.foreignKeys
          .filter((key) => key.table === name && key.column === column.name)
          .map((key) => tables.indexOf(key.referencedTable))
          .find((slot) => slot >= 0);
        return {
          table,
          type: slotTypeOf(column),
          key: keyRoleOf(schema, name, column),
          refersTo: referred,
        };
      }),
      binding: {
        tables,
        columns: columns.map(({ column }) => column.name),
        values: values.map(({ value }) => value),
      },
    }),
  };
}
