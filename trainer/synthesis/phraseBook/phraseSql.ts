import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import { createRandom, hashText } from "../../benchmarks/kata/random.ts";
import type { BoundQuery, Expression, SelectQuery, SetQuery } from "../template/query.ts";
import { hasAggregate } from "../template/visitQuery.ts";
import { isYear } from "./comparisons.ts";
import { figureOf, isRowCount, sayExpression } from "./figures.ts";
import { capitalised, listed } from "./grammar.ts";
import type { Lexicon } from "./lexicon.ts";
import {
  columnAt,
  columnIn,
  isLabel,
  isOfPeople,
  nounAt,
  nounOfTable,
  type Phrasing,
  relationOf,
  whoOf,
} from "./phrasing.ts";
import {
  extremeOf,
  extremeWord,
  groupWords,
  limitWords,
  namedBy,
  querySaid,
  rowsPhrase,
  rowTable,
} from "./rows.ts";

export interface PhraseOptions {
  readonly seed: number;
  /** Words beyond the schema's; none unless given. */
  readonly lexicon?: Lexicon | undefined;
}

/**
 * A question that a person might ask to be answered by a query, from the words of its schema alone: the phrase book. Several
 * wordings are known for each kind of query; the seed picks one. It stands in for a trained SQL-to-text model, and is the
 * baseline that one has to beat.
 */
export function phraseSql(
  bound: BoundQuery,
  schema: DatabaseSchema,
  { seed, lexicon = {} }: PhraseOptions,
): string {
  const random = createRandom(seed, hashText(JSON.stringify([bound.query, bound.binding])));
  const extremes = random.pick([["highest", "lowest"] as const, ["maximum", "minimum"] as const]);
  const phrasing = { schema, bound, random, extremes, lexicon };
  const { query } = bound;
  return capitalised(
    (query.kind === "set" ? askSet(query, phrasing) : askSelect(query, phrasing)).replace(/ +/g, " "),
  );
}

function askSelect(select: SelectQuery, phrasing: Phrasing): string {
  if (select.groupBy.length > 0) return askGroups(select, phrasing);
  const figures = select.selected.map((expression) => figureOf(expression, phrasing));
  if (select.selected.length === 1 && select.selected[0] && isRowCount(select.selected[0], phrasing))
    return askCount(select, phrasing);
  if (select.selected.every(hasAggregate)) return askFigures(select, figures, phrasing);
  return askRows(select, phrasing);
}

function askCount(select: SelectQuery, phrasing: Phrasing): string {
  const rows = rowsPhrase(select, phrasing);
  return phrasing.random.pick([
    `How many ${rows} are there?`,
    `How many ${rows} do we have?`,
    `Count the ${rows}.`,
    `What is the number of ${rows}?`,
  ]);
}

function askFigures(
  select: SelectQuery,
  figures: readonly (string | undefined)[],
  phrasing: Phrasing,
): string {
  const { random } = phrasing;
  const column = select.selected.flatMap((expression) => columnsOf(expression))[0];
  const main = column ? columnAt(column.slot, phrasing).table.name : rowTable(select, phrasing);
  const rows = rowsPhrase(select, phrasing, { main });
  const said = figures.map((figure, index) => figure ?? countOr(select.selected[index], phrasing));
  const [first] = said;
  const isDistinctCount = said.length === 1 && first?.startsWith("number of different ");
  if (isDistinctCount && column) {
    const { plural } = nounAt(column.slot, phrasing);
    return random.pick([
      `How many different ${plural} are there among ${rows}?`,
      `Count the distinct ${plural} of ${rows}.`,
      `What is the number of different ${plural} of ${rows}?`,
    ]);
  }
  const figure = listed(sharedNoun(said));
  return random.pick([
    `What ${said.length > 1 ? "are" : "is"} the ${figure} of all ${rows}?`,
    `What ${said.length > 1 ? "are" : "is"} the ${figure} of ${rows}?`,
    `Find the ${figure} of ${rows}.`,
    `Show the ${figure} of ${rows}.`,
  ]);
}

const countOr = (expression: Expression | undefined, phrasing: Phrasing) =>
  expression === undefined || isRowCount(expression, phrasing)
    ? "number"
    : sayExpression(expression, phrasing);

