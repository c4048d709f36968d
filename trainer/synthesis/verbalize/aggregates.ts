/** Aggregates and other expressions in words. */

import { listed } from "../../english/words.ts";
import type { Expression } from "../templates/query.ts";
import { isYear } from "./comparisons.ts";
import { columnIn, nounAt, type Phrasing } from "./phrasing.ts";

/** "average age", "number of different cities"; undefined where the expression is no aggregate of a column. */
export function aggregateOf(expression: Expression, phrasing: Phrasing): string | undefined {
  const averaged = averagedColumn(expression);
  if (averaged) return `average ${nounAt(averaged.slot, phrasing).singular}`;
  if (expression.kind !== "call") return undefined;
  const [operand] = expression.operands;
  const column = operand && columnIn(operand);
  if (!column) return undefined;
  const noun = nounAt(column.slot, phrasing);
  const late = isYear(noun);
  switch (expression.name.toLowerCase()) {
    case "count":
      return expression.isDistinct ? `number of different ${noun.plural}` : undefined;
    case "avg":
      return `average ${noun.singular}`;
    case "sum":
    case "total":
      return `total ${noun.singular}`;
    case "max":
      return `${late ? "latest" : phrasing.extremes[0]} ${noun.singular}`;
    case "min":
      return `${late ? "earliest" : phrasing.extremes[1]} ${noun.singular}`;
    default:
      return undefined;
  }
}

/** The column of `sum(age) * 1.0 / count(age)`: an average written out. */
function averagedColumn(expression: Expression): Extract<Expression, { kind: "column" }> | undefined {
  if (expression.kind !== "operation" || expression.operator !== "/") return undefined;
  const { left, right } = expression;
  const total =
    left.kind === "operation" && left.operator === "*" && left.right.kind === "constant" ? left.left : left;
  const isCall = (one: Expression, name: string) => one.kind === "call" && one.name.toLowerCase() === name;
  return isCall(total, "sum") && isCall(right, "count") ? columnIn(total) : undefined;
}

/** Whether an expression counts rows: `count(*)`, or the count of a key. */
export function isRowCount(expression: Expression, { bound }: Phrasing): boolean {
  if (expression.kind !== "call" || expression.name.toLowerCase() !== "count" || expression.isDistinct)
    return false;
  const [operand] = expression.operands;
  return (
    operand?.kind === "star" || (operand?.kind === "column" && bound.columns[operand.slot]?.key !== "none")
  );
}

/** Any expression as a noun: "age", "average age", "year of the date", "price times stock". */
export function sayExpression(expression: Expression, phrasing: Phrasing): string {
  const say = (inner: Expression) => sayExpression(inner, phrasing);
  const aggregate = aggregateOf(expression, phrasing);
  if (aggregate !== undefined) return aggregate;
  switch (expression.kind) {
    case "column":
      return nounAt(expression.slot, phrasing).singular;
    case "value":
      return phrasing.bound.binding.values[expression.slot]?.text ?? "";
    case "constant":
      return expression.value.text;
    case "parentheses":
      return say(expression.inner);
    case "cast":
      return say(expression.operand);
    case "operation": {
      const words: Readonly<Record<string, string>> = {
        "+": "plus",
        "-": "minus",
        "*": "times",
        "/": "divided by",
      };
      return `${say(expression.left)} ${words[expression.operator] ?? expression.operator} ${say(expression.right)}`;
    }
    case "call": {
      const part = datePartOf(expression);
      const column = columnIn(expression);
      if (part !== undefined) return part;
      if (expression.name.toLowerCase() === "count") return "number";
      return column ? nounAt(column.slot, phrasing).singular : listed(expression.operands.map(say));
    }
    default:
      return "value";
  }
}

export type DatePart = "year" | "month" | "weekday";

/** The part of a date that a function takes: "year", "month". */
export function datePartOf(expression: Expression): DatePart | undefined {
  if (expression.kind !== "call") return undefined;
  const name = expression.name.toLowerCase();
  if (name === "year" || name === "month") return name;
  const constants = expression.operands.flatMap((operand) =>
    operand.kind === "constant" ? [operand.value.text] : [],
  );
  if (name === "substr" && constants.join() === "1,4") return "year";
  if (name !== "strftime") return undefined;
  const parts: Readonly<Record<string, DatePart>> = { "%Y": "year", "%m": "month", "%w": "weekday" };
  return constants.flatMap((format) => parts[format] ?? [])[0];
}
