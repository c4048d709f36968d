/** Questions for counts and other figures of rows. */

import { listed } from "../../english/words.ts";
import type { Expression, SelectQuery } from "../templates/query.ts";
import { isRowCount, sayExpression } from "./figures.ts";
import { columnAt, columnsOf, nounAt, type Phrasing } from "./phrasing.ts";
import { rowsPhrase, rowTable } from "./rows.ts";

export function askCount(select: SelectQuery, phrasing: Phrasing): string {
  const rows = rowsPhrase(select, phrasing);
  return phrasing.random.pick([
    `How many ${rows} are there?`,
    `How many ${rows} do we have?`,
    `Count the ${rows}.`,
    `What is the number of ${rows}?`,
  ]);
}

export function askFigures(
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
