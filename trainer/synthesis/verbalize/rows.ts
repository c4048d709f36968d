/** The rows that a SELECT reads, as a noun phrase: "players of teams in Madrid", "singers who have no concerts". */

import type { RelationWords } from "../../benchmarks/lexicon.ts";
import { type Modifier, predicate } from "../../english/modifiers.ts";
import { aboutOne, listed, withArticle } from "../../english/words.ts";
import { joinPath } from "../instantiate/schemaGraph.ts";
import type { Expression, Query, SelectQuery } from "../templates/query.ts";
import { conjunctsOf, expressionsIn, hasAggregate } from "../templates/visitQuery.ts";
import { aggregateOf, isRowCount, sayExpression } from "./aggregates.ts";
import { countWords, sideWords } from "./comparisons.ts";
import { sayCondition } from "./conditions.ts";
import { extremeOf, extremeWord, isUnsaid } from "./extremes.ts";
import { labeled, namedBy } from "./namedRow.ts";
import { nounPhrase } from "./nounPhrase.ts";
import {
  columnAt,
  columnIn,
  nounAt,
  nounOfTable,
  type Phrasing,
  relationOf,
  sayValue,
  tableAt,
  whoOf,
} from "./phrasing.ts";
import { withRanges } from "./withRanges.ts";

export interface RowsOptions {
  /** The table whose rows are meant; the others of the SELECT are said to belong to it. */
  readonly main?: string;
  /** Conditions said elsewhere. */
  readonly without?: readonly Expression[];
  /** Further things to say of the rows. */
  readonly more?: readonly Modifier[];
  /** Tables that are said elsewhere, and so need not be where nothing is said of them. */
  readonly known?: readonly string[];
  readonly isOne?: boolean;
}

/** The table whose rows a SELECT counts: the one that refers to the others. */
export function rowTable(select: SelectQuery, phrasing: Phrasing): string {
  const tables = select.tables.map((slot) => tableAt(slot, phrasing).name);
  const isReferred = (table: string) =>
    phrasing.schema.foreignKeys.some(
      (key) => key.referencedTable === table && key.table !== table && tables.includes(key.table),
    );
  return tables.find((table) => !isReferred(table)) ?? (tables[0] as string);
}

export function rowsPhrase(select: SelectQuery, phrasing: Phrasing, options: RowsOptions = {}): string {
  const main = options.main ?? rowTable(select, phrasing);
  const conditions = conjunctsOf(select.where).filter(
    (condition) => !options.without?.includes(condition) && !isUnsaid(condition, select),
  );
  return tablePhrase(main, undefined, { select, conditions, phrasing, options });
}

interface RowsContext {
  readonly select: SelectQuery;
  readonly conditions: readonly Expression[];
  readonly phrasing: Phrasing;
  readonly options: RowsOptions;
}

/** A table's noun with what is said of its rows, and of the rows of the tables that it is joined to. */
function tablePhrase(table: string, from: string | undefined, context: RowsContext): string {
  const { conditions, phrasing, options } = context;
  const noun = nounOfTable(table, phrasing);
  const its = conditions.filter((condition) => tableOf(condition, context) === table);
  const name = from === undefined ? undefined : labeled(its, phrasing);
  if (name !== undefined) return `the ${noun.singular} ${name}`;
  const said = withRanges(its).flatMap((condition) => modifierOf(condition, context) ?? []);
  const joined = joinedTo(table, from, context);
  const modifiers = [...said, ...joined, ...(from === undefined ? (options.more ?? []) : [])];
  const isOne = options.isOne === true && from === undefined;
  const phrase = nounPhrase(isOne ? noun.singular : noun.plural, whoOf(table, phrasing), modifiers);
  return isOne ? aboutOne(phrase) : phrase;
}