/** "lowest age" and "highest age" are the "lowest" and "highest age". */
function sharedNoun(figures: readonly string[]): readonly string[] {
  const nouns = figures.map((figure) => figure.replace(/^\S+ /, ""));
  if (new Set(nouns).size > 1 || figures.length < 2) return figures;
  return figures.map((figure, index) => (index < figures.length - 1 ? (figure.split(" ")[0] ?? "") : figure));
}

function columnsOf(expression: Expression): readonly Extract<Expression, { kind: "column" }>[] {
  if (expression.kind === "call") return expression.operands.flatMap(columnsOf);
  if (expression.kind === "operation") return [...columnsOf(expression.left), ...columnsOf(expression.right)];
  const column = columnIn(expression);
  return column ? [column] : [];
}

/** What is shown of each row: "name and age", "name of the team". */
function shownColumns(select: SelectQuery, main: string, isMany: boolean, phrasing: Phrasing): string {
  const own = select.selected.map((expression) => {
    const column = columnIn(expression);
    if (!column) return expression.kind === "star" ? "details" : sayExpression(expression, phrasing);
    const noun = nounAt(column.slot, phrasing);
    const { table } = columnAt(column.slot, phrasing);
    const word =
      expression.kind === "column"
        ? noun[isMany ? "plural" : "singular"]
        : sayExpression(expression, phrasing);
    return table.name === main ? word : `${word} of the ${nounOfTable(table.name, phrasing).singular}`;
  });
  return listed(own);
}

function askRows(select: SelectQuery, phrasing: Phrasing): string {
  const { random } = phrasing;
  const main = shownTable(select, phrasing);
  const known = select.selected.flatMap((expression) =>
    columnsOf(expression).map(({ slot }) => columnAt(slot, phrasing).table.name),
  );
  const extreme = extremeOf(select, phrasing);
  const isOne =
    select.limit?.kind === "constant" ||
    (extreme === undefined && namedBy(select, main, phrasing) !== undefined);
  const name = namedBy(select, main, phrasing);
  const count = isOne ? "" : `${limitWords(select.limit, phrasing)} `;
  const rows = rowsPhrase(select, phrasing, { main, known, isOne, more: extreme ? [extreme] : [] });
  const named = name === undefined || extreme ? undefined : `${nounOfTable(main, phrasing).singular} ${name}`;
  const [only] = select.selected;
  const isName = select.selected.length === 1 && only?.kind === "column" && isLabel(only.slot, phrasing);
  const order = extreme ? "" : orderWords(select, phrasing);
  if (isOne || named !== undefined) {
    const row = `the ${named ?? rows}`;
    const shown = shownColumns(select, main, false, phrasing);
    const be = select.selected.length > 1 ? "are" : "is";
    if (isName && named === undefined) {
      const who = isOfPeople(main, phrasing) ? "Who" : "Which";
      return random.pick([
        `${who} is ${row}?`,
        `What is the name of ${row}?`,
        `Find ${row}.`,
        `Show me the name of ${row}.`,
      ]);
    }
    return random.pick([
      `What ${be} the ${shown} of ${row}?`,
      `Show the ${shown} of ${row}.`,
      `Give me the ${shown} of ${row}.`,
    ]);
  }
  if (extreme) {
    const shown = shownColumns(select, main, true, phrasing);
    const listing = [
      `Show the ${shown} of the ${count}${rows}.`,
      `What are the ${shown} of the ${count}${rows}?`,
    ];
    return random.pick(isName ? [...listing, `List the ${count}${rows} in order.`] : listing);
  }
  const limit = select.limit ? `the first ${count}` : "";
  if (select.isDistinct) return askDistinct(select, main, `${limit}${rows}`, order, phrasing);
  const direct = [
    `Which are the ${rows}${order}?`,
    `List all ${rows}${order}.`,
    `Show me all ${rows}${order}.`,
  ];
  if (isName && limit === "" && random.chance(0.4)) return random.pick(direct);
  const many = shownColumns(select, main, true, phrasing);
  const one = shownColumns(select, main, false, phrasing);
  if (
    select.selected.length > 1 &&
    !select.where &&
    select.tables.length === 1 &&
    order === "" &&
    limit === ""
  ) {
    const { singular } = nounOfTable(main, phrasing);
    return random.pick([
      `Show the ${one} of every ${singular}.`,
      `What is the ${one} of each ${singular}?`,
      `For every ${singular}, give the ${one}.`,
    ]);
  }
  return random.pick([
    `What are the ${many} of ${limit}${rows}${order}?`,
    `Show the ${many} of ${limit}${rows}${order}.`,
    `List the ${many} of ${limit === "" ? "all " : limit}${rows}${order}.`,
    `Give me the ${many} of ${limit === "" ? "the " : limit}${rows}${order}.`,
  ]);
}

