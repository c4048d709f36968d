import type { BoundQuery, ColumnSlot } from "../templates/query.ts";
import { renderQuery, renderSelect } from "./renderClauses.ts";
import type { Names } from "./renderExpression.ts";
import { plainStyle } from "./surfaceStyle.ts";

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
    renderQuery(
      inner,
      (select) =>
        renderSelect(
          select,
          `FROM {${select.tables.map((slot) => `t${slot}`).join(" ")}}`,
          names,
          plainStyle,
        ),
      plainStyle,
    );
  return [write(query), ...columns.map(slotText)].join(" | ");
}

function slotText({ table, type, key, refersTo }: ColumnSlot, slot: number): string {
  const role = key === "none" ? "" : ` ${key}${refersTo === undefined ? "" : ` to t${refersTo}`}`;
  return `c${slot} ${type}${role} of t${table}`;
}
