import type { Expression, Query, SelectQuery } from "./query.ts";

/** The expressions directly inside one, outermost first; those of inner queries left out. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "call":
      return expression.operands;
    case "operation":
      return [expression.left, expression.right];
    case "prefix":
    case "cast":
    case "isNull":
    case "inQuery":
      return [expression.operand];
    case "parentheses":
      return [expression.inner];
    case "between":
      return [expression.operand, expression.low, expression.high];
    case "in":
      return [expression.operand, ...expression.items];
    default:
      return [];
  }
}

/** The query directly inside an expression. */
export function queryOf(expression: Expression): Query | undefined {
  return expression.kind === "inQuery" || expression.kind === "exists" || expression.kind === "scalar"
    ? expression.query
    : undefined;
}

/** An expression and all inside it, those of inner queries left out. */
export function* expressionsIn(expression: Expression): Generator<Expression> {
  yield expression;
  for (const operand of operandsOf(expression)) yield* expressionsIn(operand);
}

/** The expressions of one SELECT's clauses, in the order of its text. */
export function clausesOf(query: SelectQuery): readonly Expression[] {
  return [
    ...query.selected,
    ...(query.where ? [query.where] : []),
    ...query.groupBy,
    ...(query.having ? [query.having] : []),
    ...query.orderBy.map(({ expression }) => expression),
    ...(query.limit ? [query.limit] : []),
  ];
}

/** Every SELECT of a query, outer before inner. */
export function* selectsOf(query: Query): Generator<SelectQuery> {
  if (query.kind === "set") {
    yield* selectsOf(query.left);
    yield* selectsOf(query.right);
    return;
  }
  yield query;
  for (const clause of clausesOf(query)) {
    for (const expression of expressionsIn(clause)) {
      const inner = queryOf(expression);
      if (inner) yield* selectsOf(inner);
    }
  }
}

/** The conditions that AND puts together. */
export function conjunctsOf(condition: Expression | undefined): readonly Expression[] {
  if (condition === undefined) return [];
  if (condition.kind === "operation" && condition.operator === "and")
    return [...conjunctsOf(condition.left), ...conjunctsOf(condition.right)];
  return [condition];
}

const aggregates = new Set(["count", "sum", "avg", "min", "max", "total"]);

export const isAggregate = (expression: Expression): boolean =>
  expression.kind === "call" && aggregates.has(expression.name.toLowerCase());

export const hasAggregate = (expression: Expression): boolean =>
  [...expressionsIn(expression)].some(isAggregate);
