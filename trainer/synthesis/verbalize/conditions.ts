/** Conditions on one column in words; those with inner queries are said by `nested.ts`. */

import type { Modifier } from "../../english/modifiers.ts";
import type { Expression } from "../templates/query.ts";
import { type DatePart, datePartOf, sayExpression } from "./aggregates.ts";
import {
  datePattern,
  sayEqual,
  sayMissing,
  sayOrder,
  sayPattern,
  sayRange,
  sideWords,
} from "./comparisons.ts";
import { nounPhrase } from "./nounPhrase.ts";
import { columnAt, columnIn, isOfColumn, isOfPeople, nounAt, type Phrasing, sayValue } from "./phrasing.ts";

const mirrored: Readonly<Record<string, string>> = { ">": "<", "<": ">", ">=": "<=", "<=": ">=" };

/** Undefined where the condition is on no one column. */
export function sayCondition(expression: Expression, phrasing: Phrasing): Modifier | undefined {
  const { random } = phrasing;
  switch (expression.kind) {
    case "parentheses":
      return sayCondition(expression.inner, phrasing);
    case "isNull": {
      const column = columnIn(expression.operand);
      return column && sayMissing(nounAt(column.slot, phrasing), expression.isNegated, random);
    }
    case "between": {
      const column = columnIn(expression.operand);
      if (!column) return undefined;
      const [low, high] = [sayValue(expression.low, phrasing), sayValue(expression.high, phrasing)];
      const year = /^(\d{4})-01-01$/.exec(low)?.[1];
      if (year !== undefined && high === `${year}-12-31`) return sayWhen(column.slot, `in ${year}`, phrasing);
      const noun = nounAt(column.slot, phrasing);
      if (!expression.isNegated) return sayRange(noun, low, high, random);
      return { kind: "whose", text: `${noun.singular} is not between ${low} and ${high}` };
    }
    case "in": {
      const column = columnIn(expression.operand);
      const values = expression.items.map((item) => sayValue(item, phrasing));
      if (!column) return undefined;
      const part = datePartOf(expression.operand);
      if (part !== undefined) {
        const said = values.map((value) => partName(part, value));
        const when = `${expression.isNegated ? "not " : ""}${part === "weekday" ? "on" : "in"} ${said.join(" or ")}`;
        return sayWhen(column.slot, when, phrasing);
      }
      return sayEither(column.slot, values, expression.isNegated, phrasing);
    }
    case "prefix":
      return sayNot(expression.operand, phrasing);
    case "operation":
      return expression.operator === "or" ? sayOr(expression, phrasing) : sayComparison(expression, phrasing);
    default:
      return undefined;
  }
}

function sayNot(operand: Expression, phrasing: Phrasing): Modifier | undefined {
  const said = sayCondition(operand, phrasing);
  if (!said || said.kind === "do" || said.kind === "have") return undefined;
  return said.kind === "be"
    ? { kind: "be", text: `not ${said.text}` }
    : { kind: "whose", text: said.text.replace(" is ", " is not ") };
}

function sayEither(
  slot: number,
  values: readonly string[],
  isNegated: boolean,
  phrasing: Phrasing,
): Modifier {
  const noun = nounAt(slot, phrasing);
  const { table } = columnAt(slot, phrasing);
  if (isNegated) return { kind: "whose", text: `${noun.singular} is neither ${values.join(" nor ")}` };
  const [only] = values;
  const all = values.length > 1 ? `${values.slice(0, -1).join(", ")} or ${values.at(-1)}` : (only ?? "");
  const idiom = sayIdiom(slot, "=", all, phrasing);
  if (idiom) return idiom;
  return sayEqual(noun, all, isOfPeople(table.name, phrasing), phrasing.random);
}

type Operation = Extract<Expression, { kind: "operation" }>;

/** "in Paris or Rome" where both sides say what one column equals, else each side by itself. */
function sayOr(expression: Operation, phrasing: Phrasing): Modifier | undefined {
  const sides = alternatives(expression);
  const equalities = sides.map((side) =>
    side.kind === "operation" &&
    side.operator === "=" &&
    side.left.kind === "column" &&
    side.right.kind === "value"
      ? { slot: side.left.slot, value: sayValue(side.right, phrasing) }
      : undefined,
  );
  const [first] = equalities;
  if (first && equalities.every((equality) => equality?.slot === first.slot))
    return sayEither(
      first.slot,
      equalities.flatMap((equality) => equality?.value ?? []),
      false,
      phrasing,
    );
  const said = sides.map((side) => sayCondition(side, phrasing));
  if (said.some((modifier) => modifier === undefined)) return undefined;
  const [one, ...others] = said as Modifier[];
  if (!one) return undefined;
  const clauses = others.map((other) =>
    nounPhrase("", other.kind === "whose" ? "whose" : "that", [other]).trim(),
  );
  return { kind: one.kind, text: [one.text, ...clauses].join(" or ") };
}