/** What the tables joined to a table say of it: "of teams in Madrid", "with concerts in 2019". */
function joinedTo(table: string, from: string | undefined, context: RowsContext): readonly Modifier[] {
  const { select, phrasing, options } = context;
  const all = select.tables.map((slot) => tableAt(slot, phrasing).name);
  const main = options.main ?? rowTable(select, phrasing);
  const steps =
    joinPath(phrasing.schema, [main, ...all.filter((other) => other !== main)], () => false) ?? [];
  const next = steps.flatMap(({ table: step, keys: [key] }) => {
    if (!key || step === from) return [];
    const other = key.table === step ? key.referencedTable : key.table;
    return other === table && indexOf(steps, step) > indexOf(steps, table)
      ? [{ step, isChild: key.table === step }]
      : [];
  });
  return next.flatMap(({ step, isChild }): readonly Modifier[] => {
    const phrase = tablePhrase(step, table, context);
    const isBare = phrase === nounOfTable(step, phrasing).plural;
    if (isBare && (!isChild || options.known?.includes(step))) return [];
    const { plural, preposition } = isChild
      ? relationOf(step, table, phrasing)
      : relationOf(table, step, phrasing);
    return [
      isChild
        ? { kind: "do", text: `${plural} ${phrase}` }
        : { kind: "be", text: `${preposition} ${phrase}` },
    ];
  });
}

const indexOf = (steps: readonly { readonly table: string }[], table: string) =>
  steps.findIndex((step) => step.table === table);

/** The table of a condition's first column of this SELECT. */
function tableOf(condition: Expression, { select, phrasing, options }: RowsContext): string {
  for (const expression of expressionsIn(condition))
    if (expression.kind === "column" && expression.outer === 0)
      return columnAt(expression.slot, phrasing).table.name;
  return options.main ?? rowTable(select, phrasing);
}

/** A condition in words; one that no words are known for is said by its parts. */
export function modifierOf(condition: Expression, context: RowsContext): Modifier | undefined {
  const { phrasing } = context;
  const inner = condition.kind === "parentheses" ? condition.inner : condition;
  if (inner.kind === "prefix" && inner.operator === "not" && inner.operand.kind === "exists")
    return sayExists(inner.operand.query, true, context);
  if (inner.kind === "exists") return sayExists(inner.query, false, context);
  if (inner.kind === "inQuery") return sayMembership(inner.operand, inner.query, inner.isNegated, phrasing);
  if (inner.kind === "operation") {
    const { left, right, operator } = inner;
    if (right.kind === "scalar") return sayAgainst(left, operator, right.query, context);
    if (left.kind === "scalar") return sayAgainst(right, mirrored[operator] ?? operator, left.query, context);
    if (operator === "or" || operator === "and") {
      const sides = [left, right].flatMap((side) => modifierOf(side, context) ?? []);
      const said = sayCondition(inner, phrasing);
      const [one, other] = sides;
      if (said || !one || !other) return said ?? one;
      return {
        kind: one.kind,
        text: `${one.text} ${operator} ${one.kind === "whose" && other.kind === "whose" ? other.text : predicate(other)}`,
      };
    }
  }
  return sayCondition(inner, phrasing);
}

const mirrored: Readonly<Record<string, string>> = { ">": "<", "<": ">", ">=": "<=", "<=": ">=" };

const innermost = (query: Query): SelectQuery => (query.kind === "set" ? innermost(query.left) : query);

/** "gave concerts in 2019", "have not given any concerts": `rows` may say how many. */
function have(rows: string, { plural, negative }: RelationWords, isNegated: boolean): Modifier {
  return { kind: "do", text: isNegated ? `${negative} ${rows}` : `${plural} ${rows}` };
}

const anyOf = (rows: string, isNegated: boolean) => (isNegated ? `any ${rows}` : rows);

function sayExists(query: Query, isNegated: boolean, context: RowsContext): Modifier {
  const { phrasing } = context;
  const select = innermost(query);
  const links = conjunctsOf(select.where).filter((condition) =>
    [...expressionsIn(condition)].some((expression) => expression.kind === "column" && expression.outer > 0),
  );
  const [child, parent] = [rowTable(select, phrasing), rowTable(context.select, phrasing)];
  const rows = rowsPhrase(select, phrasing, { without: links });
  return have(anyOf(rows, isNegated), relationOf(child, parent, phrasing), isNegated);
}

