import type { Query, SelectQuery } from "../templates/query.ts";
import { keyword, type Names, renderExpression } from "./renderExpression.ts";
import type { SurfaceStyle } from "./surfaceStyle.ts";

/** A SELECT with `from` in its place. */
export function renderSelect(query: SelectQuery, from: string, names: Names, style: SurfaceStyle): string {
  const word = (text: string) => keyword(text, style);
  const list = (expressions: SelectQuery["selected"]) =>
    expressions.map((expression) => renderExpression(expression, names, style)).join(", ");
  const orderings = query.orderBy.map(
    ({ expression, direction }) =>
      `${renderExpression(expression, names, style)}${direction ? ` ${word(direction)}` : ""}`,
  );
  return [
    `${word("select")} ${query.isDistinct ? `${word("distinct")} ` : ""}${list(query.selected)}`,
    from,
    query.where && `${word("where")} ${renderExpression(query.where, names, style)}`,
    query.groupBy.length > 0 && `${word("group by")} ${list(query.groupBy)}`,
    query.having && `${word("having")} ${renderExpression(query.having, names, style)}`,
    orderings.length > 0 && `${word("order by")} ${orderings.join(", ")}`,
    query.limit && `${word("limit")} ${renderExpression(query.limit, names, style)}`,
  ]
    .filter((part) => typeof part === "string")
    .join(" ");
}

/** A set operation or a SELECT, each SELECT written by `select`. */
export function renderQuery(
  query: Query,
  select: (query: SelectQuery) => string,
  style: SurfaceStyle,
): string {
  if (query.kind === "select") return select(query);
  const [left, right] = [query.left, query.right].map((side) => renderQuery(side, select, style));
  return `${left} ${keyword(query.operator, style)} ${right}`;
}
