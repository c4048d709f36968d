import type { Query, SelectQuery } from "../templates/query.ts";
import type { SurfaceStyle } from "./surfaceStyle.ts";
import { keyword, type Names, writeExpression } from "./writeExpression.ts";

/** A SELECT with `from` in its place. */
export function writeSelect(query: SelectQuery, from: string, names: Names, style: SurfaceStyle): string {
  const word = (text: string) => keyword(text, style);
  const list = (expressions: SelectQuery["selected"]) =>
    expressions.map((expression) => writeExpression(expression, names, style)).join(", ");
  const orderings = query.orderBy.map(
    ({ expression, direction }) =>
      `${writeExpression(expression, names, style)}${direction ? ` ${word(direction)}` : ""}`,
  );
  return [
    `${word("select")} ${query.isDistinct ? `${word("distinct")} ` : ""}${list(query.selected)}`,
    from,
    query.where && `${word("where")} ${writeExpression(query.where, names, style)}`,
    query.groupBy.length > 0 && `${word("group by")} ${list(query.groupBy)}`,
    query.having && `${word("having")} ${writeExpression(query.having, names, style)}`,
    orderings.length > 0 && `${word("order by")} ${orderings.join(", ")}`,
    query.limit && `${word("limit")} ${writeExpression(query.limit, names, style)}`,
  ]
    .filter((part) => typeof part === "string")
    .join(" ");
}

/** A set operation or a SELECT, each SELECT written by `select`. */
export function writeQuery(
  query: Query,
  select: (query: SelectQuery) => string,
  style: SurfaceStyle,
): string {
  if (query.kind === "select") return select(query);
  const [left, right] = [query.left, query.right].map((side) => writeQuery(side, select, style));
  return `${left} ${keyword(query.operator, style)} ${right}`;
}
