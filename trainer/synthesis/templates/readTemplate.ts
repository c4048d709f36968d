/** Reads a parsed SQL into a query with slots and what fills them. */
import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import { NotTemplated } from "./notTemplated.ts";
import { arithmetic, castType, comparisons, functions } from "./parserNames.ts";
import type { BoundQuery, Expression, Ordering, Query, SelectQuery, Value } from "./query.ts";
import { readFrom } from "./readFrom.ts";
import { columnIn, readJoins } from "./readJoins.ts";
import { resolveColumn, type Scope } from "./scope.ts";
import { createSlotBook, type SlotBook } from "./slotBook.ts";
import { isGiven, listIn, namedNode, nameIn, nodeIn, type SqlNode, textIn } from "./sqlTree.ts";

interface Reader {
  readonly schema: DatabaseSchema;
  readonly slots: SlotBook;
}

/** Throws `NotTemplated` with the reason where the SQL has no template. */
export function readTemplate(
  tree: readonly [kind: string, node: SqlNode],
  schema: DatabaseSchema,
): BoundQuery {
  const reader = { schema, slots: createSlotBook(schema) };
  const query = readQuery(tree, undefined, reader);
  return { query, ...reader.slots.finish() };
}

function readQuery(
  [kind, node]: readonly [kind: string, node: SqlNode],
  parent: Scope | undefined,
  reader: Reader,
): Query {
  if (kind === "select") return readSelect(node, parent, reader);
  if (kind === "subquery" || kind === "paren") return readQuery(namedNode(node.this), parent, reader);
  if (kind !== "union" && kind !== "intersect" && kind !== "except")
    throw new NotTemplated(`statement ${kind}`);
  if (isGiven(node, "with")) throw new NotTemplated("WITH");
  const isAll = isGiven(node, "all");
  if (isAll && kind !== "union") throw new NotTemplated(`${kind} all`);
  const left = readQuery(namedNode(node.left), parent, reader);
  const right = readQuery(namedNode(node.right), parent, reader);
  if (isGiven(node, "order_by") || isGiven(node, "limit")) throw new NotTemplated("ordered set operation");
  return { kind: "set", operator: isAll ? "union all" : kind, left, right };
}

const selectFields = new Set(
  "expressions from joins where_clause group_by having order_by limit distinct span".split(" "),
);

function readSelect(node: SqlNode, parent: Scope | undefined, reader: Reader): SelectQuery {
  for (const field of Object.keys(node))
    if (!selectFields.has(field) && !field.endsWith("comments") && isGiven(node, field))
      throw new NotTemplated(`clause ${field.replaceAll("_", " ")}`);
  const from = readFrom(node, reader.schema);
  const scope: Scope = { sources: from.sources, aliases: new Map(), parent };
  const read = (entry: unknown) => readExpression(entry, scope, reader);
  const joins = readJoins(node, scope, from.conditions, reader.schema);
  const selected = listIn(node, "expressions").map((entry) => {
    const [kind, inner] = namedNode(entry);
    if (kind !== "alias") return read(entry);
    const expression = read(inner.this);
    scope.aliases.set((nameIn(inner, "alias") ?? "").toLowerCase(), expression);
    return expression;
  });
  const where = conditionOf(joins.others.map((entry) => read(entry)));
  const groupBy = listIn(nodeIn(node, "group_by") ?? {}, "expressions").map(read);
  const having = nodeIn(node, "having");
  const query = {
    kind: "select" as const,
    isDistinct: isGiven(node, "distinct"),
    selected,
    where,
    groupBy,
    having: having && read(having.this),
    orderBy: readOrderings(nodeIn(node, "order_by"), read),
    limit: readLimit(nodeIn(node, "limit"), reader),
  };
  const tables = from.sources.map(({ table }) => reader.slots.table(table));
  return { ...query, tables: tables.sort((left, right) => left - right) };
}

function conditionOf(conditions: readonly Expression[]): Expression | undefined {
  return conditions.reduce<Expression | undefined>(
    (left, right) => (left ? { kind: "operation", operator: "and", left, right } : right),
    undefined,
  );
}

function readOrderings(
  orderBy: SqlNode | undefined,
  read: (entry: unknown) => Expression,
): readonly Ordering[] {
  return listIn(orderBy ?? {}, "expressions").map((entry) => {
    const node = entry as SqlNode;
    if (isGiven(node, "nulls_first") || node.nulls_first === false)
      throw new NotTemplated("NULLS FIRST or LAST");
    const direction = isGiven(node, "desc") ? "desc" : isGiven(node, "explicit_asc") ? "asc" : undefined;
    return { expression: read(node.this), direction };
  });
}

/** A limit of one is part of the structure, a superlative; any other is a value. */
function readLimit(limit: SqlNode | undefined, { slots }: Reader): Expression | undefined {
  if (!limit) return undefined;
  const value = literalIn(limit.this);
  if (value?.type !== "number") throw new NotTemplated("limit that is no number");
  return value.text === "1"
    ? { kind: "constant", value }
    : { kind: "value", slot: slots.value(value, "limit") };
}

function literalIn(entry: unknown): Value | undefined {
  const [kind, node] = namedNode(entry);
  if (kind === "neg") {
    const inner = literalIn(node.this);
    return inner?.type === "number" ? { type: "number", text: `-${inner.text}` } : undefined;
  }
  if (kind === "boolean") return { type: "boolean", text: String(node.value === true) };
  if (kind !== "literal") return undefined;
  const type = textIn(node, "literal_type");
  if (type !== "number" && type !== "string") throw new NotTemplated(`literal ${type}`);
  return { type: type === "number" ? "number" : "text", text: textIn(node, "value") ?? "" };
}

