import type { SetQuery } from "../templates/query.ts";
import { columnAt, columnIn, isLabel, nounAt, type Phrasing } from "./phrasing.ts";
import { querySaid, rowsPhrase } from "./rows.ts";

/** "Which cities have both teams founded before 1950 and teams founded after 2000?" */
export function askSet(query: SetQuery, phrasing: Phrasing): string {
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
