import type { ColumnNames } from "./columnNames.ts";
import type {
  Aggregate,
  ArithmeticOperator,
  ColumnId,
  ColumnUnit,
  Statement,
  ValueUnit,
} from "./statement.ts";
import { type TokenCursor, UnreadableSql } from "./tokenCursor.ts";

export const aggregates: ReadonlySet<Aggregate> = new Set(["none", "max", "min", "count", "sum", "avg"]);
const arithmeticOperators: ReadonlySet<ArithmeticOperator> = new Set(["none", "-", "+", "*", "/"]);

/** What reading at one place of a statement needs to know. */
export interface Reading {
  readonly cursor: TokenCursor;
  readonly names: ColumnNames;
  /** Tables by their alias and by their own name, of the whole SQL: a subquery's alias hides one outside. */
  readonly tableOf: ReadonlyMap<string, string>;
  /** Where columns without a table are looked for, in this order. */
  readonly defaultTables: ReadonlySet<string>;
  /** Reads the statement at the cursor; refuses one nested too deep. */
  readonly readNested: () => Statement;
}

/** `a`, `a + b`, either in parentheses. */
export function readValueUnit(reading: Reading): ValueUnit {
  const { cursor } = reading;
  const isEnclosed = cursor.accept("(");
  const left = readColumnUnit(reading);
  const operator = cursor.acceptOneOf(arithmeticOperators);
  const right = operator === undefined ? undefined : readColumnUnit(reading);
  if (isEnclosed) cursor.expect(")");
  return { operator: operator ?? "none", left, right };
}

/** `a`, `distinct a`, `max(a)`, `count(distinct a)`. */
export function readColumnUnit(reading: Reading): ColumnUnit {
  const { cursor } = reading;
  const isEnclosed = cursor.accept("(");
  const aggregate = cursor.acceptOneOf(aggregates);
  if (aggregate !== undefined) cursor.expect("(");
  const isDistinct = cursor.accept("distinct");
  const column = readColumn(reading);
  // The parenthesis around an aggregate is left to whoever reads on, as in the official evaluator.
  if (isEnclosed || aggregate !== undefined) cursor.expect(")");
  return { aggregate: aggregate ?? "none", column, isDistinct };
}

function readColumn({ cursor, names, tableOf, defaultTables }: Reading): ColumnId {
  const token = cursor.take();
  if (token === "*") return token;
  const dot = token.indexOf(".");
  if (dot !== -1) {
    const table = tableOf.get(token.slice(0, dot));
    const column = token.slice(dot + 1);
    if (table !== undefined && names.columnsOf.get(table)?.has(column)) return `${table}.${column}`;
  }
  for (const table of defaultTables) {
    if (names.columnsOf.get(table)?.has(token)) return `${table}.${token}`;
  }
  throw new UnreadableSql(`no column "${token}"`);
}
