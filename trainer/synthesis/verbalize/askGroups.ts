/** Questions for groups of rows and their aggregates. */

import { listed } from "../../english/words.ts";
import type { Expression, SelectQuery } from "../templates/query.ts";
import { hasAggregate } from "../templates/visitQuery.ts";
import { aggregateOf, isRowCount, sayExpression } from "./aggregates.ts";
import { extremeWord, limitWords } from "./extremes.ts";
import {
  columnAt,
  columnIn,
  isLabel,
  isOfPeople,
  nounAt,
  nounOfTable,
  type Phrasing,
  plainRelation,
  relationOf,
  whoOf,
} from "./phrasing.ts";
import { groupWords, rowsPhrase, rowTable } from "./rows.ts";

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

export function askGroups(select: SelectQuery, phrasing: Phrasing): string {
  const { random } = phrasing;
  const group = groupNoun(select, phrasing);
  const referring = rowTable(select, phrasing);
  const rows = rowsPhrase(select, phrasing, {
    main: referring,
    known: group.table === undefined ? [] : [group.table],
  });
  const isSame = group.table === referring;
  const counted = isSame ? "rows" : rows;
  const aggregates = select.selected.filter(hasAggregate);
  const shown = select.selected.filter((expression) => !hasAggregate(expression));
  const filter = groupWords(select, counted, phrasing);
  const isOne = select.limit?.kind === "constant";
  const withOrWho = haveWords(group, referring, isOne, phrasing);
  const relation = relationOf(referring, group.table ?? "", phrasing);
  const own = shownOfGroup(shown, group, phrasing);
  if (aggregates.length === 0) return askWhichGroups(select, { ...group, own, filter, rows }, phrasing);
  const said = aggregates.map((aggregate) =>
    isRowCount(aggregate, phrasing)
      ? `number of ${counted}`
      : `${aggregateOf(aggregate, phrasing) ?? sayExpression(aggregate, phrasing)} of ${counted}`,
  );
  const aggregate = listed(said);
  if (filter !== undefined) {
    const chosen = isOne
      ? `the ${group.singular} ${withOrWho} ${filter}`
      : `the ${limitWords(select.limit, phrasing)} ${group.plural} ${withOrWho} ${filter}`;
    return `${random.pick(["Show", "Find", "List"])} ${own(chosen)} and the ${aggregate}.`;
  }
  const order = select.orderBy.length > 0 ? groupOrder(select, phrasing) : "";
  const extreme = select.limit
    ? `, for the ${isOne ? "first" : `first ${limitWords(select.limit, phrasing)}`} only`
    : "";
  const [only] = aggregates;
  const isAllSaid =
    group.table === undefined
      ? shown.length < 2
      : shown.every((expression) => expression.kind === "column" && isLabel(expression.slot, phrasing));
  if (!isAllSaid)
    return `For each ${group.singular}, show the ${listed([...shown.map((one) => sayExpression(one, phrasing)), ...said])}${order}${extreme}.`;
  if (aggregates.length === 1 && only && isRowCount(only, phrasing) && group.table === undefined)
    return `${random.pick([
      `How many ${counted} are there for each ${group.singular}`,
      `For each ${group.singular}, how many ${counted} are there`,
      `What is the number of ${counted} per ${group.singular}`,
    ])}${order}${extreme}?`;
  if (aggregates.length === 1 && only && isRowCount(only, phrasing) && group.table !== undefined)
    return random.pick([
      `How many ${counted} ${relation.auxiliary} each ${group.singular} ${relation.base}${order}${extreme}?`,
      `Show ${own(`each ${group.singular}`)} with ${isOfPeople(group.table, phrasing) ? "their" : "its"} number of ${counted}${order}${extreme}.`,
    ]);
  return random.pick([
    `What ${aggregates.length > 1 ? "are" : "is"} the ${aggregate} for each ${group.singular}${order}${extreme}?`,
    `For each ${group.singular}, show the ${aggregate}${order}${extreme}.`,
    `Give the ${aggregate} per ${group.singular}${order}${extreme}.`,
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

/** What is shown of a group besides its aggregates: its name, or other columns of it. */
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
  const verb = table === undefined ? plainRelation : relationOf(rowTable(select, phrasing), table, phrasing);
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
    return random.pick([`Which ${singular} ${verb.singular} ${filter}?`, `What is ${row}?`, `Find ${row}.`]);
  }
  const count = select.limit ? `${limitWords(select.limit, phrasing)} ` : "";
  const several = `the ${count}${plural} ${withOrWho} ${filter}`;
  if (!isNamed) return random.pick([`What is ${own(several)}?`, `Show ${own(several)}.`]);
  return random.pick([
    `Which ${count}${plural} ${verb.plural} ${filter}?`,
    `List ${several}.`,
    `Show the ${count}${plural} ${withOrWho} ${filter}.`,
    `Find ${several}.`,
  ]);
}
