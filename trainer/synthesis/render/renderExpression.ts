import type { Expression, Query, Value } from "../templates/query.ts";
import type { SurfaceStyle } from "./surfaceStyle.ts";

/** How the parts that a template leaves open are written. */
export interface Names {
  column(slot: number, outer: number): string;
  value(slot: number): string;
  constant(value: Value): string;
  query(query: Query): string;
}

const words = new Set(["and", "or", "like", "not like", "glob"]);

export function renderExpression(expression: Expression, names: Names, style: SurfaceStyle): string {
  const write = (inner: Expression) => renderExpression(inner, names, style);
  const word = (text: string) => keyword(text, style);
  const not = (isNegated: boolean) => (isNegated ? `${word("not")} ` : "");
  switch (expression.kind) {
    case "column":
      return names.column(expression.slot, expression.outer);
    case "star":
      return "*";
    case "value":
      return names.value(expression.slot);
    case "constant":
      return names.constant(expression.value);
    case "call": {
      const name = style.functions === "upper" ? expression.name.toUpperCase() : expression.name;
      return `${name}(${expression.isDistinct ? `${word("distinct")} ` : ""}${expression.operands.map(write).join(", ")})`;
    }
    case "operation": {
      const { operator } = expression;
      const sign = operator === "!=" ? style.notEqual : words.has(operator) ? word(operator) : operator;
      return `${write(expression.left)} ${sign} ${write(expression.right)}`;
    }
    case "prefix":
      return expression.operator === "-"
        ? `-${write(expression.operand)}`
        : `${not(true)}${write(expression.operand)}`;
    case "cast":
      return `${word("cast")}(${write(expression.operand)} ${word("as")} ${word(expression.type)})`;
    case "parentheses":
      return `(${write(expression.inner)})`;
    case "between":
      return `${write(expression.operand)} ${not(expression.isNegated)}${word("between")} ${write(expression.low)} ${word("and")} ${write(expression.high)}`;
    case "isNull":
      return `${write(expression.operand)} ${word("is")} ${not(expression.isNegated)}${word("null")}`;
    case "in":
      return `${write(expression.operand)} ${not(expression.isNegated)}${word("in")} (${expression.items.map(write).join(", ")})`;
    case "inQuery":
      return `${write(expression.operand)} ${not(expression.isNegated)}${word("in")} (${names.query(expression.query)})`;
    case "exists":
      return `${word("exists")} (${names.query(expression.query)})`;
    case "scalar":
      return `(${names.query(expression.query)})`;
  }
}

export const keyword = (text: string, { keywords }: SurfaceStyle) =>
  keywords === "upper" ? text.toUpperCase() : text;