/** The table whose rows are asked for: one that refers to the others shown, else the first shown. */
function shownTable(select: SelectQuery, phrasing: Phrasing): string {
  const shown = select.selected.flatMap((expression) =>
    columnsOf(expression).map(({ slot }) => columnAt(slot, phrasing).table.name),
  );
  const [first] = shown;
  if (first === undefined) return rowTable(select, phrasing);
  if (new Set(shown).size === 1) return first;
  const referring = rowTable(select, phrasing);
  return shown.includes(referring) ? referring : first;
}

function askDistinct(
  select: SelectQuery,
  main: string,
  rows: string,
  order: string,
  phrasing: Phrasing,
): string {
  const { random } = phrasing;
  const [only] = select.selected;
  const shown = shownColumns(select, main, true, phrasing);
  if (only?.kind === "column" && isLabel(only.slot, phrasing))
    return random.pick([
      `List the ${rows}${order}.`,
      `Which ${rows} are there${order}?`,
      `Find all ${rows}${order}.`,
    ]);
  return random.pick([
    `What are the different ${shown} of ${rows}${order}?`,
    `List the distinct ${shown} of ${rows}${order}.`,
    `Which different ${shown} are there among ${rows}${order}?`,
  ]);
}

/** " sorted by age, highest first", or nothing. */
function orderWords(select: SelectQuery, phrasing: Phrasing): string {
  const { random } = phrasing;
  const [first, ...others] = select.orderBy;
  if (!first) return "";
  const nouns = select.orderBy.map(({ expression }) =>
    isRowCount(expression, phrasing) ? "number" : sayExpression(expression, phrasing),
  );
  const isDescending = first.direction === "desc";
  const column = columnIn(first.expression);
  const isText = column && phrasing.bound.columns[column.slot]?.type === "text";
  if (isText && others.length === 0)
    return ` in ${isDescending ? "reverse alphabetical" : "alphabetical"} order of ${nouns[0]}`;
  const isTime =
    column && (isYear(nounAt(column.slot, phrasing)) || phrasing.bound.columns[column.slot]?.type === "time");
  const end = isTime ? (isDescending ? "latest" : "earliest") : isDescending ? "highest" : "lowest";
  return random.pick([
    ` sorted by ${nouns.join(" and ")}, ${end} first`,
    ` in ${isDescending ? "descending" : "ascending"} order of ${nouns.join(" and ")}`,
  ]);
}

/** What the groups are: "country", or "singer" where rows are grouped by the key of singers. */
function groupNoun(
  select: SelectQuery,
  phrasing: Phrasing,
): { readonly singular: string; readonly plural: string; readonly table: string | undefined } {
  const [key] = select.groupBy;
  const column = key && columnIn(key);
  if (!key || !column) return { singular: "group", plural: "groups", table: undefined };
  const slot = phrasing.bound.columns[column.slot];
  if (key.kind === "call") {
    const said = sayExpression(key, phrasing);
    return { singular: said, plural: `${said}s`, table: undefined };
  }
  const { table, column: its } = columnAt(column.slot, phrasing);
  const referred = phrasing.schema.foreignKeys.find(
    (foreign) => foreign.table === table.name && foreign.column === its.name,
  );
  const isRow = slot?.key === "primary" || isLabel(column.slot, phrasing);
  const owner =
    slot?.key === "foreign" && referred
      ? referred.referencedTable
      : isRow && select.tables.length > 1
        ? table.name
        : undefined;
  if (owner !== undefined) return { ...nounOfTable(owner, phrasing), table: owner };
  return { ...nounAt(column.slot, phrasing), table: undefined };
}

