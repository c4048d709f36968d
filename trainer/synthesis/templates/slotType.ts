import type { Column, DatabaseSchema } from "../../benchmarks/benchmark.ts";
import type { KeyRole, SlotType } from "./query.ts";

/** The type of a slot that a column fills. */
export function slotTypeOf({ type }: Column): SlotType {
  const word = type.toLowerCase();
  return word === "text" || word === "number" || word === "time" || word === "boolean" ? word : "other";
}

/** What part a column plays in the keys of its schema. */
export function keyRoleOf(schema: DatabaseSchema, table: string, column: Column): KeyRole {
  const isForeign = schema.foreignKeys.some((key) => key.table === table && key.column === column.name);
  if (column.isPrimaryKey) return isForeign ? "both" : "primary";
  return isForeign ? "foreign" : "none";
}