function readExpression(entry: unknown, scope: Scope, reader: Reader): Expression {
  const [kind, node] = namedNode(entry);
  const read = (inner: unknown) => readExpression(inner, scope, reader);
  const literal = literalIn(entry);
  if (literal) return { kind: "constant", value: literal };
  const comparison = comparisons[kind];
  if (comparison) {
    if (isGiven(node, "escape")) throw new NotTemplated("ESCAPE");
    return readComparison(comparison, node, scope, reader);
  }
  const operator = arithmetic[kind] ?? (kind === "and" || kind === "or" ? kind : undefined);
  if (operator) return { kind: "operation", operator, left: read(node.left), right: read(node.right) };
  const known = functions[kind];
  if (known) return readCall(known, node, read);
  switch (kind) {
    case "column":
      return readColumn(node, scope, reader);
    case "star":
      if (isGiven(node, "table")) throw new NotTemplated("star of one table");
      return { kind: "star" };
    case "paren":
      return { kind: "parentheses", inner: read(node.this) };
    case "neg":
      return { kind: "prefix", operator: "-", operand: read(node.this) };
    case "not":
      return negate(read(node.this));
    case "function":
      if (isGiven(node, "distinct")) throw new NotTemplated("function with DISTINCT");
      return {
        kind: "call",
        name: textIn(node, "name") ?? "",
        isDistinct: false,
        operands: listIn(node, "args").map(read),
      };
    case "cast":
      return { kind: "cast", operand: read(node.this), type: castType(nodeIn(node, "to")) };
    case "is_null":
      return { kind: "isNull", isNegated: isGiven(node, "not"), operand: read(node.this) };
    case "between": {
      const operand = read(node.this);
      const [low, high] = [node.low, node.high].map((side) => readSide(side, operand, scope, reader));
      return { kind: "between", isNegated: isGiven(node, "not"), operand, low: low!, high: high! };
    }
    case "in": {
      const operand = read(node.this);
      const isNegated = isGiven(node, "not");
      if (isGiven(node, "query"))
        return {
          kind: "inQuery",
          isNegated,
          operand,
          query: readQuery(namedNode(node.query), scope, reader),
        };
      const items = listIn(node, "expressions").map((item) => readSide(item, operand, scope, reader));
      return { kind: "in", isNegated, operand, items };
    }
    case "exists":
      return { kind: "exists", query: readQuery(namedNode(node.this), scope, reader) };
    case "subquery":
    case "select":
      return { kind: "scalar", query: readQuery([kind, node], scope, reader) };
    default:
      throw new NotTemplated(`expression ${kind.replaceAll("_", " ")}`);
  }
}

function readColumn(node: SqlNode, scope: Scope, { slots }: Reader): Expression {
  const name = nameIn(node, "name") ?? "";
  const qualifier = nameIn(node, "table");
  const found = resolveColumn(scope, name, qualifier);
  if (found && found.outer > 0 && scope.sources.some(({ table }) => table === found.table))
    throw new NotTemplated("inner query on the outer query's table");
  if (found) return { kind: "column", slot: slots.column(found.table, found.column), outer: found.outer };
  const alias = qualifier === undefined ? scope.aliases.get(name.toLowerCase()) : undefined;
  if (alias) return alias;
  // SQLite takes a quoted name that names no column for a string, and Spider's authors wrote strings so.
  if (isQuotedString(node)) return { kind: "constant", value: { type: "text", text: name } };
  throw new NotTemplated("column not in the schema");
}

const isQuotedString = (node: SqlNode) =>
  !isGiven(node, "table") && isGiven(nodeIn(node, "name") ?? {}, "quoted");

function readCall(
  [name, ...fields]: readonly [name: string, ...fields: string[]],
  node: SqlNode,
  read: (entry: unknown) => Expression,
): Expression {
  for (const field of ["filter", "order_by", "limit", "having_max"])
    if (isGiven(node, field)) throw new NotTemplated(`aggregate with ${field.replaceAll("_", " ")}`);
  const operands = isGiven(node, "star")
    ? [{ kind: "star" as const }]
    : fields.filter((field) => isGiven(node, field)).map((field) => read(node[field]));
  return { kind: "call", name, isDistinct: isGiven(node, "distinct"), operands };
}

/** `operand` is what a value is drawn for: the side that is no value. */
function readComparison(operator: string, node: SqlNode, scope: Scope, reader: Reader): Expression {
  const isLeftValue = isValue(node.left, scope);
  const operand = readExpression(isLeftValue ? node.right : node.left, scope, reader);
  const other = readSide(isLeftValue ? node.left : node.right, operand, scope, reader);
  const [left, right] = isLeftValue ? [other, operand] : [operand, other];
  return { kind: "operation", operator, left, right };
}

function isValue(entry: unknown, scope: Scope): boolean {
  if (literalIn(entry)) return true;
  const [kind, node] = namedNode(entry);
  return kind === "column" && isQuotedString(node) && !columnIn(entry, scope);
}

function readSide(entry: unknown, operand: Expression, scope: Scope, reader: Reader): Expression {
  const side = readExpression(entry, scope, reader);
  if (side.kind !== "constant" || operand.kind === "constant") return side;
  return { kind: "value", slot: reader.slots.value(side.value, operand) };
}

function negate(inner: Expression): Expression {
  if ((inner.kind === "in" || inner.kind === "inQuery" || inner.kind === "between") && !inner.isNegated)
    return { ...inner, isNegated: true };
  if (inner.kind === "operation" && inner.operator === "like") return { ...inner, operator: "not like" };
  return { kind: "prefix", operator: "not", operand: inner };
}