function askGroups(select: SelectQuery, phrasing: Phrasing): string {
  const { random } = phrasing;
  const group = groupNoun(select, phrasing);
  const referring = rowTable(select, phrasing);
  const rows = rowsPhrase(select, phrasing, {
    main: referring,
    known: group.table === undefined ? [] : [group.table],
  });
  const isSame = group.table === referring;
  const counted = isSame ? "rows" : rows;
  const figures = select.selected.filter(hasAggregate);
  const shown = select.selected.filter((expression) => !hasAggregate(expression));
  const filter = groupWords(select, counted, phrasing);
  const isOne = select.limit?.kind === "constant";
  const withOrWho = haveWords(group, referring, isOne, phrasing);
  const relation = relationOf(referring, group.table ?? "", phrasing);
  const own = shownOfGroup(shown, group, phrasing);
  if (figures.length === 0) return askWhichGroups(select, { ...group, own, filter, rows }, phrasing);
  const said = figures.map((figure) =>
    isRowCount(figure, phrasing)
      ? `number of ${counted}`
      : `${figureOf(figure, phrasing) ?? sayExpression(figure, phrasing)} of ${counted}`,
  );
  const figure = listed(said);
  if (filter !== undefined) {
    const chosen = isOne
      ? `the ${group.singular} ${withOrWho} ${filter}`
      : `the ${limitWords(select.limit, phrasing)} ${group.plural} ${withOrWho} ${filter}`;
    return `${random.pick(["Show", "Find", "List"])} ${own(chosen)} and the ${figure}.`;
  }
  const order = select.orderBy.length > 0 ? groupOrder(select, phrasing) : "";
  const extreme = select.limit
    ? `, for the ${isOne ? "first" : `first ${limitWords(select.limit, phrasing)}`} only`
    : "";
  const [only] = figures;
  const isAllSaid =
    group.table === undefined
      ? shown.length < 2
      : shown.every((expression) => expression.kind === "column" && isLabel(expression.slot, phrasing));
  if (!isAllSaid)
    return `For each ${group.singular}, show the ${listed([...shown.map((one) => sayExpression(one, phrasing)), ...said])}${order}${extreme}.`;
  if (figures.length === 1 && only && isRowCount(only, phrasing) && group.table === undefined)
    return `${random.pick([
      `How many ${counted} are there for each ${group.singular}`,
      `For each ${group.singular}, how many ${counted} are there`,
      `What is the number of ${counted} per ${group.singular}`,
    ])}${order}${extreme}?`;
  if (figures.length === 1 && only && isRowCount(only, phrasing) && group.table !== undefined)
    return random.pick([
      `How many ${counted} ${relation.auxiliary} each ${group.singular} ${relation.base}${order}${extreme}?`,
      `Show ${own(`each ${group.singular}`)} with ${isOfPeople(group.table, phrasing) ? "their" : "its"} number of ${counted}${order}${extreme}.`,
    ]);
  return random.pick([
    `What ${figures.length > 1 ? "are" : "is"} the ${figure} for each ${group.singular}${order}${extreme}?`,
    `For each ${group.singular}, show the ${figure}${order}${extreme}.`,
    `Give the ${figure} per ${group.singular}${order}${extreme}.`,
  ]);
}

/** "with" for what is no row by itself, "who have" for people. */
function haveWords({ table }: Group, referring: string, isOne: boolean, phrasing: Phrasing): string {
  if (table === undefined) return phrasing.random.pick(["with", isOne ? "that has" : "that have"]);
  const { singular, plural } = relationOf(referring, table, phrasing);
  return `${whoOf(table, phrasing)} ${isOne ? singular : plural}`;
}

function groupOrder(select: SelectQuery, phrasing: Phrasing): string {
  const [ordering] = select.orderBy;
  if (!ordering) return "";
  const isMost = ordering.direction === "desc";
  if (isRowCount(ordering.expression, phrasing)) return `, ${isMost ? "most" : "fewest"} first`;
  return `, ${extremeWord(ordering.expression, isMost, phrasing)} first`;
}

type Group = ReturnType<typeof groupNoun>;