function sayMembership(
  operand: Expression,
  query: Query,
  isNegated: boolean,
  phrasing: Phrasing,
): Modifier | undefined {
  // All keys but those that others refer to: the rows that nothing refers to.
  if (
    query.kind === "set" &&
    query.operator === "except" &&
    query.right.kind === "select" &&
    isWhole(query.left)
  )
    return sayMembership(operand, query.right, !isNegated, phrasing);
  const select = innermost(query);
  const [selected] = select.selected;
  if (operand.kind !== "column" || selected === undefined) return undefined;
  const column = columnIn(selected);
  const { columns } = phrasing.bound;
  const [one, other] = [columns[operand.slot], column && columns[column.slot]];
  if (query.kind === "select" && one && other && one.table !== other.table) {
    if (other.refersTo === one.table) return sayGroups(select, one.table, isNegated, phrasing);
    if (one.refersTo === other.table) {
      const { preposition } = relationBetween(one.table, other.table, phrasing);
      const rows = `${preposition} ${selectedRows(select, phrasing)}`;
      return { kind: "be", text: isNegated ? `not ${rows}` : rows };
    }
  }
  const noun = nounAt(operand.slot, phrasing);
  const among = querySaid(query, phrasing);
  return { kind: "whose", text: `${noun.singular} is ${isNegated ? "not " : ""}among ${among}` };
}

const isWhole = (query: Query) => query.kind === "select" && !query.where && !query.having;

/** "the names of singers from France", or a set of these. */
export function querySaid(query: Query, phrasing: Phrasing): string {
  if (query.kind === "set") {
    const words = { union: "or", "union all": "or", intersect: "and also", except: "but not" } as const;
    return `${querySaid(query.left, phrasing)} ${words[query.operator]} ${querySaid(query.right, phrasing)}`;
  }
  const [selected, ...further] = query.selected;
  const column = selected && columnIn(selected);
  const aggregate = selected && aggregateOf(selected, phrasing);
  if (further.length > 0) {
    const nouns = query.selected.map((one) =>
      one.kind === "column" ? nounAt(one.slot, phrasing).plural : sayExpression(one, phrasing),
    );
    return `the ${listed(nouns)} of ${selectedRows(query, phrasing)}`;
  }
  if (aggregate !== undefined) return `the ${aggregate} of ${selectedRows(query, phrasing)}`;
  if (!column) return `the number of ${rowsPhrase(query, phrasing)}`;
  return `the ${nounAt(column.slot, phrasing).plural} of ${selectedRows(query, phrasing)}`;
}

/** The rows that a SELECT's results come from, whichever of them its groups and order leave. */
export function selectedRows(select: SelectQuery, phrasing: Phrasing): string {
  const column = select.selected[0] && columnIn(select.selected[0]);
  const main = column && columnAt(column.slot, phrasing).table.name;
  const groups =
    select.groupBy.length > 0
      ? groupWords(select, nounOfTable(rowTable(select, phrasing), phrasing).plural, phrasing)
      : undefined;
  const more: Modifier | undefined =
    groups === undefined ? extremeOf(select, phrasing) : { kind: "do", text: `have ${groups}` };
  return rowsPhrase(select, phrasing, { ...(main === undefined ? {} : { main }), more: more ? [more] : [] });
}

/** What a SELECT of foreign keys says of the rows referred to: "have at least 3 concerts", "have the most concerts". */
function sayGroups(select: SelectQuery, parent: number, isNegated: boolean, phrasing: Phrasing): Modifier {
  const rows = rowsPhrase(select, phrasing);
  const relation = relationOf(rowTable(select, phrasing), tableAt(parent, phrasing).name, phrasing);
  return have(groupWords(select, rows, phrasing) ?? anyOf(rows, isNegated), relation, isNegated);
}

const relationBetween = (child: number, parent: number, phrasing: Phrasing) =>
  relationOf(tableAt(child, phrasing).name, tableAt(parent, phrasing).name, phrasing);

/** "at least 3 concerts", "the most concerts", "concerts with an average attendance above 500". */
export function groupWords(select: SelectQuery, rows: string, phrasing: Phrasing): string | undefined {
  const conditions = conjunctsOf(select.having);
  const said = conditions.flatMap((condition) => groupCondition(condition, rows, phrasing) ?? []);
  const [ordering] = select.orderBy;
  if (select.limit && ordering && hasAggregate(ordering.expression)) {
    const isMost = ordering.direction === "desc";
    const aggregate = aggregateOf(ordering.expression, phrasing)?.replace(
      /^(highest|maximum|lowest|minimum) /,
      "",
    );
    said.push(
      isRowCount(ordering.expression, phrasing) || aggregate === undefined
        ? `the ${isMost ? "most" : "fewest"} ${rows}`
        : `the ${isMost ? "highest" : "lowest"} ${aggregate} of ${rows}`,
    );
  }
  return said.length === 0 ? undefined : said.join(" and ");
}

