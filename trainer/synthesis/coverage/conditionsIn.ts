/** What a question has to say of a query's conditions. */
import type { Expression, Query } from "../templates/query.ts";
import { clausesOf, expressionsIn, selectsOf } from "../templates/visitQuery.ts";
import { type Direction, saysComparative } from "./cues.ts";
import { type Book, cueSaid, type Expectation, valueSaid } from "./expectation.ts";

const comparisons: Readonly<Record<string, Direction>> = {
  ">": "more",
  ">=": "more",
  "<": "less",
  "<=": "less",
};

/** The values of a condition, and which way it compares them. */
export function conditionIn(expression: Expression, { bound }: Book): readonly Expectation[] {
  const said = (one: Expression, operator = "") => {
    const value = one.kind === "value" ? bound.binding.values[one.slot] : undefined;
    return value ? [valueSaid(value, operator)] : [];
  };
  if (expression.kind === "between") return [...said(expression.low), ...said(expression.high)];
  if (expression.kind === "in") return expression.items.flatMap((item) => said(item));
  if (expression.kind !== "operation") return [];
  const { left, right, operator } = expression;
  const direction = comparisons[operator];
  // An inner query on the right is compared in many words: "than every", "above the average".
  const isPlain = right.kind === "value" && !isPairOfRange(expression, bound.query);
  return [
    ...said(left, operator),
    ...said(right, operator),
    ...(direction && isPlain
      ? [cueSaid(`comparison ${operator}`, (question) => saysComparative(question, direction))]
      : []),
  ];
}

/** Two comparisons of one thing are a range, "from this to that", and a NOT turns what it stands before. */
function isPairOfRange(comparison: Extract<Expression, { kind: "operation" }>, query: Query): boolean {
  const operand = JSON.stringify(comparison.left);
  return [...everyExpression(query)].some(
    (other) =>
      (other.kind === "prefix" && other.operator === "not") ||
      (other.kind === "operation" &&
        comparisons[other.operator] !== undefined &&
        comparisons[other.operator] !== comparisons[comparison.operator] &&
        JSON.stringify(other.left) === operand),
  );
}

/** Whether something is asked for that is not so. */
export function isNegated(query: Query): boolean {
  if (query.kind === "set" && query.operator === "except") return true;
  return [...everyExpression(query)].some(
    (one) =>
      (one.kind === "operation" && (one.operator === "!=" || one.operator === "not like")) ||
      (one.kind === "prefix" && one.operator === "not") ||
      (one.kind === "isNull" && !one.isNegated) ||
      ((one.kind === "in" || one.kind === "inQuery" || one.kind === "between") && one.isNegated),
  );
}

function* everyExpression(query: Query): Generator<Expression> {
  for (const select of selectsOf(query)) for (const clause of clausesOf(select)) yield* expressionsIn(clause);
}
