/** Questions for rows: all of them, the first in some order, or what differs among them. */

import { listed } from "../../english/words.ts";
import type { SelectQuery } from "../templates/query.ts";
import { isRowCount, sayExpression } from "./aggregates.ts";
import { isYear } from "./comparisons.ts";
import { extremeOf, limitWords, superlativeOf } from "./extremes.ts";
import { namedBy } from "./namedRow.ts";
import {
  columnAt,
  columnIn,
  columnsOf,
  isLabel,
  isOfPeople,
  nounAt,
  nounOfTable,
  type Phrasing,
} from "./phrasing.ts";
import { rowsPhrase, rowTable } from "./rows.ts";

/** What is shown of each row: "name and age", "name of the team". */
function shownColumns(select: SelectQuery, main: string, isMany: boolean, phrasing: Phrasing): string {
  const isJoined = shownTables(select, phrasing).some((table) => table !== main);
  const own = select.selected.map((expression) => {
    const column = columnIn(expression);
    if (!column) return expression.kind === "star" ? "details" : sayExpression(expression, phrasing);
    const noun = nounAt(column.slot, phrasing);
    const { table } = columnAt(column.slot, phrasing);
    // "The date and the name of the doctor of visits": what is of another row is of one row each.
    const number = isMany && !isJoined ? "plural" : "singular";
    const word = expression.kind === "column" ? noun[number] : sayExpression(expression, phrasing);
    return table.name === main ? word : `${word} of the ${nounOfTable(table.name, phrasing).singular}`;
  });
  return own.length > 1 && isJoined ? listed(own).replace(" and ", " and the ") : listed(own);
}

const shownTables = (select: SelectQuery, phrasing: Phrasing): readonly string[] =>
  select.selected.flatMap((expression) =>
    columnsOf(expression).map(({ slot }) => columnAt(slot, phrasing).table.name),
  );

interface Asked {
  readonly select: SelectQuery;
  readonly main: string;
  /** What the rows are called, with what is said of them. */
  readonly rows: string;
  /** Only a name is asked for, which can go unsaid. */
  readonly isName: boolean;
  readonly phrasing: Phrasing;
}

export function askRows(select: SelectQuery, phrasing: Phrasing): string {
  const main = shownTable(select, phrasing);
  const known = shownTables(select, phrasing);
  const [only] = select.selected;
  const isName = select.selected.length === 1 && only?.kind === "column" && isLabel(only.slot, phrasing);
  const extreme = extremeOf(select, phrasing);
  const name = extreme ? undefined : namedBy(select, main, phrasing);
  const asked = { select, main, isName, phrasing };
  if (name !== undefined)
    return askOne({ ...asked, rows: `${nounOfTable(main, phrasing).singular} ${name}`, isName: false });
  const superlative = extreme && superlativeOf(select, phrasing);
  const isOne = select.limit?.kind === "constant";
  const more = extreme && superlative === undefined ? [extreme] : [];
  const rows = [superlative, rowsPhrase(select, phrasing, { main, known, isOne, more })]
    .filter((part) => part !== undefined)
    .join(" ");
  if (isOne) return askOne({ ...asked, rows });
  return extreme ? askFirst({ ...asked, rows }) : askAll({ ...asked, rows });
}

/** "Who is the oldest singer?", "What is the city of the stadium Park Hall?" */
function askOne({ select, main, rows, isName, phrasing }: Asked): string {
  const shown = shownColumns(select, main, false, phrasing);
  if (isName)
    return phrasing.random.pick([
      `${isOfPeople(main, phrasing) ? "Who" : "Which"} is the ${rows}?`,
      `What is the name of the ${rows}?`,
      `Find the ${rows}.`,
      `Show me the name of the ${rows}.`,
    ]);
  return phrasing.random.pick([
    `What ${select.selected.length > 1 ? "are" : "is"} the ${shown} of the ${rows}?`,
    `Show the ${shown} of the ${rows}.`,
    `Give me the ${shown} of the ${rows}.`,
  ]);
}

/** "Show the names of the three oldest singers." */
function askFirst({ select, main, rows, isName, phrasing }: Asked): string {
  const shown = shownColumns(select, main, true, phrasing);
  const first = `the ${limitWords(select.limit, phrasing)} ${rows}`;
  const wordings = [`Show the ${shown} of ${first}.`, `What are the ${shown} of ${first}?`];
  return phrasing.random.pick(isName ? [...wordings, `List ${first} in order.`] : wordings);
}

function askAll({ select, main, rows, isName, phrasing }: Asked): string {
  const { random } = phrasing;
  const order = orderWords(select, phrasing);
  const limit = select.limit ? `the first ${limitWords(select.limit, phrasing)} ` : "";
  if (select.isDistinct) return askDistinct(select, main, `${limit}${rows}`, order, phrasing);
  const isPlain = order === "" && limit === "";
  if (isName && limit === "" && random.chance(0.4))
    return random.pick([
      `Which are the ${rows}${order}?`,
      `List all ${rows}${order}.`,
      `Show me all ${rows}${order}.`,
    ]);
  if (select.selected.length > 1 && !select.where && select.tables.length === 1 && isPlain) {
    const one = shownColumns(select, main, false, phrasing);
    const { singular } = nounOfTable(main, phrasing);
    return random.pick([
      `Show the ${one} of every ${singular}.`,
      `What is the ${one} of each ${singular}?`,
      `For every ${singular}, give the ${one}.`,
    ]);
  }
  const many = shownColumns(select, main, true, phrasing);
  return random.pick([
    `What are the ${many} of ${limit}${rows}${order}?`,
    `Show the ${many} of ${limit}${rows}${order}.`,
    `List the ${many} of ${limit === "" ? "all " : limit}${rows}${order}.`,
    `Give me the ${many} of ${limit === "" ? "the " : limit}${rows}${order}.`,
  ]);
}

/** The table whose rows are asked for: one that refers to the others shown, else the first shown. */
function shownTable(select: SelectQuery, phrasing: Phrasing): string {
  const shown = shownTables(select, phrasing);
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