function groupCondition(condition: Expression, rows: string, phrasing: Phrasing): string | undefined {
  if (condition.kind === "between") {
    const range = `between ${sayValue(condition.low, phrasing)} and ${sayValue(condition.high, phrasing)}`;
    return isRowCount(condition.operand, phrasing) ? `${range} ${rows}` : `${rows} with a figure ${range}`;
  }
  if (condition.kind !== "operation") return undefined;
  const isLeft = hasAggregate(condition.left) && condition.left.kind !== "scalar";
  const [aggregate, value] = isLeft ? [condition.left, condition.right] : [condition.right, condition.left];
  const operator = isLeft ? condition.operator : (mirrored[condition.operator] ?? condition.operator);
  const said = value.kind === "scalar" ? querySaid(value.query, phrasing) : sayValue(value, phrasing);
  if (isRowCount(aggregate, phrasing)) return `${countWords(operator, said, phrasing.random)} ${rows}`;
  const name = aggregateOf(aggregate, phrasing) ?? sayExpression(aggregate, phrasing);
  return `${rows} with ${withArticle(name)} ${sideWords(operator, said)}`;
}

/** A comparison with what an inner query finds: the average, the extreme, another row's. */
function sayAgainst(
  operand: Expression,
  operator: string,
  query: Query,
  context: RowsContext,
): Modifier | undefined {
  const { phrasing } = context;
  const select = innermost(query);
  const [selected] = select.selected;
  if (operand.kind !== "column" || query.kind === "set" || !selected) {
    return {
      kind: "whose",
      text: `${sayExpression(operand, phrasing)} is ${sideWords(operator, querySaid(query, phrasing))}`,
    };
  }
  const column = columnIn(selected);
  const { columns } = phrasing.bound;
  const noun = nounAt(operand.slot, phrasing);
  const isOwn = column?.slot === operand.slot;
  const name = selected.kind === "call" ? selected.name.toLowerCase() : undefined;
  const isSaid = !select.where || isSaidAlready(select.where, context);
  if (isOwn && isSaid && select.tables.length === 1) {
    if (operator === "=" && (name === "max" || name === "min"))
      return {
        kind: "have",
        text: `the ${extremeWord(selected.kind === "call" ? operand : selected, name === "max", phrasing)}`,
      };
    if (name === "avg")
      return { kind: "have", text: `${withArticle(noun.singular)} ${sideWords(operator, "the average")}` };
  }
  const [one, other] = [columns[operand.slot], column && columns[column.slot]];
  if (operator === "=" && one && other && name === undefined && one.table !== other.table) {
    if (other.refersTo === one.table && (select.groupBy.length > 0 || select.having))
      return sayGroups(select, one.table, false, phrasing);
    if (other.refersTo === one.table)
      return have(selectedRows(select, phrasing), relationBetween(other.table, one.table, phrasing), false);
    if (one.refersTo === other.table)
      return {
        kind: "be",
        text: `${relationBetween(one.table, other.table, phrasing).preposition} ${oneRow(select, phrasing)}`,
      };
  }
  if (isOwn && name === undefined && (operator === ">" || operator === "<"))
    return {
      kind: "have",
      text: `a ${operator === ">" ? "higher" : "lower"} ${noun.singular} than ${oneRow(select, phrasing)}`,
    };
  if (isOwn && name === undefined && operator === "=")
    return { kind: "have", text: `the same ${noun.singular} as ${oneRow(select, phrasing)}` };
  return { kind: "whose", text: `${noun.singular} is ${sideWords(operator, querySaid(query, phrasing))}` };
}

/** Whether a condition stands in the outer query, too. */
function isSaidAlready(condition: Expression, { conditions }: RowsContext): boolean {
  const said = conditions.map((other) => JSON.stringify(other));
  return conjunctsOf(condition).every((inner) => said.includes(JSON.stringify(inner)));
}

/** "the stadium Park Hall", "the singer with the highest age". */
export function oneRow(select: SelectQuery, phrasing: Phrasing): string {
  const column = select.selected[0] && columnIn(select.selected[0]);
  const main = column ? columnAt(column.slot, phrasing).table.name : rowTable(select, phrasing);
  const name = namedBy(select, main, phrasing);
  if (name !== undefined) return `the ${nounOfTable(main, phrasing).singular} ${name}`;
  const more = extremeOf(select, phrasing);
  return `the ${rowsPhrase(select, phrasing, { main, more: more ? [more] : [], isOne: true })}`;
}
