import type { BoundQuery, ColumnSlot } from "../templates/query.ts";
import { plainStyle } from "./surfaceStyle.ts";
import { writeQuery, writeSelect } from "./writeClauses.ts";
import type { Names } from "./writeExpression.ts";

/**
 * A template as text, which is its identity: `SELECT c0 FROM {t0} WHERE c1 > v0`, then each column's table, type and key
 * role. Names, values, joins and spelling are gone.
 */
export function templateText({ query, columns }: Pick<BoundQuery, "query" | "columns">): string {
  const names: Names = {
    column: (slot, outer) => `${"^".repeat(outer)}c${slot}`,
    value: (slot) => `v${slot}`,
    constant: ({ type, text }) => (type === "text" ? `'${text}'` : text),
    query: (inner) => write(inner),
  };
  const write = (inner: BoundQuery["query"]): string =>
    writeQuery(
      inner,
      (select) =>
        writeSelect(select, `FROM {${select.tables.map((slot) => `t${slot}`).join(" ")}}`, names, plainStyle),
      plainStyle,
    );
  return [write(query), ...columns.map(slotText)].join(" | ");
}

function slotText({ table, type, key, refersTo }: ColumnSlot, slot: number): string {
  const role = key === "none" ? "" : ` ${key}${refersTo === undefined ? "" : ` to t${refersTo}`}`;
  return `c${slot} ${type}${role} of t${table}`;
}