function alternatives(expression: Expression): readonly Expression[] {
  return expression.kind === "operation" && expression.operator === "or"
    ? [...alternatives(expression.left), ...alternatives(expression.right)]
    : [expression];
}

function sayComparison({ operator, left, right }: Operation, phrasing: Phrasing): Modifier | undefined {
  if (right.kind === "value" || right.kind === "constant")
    return compareWithValue(left, operator, sayValue(right, phrasing), phrasing);
  if (left.kind === "value" || left.kind === "constant")
    return compareWithValue(right, mirrored[operator] ?? operator, sayValue(left, phrasing), phrasing);
  if (left.kind !== "column" || right.kind !== "column") return undefined;
  const [one, other] = [left, right].map(({ slot }) => nounAt(slot, phrasing).singular);
  return { kind: "whose", text: `${one} is ${sideWords(operator, `the ${other}`)}` };
}

function compareWithValue(
  operand: Expression,
  operator: string,
  value: string,
  phrasing: Phrasing,
): Modifier | undefined {
  const column = columnIn(operand);
  const { random } = phrasing;
  if (!column)
    return { kind: "whose", text: `${sayExpression(operand, phrasing)} is ${sideWords(operator, value)}` };
  const part = datePartOf(operand);
  if (part !== undefined) return sayWhen(column.slot, partWords(part, operator, value), phrasing);
  const noun = nounAt(column.slot, phrasing);
  const { table } = columnAt(column.slot, phrasing);
  const isDate = phrasing.bound.columns[column.slot]?.type === "time";
  const yearEnd = /^(\d{4})-(12-31|01-01)$/.exec(value)?.[1];
  if (yearEnd !== undefined && operator !== "=")
    return sayWhen(column.slot, `${operator.startsWith(">") ? "after" : "before"} ${yearEnd}`, phrasing);
  const idiom = sayIdiom(column.slot, operator, value, phrasing);
  if (idiom) return idiom;
  const when = operator === "like" ? datePattern(value) : undefined;
  if (when !== undefined) return sayWhen(column.slot, when, phrasing);
  switch (operator) {
    case "like":
    case "not like":
    case "glob":
      return sayPattern(noun, value.replaceAll("*", "%"), operator === "not like", random);
    case "=":
      return sayEqual(noun, value, isOfPeople(table.name, phrasing), random);
    case "!=":
      return { kind: "whose", text: `${noun.singular} is not ${value}` };
    default:
      return sayOrder({ noun, operator, value, isDate, random });
  }
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** "in 2019", "held in 2019" */
function sayWhen(slot: number, when: string, phrasing: Phrasing): Modifier {
  const happened = phrasing.lexicon.happened.find(isOfColumn(slot, phrasing));
  return happened ? { kind: happened.kind, text: `${happened.text} ${when}` } : { kind: "be", text: when };
}

/** A comparison that goes without the column's name, in a part of the wordings. */
function sayIdiom(slot: number, operator: string, value: string, phrasing: Phrasing): Modifier | undefined {
  const isOfThis = isOfColumn(slot, phrasing);
  const idiom = phrasing.lexicon.idioms.find((entry) => entry.operator === operator && isOfThis(entry));
  if (!idiom || phrasing.random.chance(0.5)) return undefined;
  return { kind: idiom.kind, text: idiom.text.replace("{}", () => value) };
}

const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

function partName(part: DatePart, value: string): string {
  if (part === "weekday") return weekdays[Number(value)] ?? value;
  return part === "month" ? (months[Number(value) - 1] ?? value) : value;
}

function partWords(part: DatePart, operator: string, value: string): string {
  const said = partName(part, value);
  if (part === "weekday") return `${operator === "!=" ? "not " : ""}on ${said}`;
  const how: Readonly<Record<string, string>> = {
    "=": "in",
    "!=": "not in",
    ">": "after",
    "<": "before",
    ">=": "in or after",
    "<=": "in or before",
  };
  return `${how[operator] ?? "in"} ${said}`;
}
