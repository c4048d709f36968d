/** Questions for rows: all of them, the first in some order, or what differs among them. */
import type { SelectQuery } from "../template/query.ts";
import { isYear } from "./comparisons.ts";
import { extremeOf, limitWords } from "./extremes.ts";
import { isRowCount, sayExpression } from "./figures.ts";
import { listed } from "./grammar.ts";
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

export function askRows(select: SelectQuery, phrasing: Phrasing): string {
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
