/** Questions for counts and other aggregates of rows. */

import { listed } from "../../english/words.ts";
import type { Expression, SelectQuery } from "../templates/query.ts";
import { isRowCount, sayExpression } from "./aggregates.ts";
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

export function askAggregates(
  select: SelectQuery,
  aggregates: readonly (string | undefined)[],
  phrasing: Phrasing,
): string {
  const { random } = phrasing;
  const column = select.selected.flatMap((expression) => columnsOf(expression))[0];
  const main = column ? columnAt(column.slot, phrasing).table.name : rowTable(select, phrasing);
  const rows = rowsPhrase(select, phrasing, { main });
  const said = aggregates.map((aggregate, index) => aggregate ?? countOr(select.selected[index], phrasing));
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
  const aggregate = listed(sharedNoun(said));
  return random.pick([
    `What ${said.length > 1 ? "are" : "is"} the ${aggregate} of all ${rows}?`,
    `What ${said.length > 1 ? "are" : "is"} the ${aggregate} of ${rows}?`,
    `Find the ${aggregate} of ${rows}.`,
    `Show the ${aggregate} of ${rows}.`,
  ]);
}

const countOr = (expression: Expression | undefined, phrasing: Phrasing) =>
  expression === undefined || isRowCount(expression, phrasing)
    ? "number"
    : sayExpression(expression, phrasing);

/** "lowest age" and "highest age" are the "lowest" and "highest age". */
function sharedNoun(aggregates: readonly string[]): readonly string[] {
  const nouns = aggregates.map((aggregate) => aggregate.replace(/^\S+ /, ""));
  if (new Set(nouns).size > 1 || aggregates.length < 2) return aggregates;
  return aggregates.map((aggregate, index) =>
    index < aggregates.length - 1 ? (aggregate.split(" ")[0] ?? "") : aggregate,
  );
}
