/** Superlatives: the first rows in some order. */

import type { Modifier } from "../../english/modifiers.ts";
import { numeral } from "../../english/words.ts";
import type { Expression, SelectQuery } from "../templates/query.ts";
import { hasAggregate } from "../templates/visitQuery.ts";
import { sayExpression } from "./aggregates.ts";
import { columnIn, isOfColumn, type Phrasing, sayValue } from "./phrasing.ts";

/** "with the highest age": a SELECT that takes the first of its rows in some order. */
export function extremeOf(select: SelectQuery, phrasing: Phrasing): Modifier | undefined {
  const [ordering] = select.orderBy;
  if (!select.limit || !ordering || hasAggregate(ordering.expression)) return undefined;
  return {
    kind: "have",
    text: `the ${extremeWord(ordering.expression, ordering.direction === "desc", phrasing)}`,
  };
}

/** "oldest", where the lexicon knows the word; in a part of the wordings. */
export function superlativeOf(select: SelectQuery, phrasing: Phrasing): string | undefined {
  const [ordering] = select.orderBy;
  if (!select.limit || ordering?.expression.kind !== "column" || phrasing.random.chance(0.5))
    return undefined;
  const words = phrasing.lexicon.superlatives.find(isOfColumn(ordering.expression.slot, phrasing));
  return ordering.direction === "desc" ? words?.most : words?.least;
}

/** Whether a condition only keeps rows without a value from coming first: nobody says so. */
export function isUnsaid(condition: Expression, { limit, orderBy: [ordering] }: SelectQuery): boolean {
  return (
    limit !== undefined &&
    ordering !== undefined &&
    condition.kind === "isNull" &&
    condition.isNegated &&
    JSON.stringify(condition.operand) === JSON.stringify(ordering.expression)
  );
}

/** "highest age", "latest year" */
export function extremeWord(expression: Expression, isMost: boolean, phrasing: Phrasing): string {
  const noun = sayExpression(expression, phrasing);
  const column = columnIn(expression);
  const isTime = /\byear$/.test(noun) || (column && phrasing.bound.columns[column.slot]?.type === "time");
  const word = isTime ? (isMost ? "latest" : "earliest") : isMost ? "highest" : "lowest";
  return `${word} ${noun}`;
}

/** How many rows a limit leaves, in words. */
export const limitWords = (limit: Expression | undefined, phrasing: Phrasing): string =>
  limit ? numeral(sayValue(limit, phrasing)) : "";
