/** The aggregates and orders that a question has to ask for. */
import type { Expression, Ordering, SelectQuery } from "../templates/query.ts";
import { expressionsIn, hasAggregate, isAggregate } from "../templates/visitQuery.ts";
import { type Direction, saysAggregate, saysEvery, saysOrder, saysSuperlative } from "./cues.ts";
import { type Book, cueSaid, type Expectation, valueSaid } from "./expectation.ts";

export function aggregatesIn({ selected, having, where }: SelectQuery): readonly Expectation[] {
  // How many rows a group has is said by the value it is compared with.
  const compared = [having, where].flatMap((clause) =>
    clause ? aggregatesOf(clause).filter((name) => name !== "count") : [],
  );
  return [...selected.flatMap(aggregatesOf), ...compared].map((name) => {
    if (name !== "max" && name !== "min")
      return cueSaid(`aggregate ${name}`, (question) => saysAggregate(question, name));
    const direction = name === "max" ? "more" : "less";
    return cueSaid(
      `aggregate ${name}`,
      (question) => saysSuperlative(question, direction) || saysEvery(question),
    );
  });
}

/** Names of aggregates; a sum divided by a count is an average written out. */
function aggregatesOf(expression: Expression): readonly string[] {
  const names = [...expressionsIn(expression)].flatMap((one) =>
    one.kind === "call" && isAggregate(one) ? [one.name.toLowerCase()] : [],
  );
  const isAverage =
    expression.kind === "operation" && expression.operator === "/" && names.join("/") === "sum/count";
  return isAverage ? ["avg"] : names;
}

export function orderIn(
  { orderBy, limit }: SelectQuery,
  isOuter: boolean,
  { bound }: Book,
): readonly Expectation[] {
  const [ordering] = orderBy;
  const value = limit?.kind === "value" ? bound.binding.values[limit.slot] : undefined;
  const count = value ? [valueSaid(value, "")] : [];
  if (!ordering) return count;
  if (!limit) return isOuter ? [cueSaid("order", (question) => saysOrder(question))] : count;
  const direction = directionOf(ordering);
  const isSaid = (question: string) =>
    saysSuperlative(question, direction) ||
    (!isOuter && saysEvery(question)) ||
    // "the first three by name"
    (!hasAggregate(ordering.expression) && saysOrder(question));
  return [...count, cueSaid(`superlative ${direction}`, isSaid)];
}

const directionOf = ({ direction }: Ordering): Direction => (direction === "desc" ? "more" : "less");
