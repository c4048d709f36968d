import { type Reading, readColumnUnit, readValueUnit } from "./readUnits.ts";
import type { ComparisonOperator, Condition, Conditions, Connective, Value } from "./statement.ts";
import { UnreadableSql } from "./tokenCursor.ts";

export const clauseKeywords: ReadonlySet<string> = new Set([
  "select",
  "from",
  "where",
  "group",
  "order",
  "limit",
  "intersect",
  "union",
  "except",
]);
const joinKeywords: ReadonlySet<string> = new Set(["join", "on", "as"]);
const comparisonOperators: ReadonlySet<ComparisonOperator> = new Set([
  "not",
  "between",
  "=",
  ">",
  "<",
  ">=",
  "<=",
  "!=",
  "in",
  "like",
  "is",
  "exists",
]);
const connectives: ReadonlySet<Connective> = new Set(["and", "or"]);

/** Python's `float`: digits may be grouped by underscores, either side of the dot may be missing. */
const numberPattern = /^[+-]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?$/;

/** Conditions up to the clause's end. Precedence and parentheses around several are not part of the grammar. */
export function readConditions(reading: Reading): Conditions {
  const { cursor } = reading;
  const conditions: Condition[] = [];
  const between: Connective[] = [];
  while (cursor.current !== undefined) {
    conditions.push(readCondition(reading));
    if (cursor.current === undefined || endsClause(cursor.current) || joinKeywords.has(cursor.current)) break;
    const connective = cursor.acceptOneOf(connectives);
    // The official evaluator reads on without one and then takes every second condition for a connective.
    if (connective === undefined) throw new UnreadableSql(`"${cursor.current}" instead of "and" or "or"`);
    between.push(connective);
  }
  return { conditions, connectives: between };
}

export function endsClause(token: string): boolean {
  return clauseKeywords.has(token) || token === ")" || token === ";";
}

function readCondition(reading: Reading): Condition {
  const { cursor } = reading;
  const subject = readValueUnit(reading);
  const isNegated = cursor.accept("not");
  const operator = cursor.acceptOneOf(comparisonOperators);
  if (operator === undefined) throw new UnreadableSql(`"${cursor.current}" instead of a comparison`);
  const value = readValue(reading);
  if (operator !== "between") return { isNegated, operator, subject, value, secondValue: undefined };
  cursor.expect("and");
  return { isNegated, operator, subject, value, secondValue: readValue(reading) };
}

function readValue(reading: Reading): Value {
  const { cursor } = reading;
  const start = cursor.position;
  const isEnclosed = cursor.accept("(");
  const value = readBareValue(reading, start);
  if (isEnclosed) cursor.expect(")");
  return value;
}

function readBareValue(reading: Reading, start: number): Value {
  const { cursor } = reading;
  const token = cursor.current;
  if (token === "select") return { kind: "statement", statement: reading.readNested() };
  if (token?.startsWith('"')) return { kind: "literal", literal: cursor.take() };
  if (token !== undefined && numberPattern.test(token)) {
    return { kind: "literal", literal: Number(cursor.take().replaceAll("_", "")) };
  }
  // Whatever follows the column, such as `+ 1` or `or b = 2`, is passed over unread.
  while (cursor.current !== undefined && !endsValue(cursor.current)) cursor.take();
  return { kind: "column", unit: readColumnUnit({ ...reading, cursor: cursor.since(start) }) };
}

function endsValue(token: string): boolean {
  return (
    token === "," || token === ")" || token === "and" || clauseKeywords.has(token) || joinKeywords.has(token)
  );
}