/** What is shown of a group besides its figures: its name, or other columns of it. */
function shownOfGroup(
  shown: readonly Expression[],
  group: Group,
  phrasing: Phrasing,
): (said: string) => string {
  if (group.table === undefined) return (said) => said;
  const names = shown.map((expression) => {
    const column = columnIn(expression);
    return column ? nounAt(column.slot, phrasing).singular : sayExpression(expression, phrasing);
  });
  return names.length === 0 ? (said) => said : (said) => `the ${listed(names)} of ${said}`;
}

interface WhichGroups extends Group {
  readonly own: (said: string) => string;
  readonly filter: string | undefined;
  readonly rows: string;
}

function askWhichGroups(
  select: SelectQuery,
  { singular, plural, table, own, filter, rows }: WhichGroups,
  phrasing: Phrasing,
): string {
  const { random } = phrasing;
  const withOrWho = haveWords(
    { singular, plural, table },
    rowTable(select, phrasing),
    select.limit?.kind === "constant",
    phrasing,
  );
  const isNamed = select.selected.every((expression) => {
    const column = columnIn(expression);
    return table === undefined || (column && isLabel(column.slot, phrasing));
  });
  if (filter === undefined) {
    const order = select.orderBy.length > 0 ? groupOrder(select, phrasing) : "";
    return random.pick([
      `What are the different ${plural} of ${rows}${order}?`,
      `List the distinct ${plural} of ${rows}${order}.`,
    ]);
  }
  if (select.limit?.kind === "constant") {
    const row = `the ${singular} ${withOrWho} ${filter}`;
    if (!isNamed) return random.pick([`What is ${own(row)}?`, `Show ${own(row)}.`]);
    return random.pick([`Which ${singular} has ${filter}?`, `What is ${row}?`, `Find ${row}.`]);
  }
  const count = select.limit ? `${limitWords(select.limit, phrasing)} ` : "";
  const several = `the ${count}${plural} ${withOrWho} ${filter}`;
  if (!isNamed) return random.pick([`What is ${own(several)}?`, `Show ${own(several)}.`]);
  return random.pick([
    `Which ${count}${plural} have ${filter}?`,
    `List ${several}.`,
    `Show the ${count}${plural} ${withOrWho} ${filter}.`,
    `Find ${several}.`,
  ]);
}

/** "Which cities have both teams founded before 1950 and teams founded after 2000?" */
function askSet(query: SetQuery, phrasing: Phrasing): string {
  const { random } = phrasing;
  const { left, right, operator } = query;
  if (
    left.kind === "select" &&
    right.kind === "select" &&
    left.selected.length === 1 &&
    right.selected.length === 1
  ) {
    const [one, other] = [left.selected[0], right.selected[0]].map(
      (expression) => expression && columnIn(expression),
    );
    const isGroup =
      one &&
      one.slot === other?.slot &&
      !isLabel(one.slot, phrasing) &&
      phrasing.bound.columns[one.slot]?.key === "none";
    if (isGroup && left.groupBy.length === 0 && right.groupBy.length === 0) {
      const { plural } = nounAt(one.slot, phrasing);
      const main = columnAt(one.slot, phrasing).table.name;
      const [first, second] = [left, right].map((side) => rowsPhrase(side, phrasing, { main }));
      if (operator === "intersect")
        return random.pick([
          `Which ${plural} have both ${first} and ${second}?`,
          `Find the ${plural} that have ${first} as well as ${second}.`,
        ]);
      if (operator === "except")
        return random.pick([
          `Which ${plural} have ${first} but no ${second}?`,
          `Find the ${plural} that have ${first} but not ${second}.`,
        ]);
      return random.pick([
        `Which ${plural} have ${first} or ${second}?`,
        `List the ${plural} that have either ${first} or ${second}.`,
      ]);
    }
  }
  const [first, second] = [querySaid(left, phrasing), querySaid(right, phrasing)];
  if (operator === "intersect")
    return random.pick([
      `What are ${first} that are also ${second}?`,
      `Find what is both among ${first} and among ${second}.`,
    ]);
  if (operator === "except")
    return random.pick([`What are ${first} except ${second}?`, `Show ${first} but leave out ${second}.`]);
  return random.pick([`What are ${first} and ${second}?`, `List ${first} together with ${second}.`]);
}
