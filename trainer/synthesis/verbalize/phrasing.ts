import type { Random } from "../../../statistics/random.ts";
import type { Column, DatabaseSchema, Table } from "../../benchmarks/benchmark.ts";
import type { Lexicon, RelationWords } from "../../benchmarks/lexicon.ts";
import type { BoundQuery, Expression } from "../templates/query.ts";
import { columnNoun, isPerson, type Noun, tableNoun } from "./nouns.ts";

/** What a query's slots are called in one question. */
export interface Phrasing {
  readonly schema: DatabaseSchema;
  readonly bound: BoundQuery;
  readonly random: Random;
  readonly lexicon: Lexicon;
  /** What the ends of a column are called: one pair of words a question. */
  readonly extremes: readonly [most: string, least: string];
}

export function tableAt(slot: number, { schema, bound }: Phrasing): Table {
  return tableCalled(bound.binding.tables[slot] ?? "", schema);
}

export function tableCalled(name: string, schema: DatabaseSchema): Table {
  const table = schema.tables.find((other) => other.name === name);
  if (!table) throw new Error(`The schema has no table ${name}.`);
  return table;
}

export function columnAt(
  slot: number,
  phrasing: Phrasing,
): { readonly table: Table; readonly column: Column } {
  const { columns, binding } = phrasing.bound;
  const table = tableAt(columns[slot]?.table ?? -1, phrasing);
  const column = table.columns.find(({ name }) => name === binding.columns[slot]);
  if (!column) throw new Error(`${table.name} has no column ${binding.columns[slot]}.`);
  return { table, column };
}

export function nounAt(slot: number, phrasing: Phrasing): Noun {
  const { table, column } = columnAt(slot, phrasing);
  return columnNoun(column, table);
}

export const nounOfTable = (name: string, { schema }: Phrasing): Noun => tableNoun(tableCalled(name, schema));

export const plainRelation: RelationWords = {
  singular: "has",
  plural: "have",
  negative: "do not have",
  auxiliary: "does",
  base: "have",
  preposition: "of",
};

export const relationOf = (child: string, parent: string, { lexicon }: Phrasing): RelationWords =>
  lexicon.relations.find((relation) => relation.child === child && relation.parent === parent) ??
  plainRelation;

/** Which of the lexicon's entries is of the column at a slot. */
export function isOfColumn(slot: number, phrasing: Phrasing) {
  const { table, column } = columnAt(slot, phrasing);
  return (entry: { readonly table: string; readonly column: string }): boolean =>
    entry.table === table.name && entry.column === column.name;
}

export const isOfPeople = (table: string, phrasing: Phrasing) => isPerson(nounOfTable(table, phrasing));

export const whoOf = (table: string, phrasing: Phrasing) => (isOfPeople(table, phrasing) ? "who" : "that");

/** Whether a column is what a row goes by: its name or title. */
export const isLabel = (slot: number, phrasing: Phrasing) =>
  /\b(name|title)$/.test(nounAt(slot, phrasing).singular);

/** A value as a question says it. */
export function sayValue(expression: Expression, { bound }: Phrasing): string {
  if (expression.kind === "value") return bound.binding.values[expression.slot]?.text ?? "";
  return expression.kind === "constant" ? expression.value.text : "";
}

/** The column an expression speaks of, through functions; undefined where it speaks of none or of several. */
export function columnIn(expression: Expression): Extract<Expression, { kind: "column" }> | undefined {
  if (expression.kind === "column") return expression;
  if (expression.kind === "parentheses") return columnIn(expression.inner);
  if (expression.kind === "cast") return columnIn(expression.operand);
  if (expression.kind !== "call") return undefined;
  const columns = expression.operands.flatMap((operand) => columnIn(operand) ?? []);
  return columns.length === 1 ? columns[0] : undefined;
}

/** The columns that an expression speaks of, through functions and arithmetic. */
export function columnsOf(expression: Expression): readonly Extract<Expression, { kind: "column" }>[] {
  if (expression.kind === "call") return expression.operands.flatMap(columnsOf);
  if (expression.kind === "operation") return [...columnsOf(expression.left), ...columnsOf(expression.right)];
  const column = columnIn(expression);
  return column ? [column] : [];
}
