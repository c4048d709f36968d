import type { ColumnNames } from "./columnNames.ts";
import { lexSpiderSql } from "./lexSpiderSql.ts";
import { clauseKeywords, endsClause, readConditions } from "./readConditions.ts";
import { aggregates, type Reading, readColumnUnit, readValueUnit } from "./readUnits.ts";
import type {
  ColumnUnit,
  Conditions,
  Connective,
  OrderBy,
  SelectItem,
  SetOperator,
  Source,
  Statement,
  ValueUnit,
} from "./statement.ts";
import { TokenCursor, UnreadableSql } from "./tokenCursor.ts";

const setOperators: ReadonlySet<SetOperator> = new Set(["intersect", "union", "except"]);
const directions: ReadonlySet<OrderBy["direction"]> = new Set(["asc", "desc"]);
const noConditions: Conditions = { conditions: [], connectives: [] };

/** Subqueries and chained set operations, counted together; the official evaluator gives up at some hundreds too. */
const maximumDepth = 100;

/**
 * Reads SQL by the grammar of Spider's `process_sql.py`, which knows no column aliases, LEFT JOIN, comma joins, IS
 * NULL or lists of values, and ignores whatever follows LIMIT, OFFSET among it. Undefined for SQL outside of it.
 */
export function readStatement(sql: string, names: ColumnNames): Statement | undefined {
  const tokens = lexSpiderSql(sql);
  if (tokens === undefined) return undefined;
  try {
    const cursor = new TokenCursor(tokens);
    const tableOf = findTables(tokens, names);
    let depth = 0;
    const readNested = (): Statement => {
      if (depth === maximumDepth) throw new UnreadableSql(`nested deeper than ${maximumDepth} statements`);
      depth += 1;
      const statement = readOne({ cursor, names, tableOf, defaultTables: new Set(), readNested });
      depth -= 1;
      return statement;
    };
    return readNested();
  } catch (error) {
    if (error instanceof UnreadableSql) return undefined;
    throw error;
  }
}

function findTables(tokens: readonly string[], names: ColumnNames): ReadonlyMap<string, string> {
  if (!tokens.includes("as")) return names.tableOf;
  const tableOf = new Map<string, string>();
  for (const [index, token] of tokens.entries()) {
    if (token !== "as") continue;
    const [table, alias] = [tokens[index - 1], tokens[index + 1]];
    if (table === undefined || alias === undefined)
      throw new UnreadableSql('"as" without a name on both sides');
    tableOf.set(alias, table);
  }
  for (const table of names.tableOf.keys()) {
    if (tableOf.has(table)) throw new UnreadableSql(`the alias "${table}" is a table's name`);
    tableOf.set(table, table);
  }
  return tableOf;
}

function readOne(outer: Reading): Statement {
  const { cursor } = outer;
  const isEnclosed = cursor.accept("(");
  const start = cursor.position;
  // FROM goes first, since it tells which tables the columns of SELECT belong to.
  const { sources, joinConditions, defaultTables } = readFrom(outer);
  const end = cursor.position;
  const reading = { ...outer, defaultTables };
  cursor.moveTo(start);
  const { isDistinct, select } = readSelect(reading);
  cursor.moveTo(end);
  const where = cursor.accept("where") ? readConditions(reading) : noConditions;
  const groupBy = readGroupBy(reading);
  const having = cursor.accept("having") ? readConditions(reading) : noConditions;
  const orderBy = readOrderBy(reading);
  const limit = readLimit(cursor);
  skipSemicolons(cursor);
  if (isEnclosed) cursor.expect(")");
  skipSemicolons(cursor);
  const operator = cursor.acceptOneOf(setOperators);
  const setOperation = operator === undefined ? undefined : { operator, statement: outer.readNested() };
  return {
    isDistinct,
    select,
    sources,
    joinConditions,
    where,
    groupBy,
    having,
    orderBy,
    limit,
    setOperation,
  };
}

function readFrom(outer: Reading) {
  const { cursor } = outer;
  const defaultTables = new Set<string>();
  const sources: Source[] = [];
  const joins: Conditions[] = [];
  cursor.movePast("from");
  while (cursor.current !== undefined) {
    const isEnclosed = cursor.accept("(");
    if (cursor.current === "select") {
      sources.push({ kind: "statement", statement: outer.readNested() });
    } else {
      cursor.accept("join");
      const table = readTable(outer);
      sources.push({ kind: "table", table });
      defaultTables.add(table);
    }
    if (cursor.accept("on")) joins.push(readConditions({ ...outer, defaultTables }));
    if (isEnclosed) cursor.expect(")");
    if (cursor.current !== undefined && endsClause(cursor.current)) break;
  }
  return { sources, joinConditions: joinByAnd(joins), defaultTables };
}

function joinByAnd(parts: readonly Conditions[]): Conditions {
  return {
    conditions: parts.flatMap(({ conditions }) => conditions),
    connectives: parts.flatMap(({ connectives }, index): readonly Connective[] =>
      index === 0 ? connectives : ["and", ...connectives],
    ),
  };
}

function readTable({ cursor, names, tableOf }: Reading): string {
  const name = cursor.take();
  const table = tableOf.get(name);
  if (table === undefined || !names.columnsOf.has(table)) throw new UnreadableSql(`no table "${name}"`);
  if (cursor.accept("as")) cursor.take();
  return table;
}

function readSelect(reading: Reading): { isDistinct: boolean; select: SelectItem[] } {
  const { cursor } = reading;
  cursor.expect("select");
  const isDistinct = cursor.accept("distinct");
  const select: SelectItem[] = [];
  while (cursor.current !== undefined && !clauseKeywords.has(cursor.current)) {
    const aggregate = cursor.acceptOneOf(aggregates) ?? "none";
    select.push({ aggregate, unit: readValueUnit(reading) });
    cursor.accept(",");
  }
  return { isDistinct, select };
}

function readGroupBy(reading: Reading): ColumnUnit[] {
  const { cursor } = reading;
  if (!cursor.accept("group")) return [];
  return readList(reading, readColumnUnit);
}

function readOrderBy(reading: Reading): OrderBy | undefined {
  const { cursor } = reading;
  if (!cursor.accept("order")) return undefined;
  let direction: OrderBy["direction"] = "asc";
  const units = readList(reading, (place): ValueUnit => {
    const unit = readValueUnit(place);
    direction = cursor.acceptOneOf(directions) ?? direction;
    return unit;
  });
  return { direction, units };
}

function readList<Item>(reading: Reading, readItem: (reading: Reading) => Item): Item[] {
  const { cursor } = reading;
  cursor.expect("by");
  const items: Item[] = [];
  while (cursor.current !== undefined && !endsClause(cursor.current)) {
    items.push(readItem(reading));
    if (!cursor.accept(",")) break;
  }
  return items;
}

function readLimit(cursor: TokenCursor): number | undefined {
  if (!cursor.accept("limit")) return undefined;
  const token = cursor.take();
  if (!/^[+-]?\d+(?:_\d+)*$/.test(token)) throw new UnreadableSql(`"${token}" is no limit`);
  return Number(token.replaceAll("_", ""));
}

function skipSemicolons(cursor: TokenCursor): void {
  while (cursor.accept(";"));
}
