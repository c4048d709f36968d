import type { Expression, Query } from "../templates/query.ts";
import { clausesOf, expressionsIn, selectsOf } from "../templates/visitQuery.ts";

/** Pairs of column slots whose values a query holds against each other: compared, looked up, or put into one set. */
export function comparedColumns(query: Query): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const compare = (one: Expression | undefined, other: Expression | undefined) => {
    if (one?.kind === "column" && other?.kind === "column" && one.slot !== other.slot)
      pairs.push([one.slot, other.slot]);
  };
  const compareSets = (set: Query) => {
    if (set.kind === "select") return;
    const [left, right] = [selectedBy(set.left), selectedBy(set.right)];
    for (const [index, one] of left.entries()) compare(one, right[index]);
    compareSets(set.left);
    compareSets(set.right);
  };
  compareSets(query);
  for (const select of selectsOf(query)) {
    for (const expression of clausesOf(select).flatMap((clause) => [...expressionsIn(clause)])) {
      if (expression.kind === "inQuery") {
        compare(expression.operand, selectedBy(expression.query)[0]);
        compareSets(expression.query);
      }
      if (expression.kind !== "operation" || !/[=<>]/.test(expression.operator)) continue;
      compare(measuredColumn(expression.left), measuredColumn(expression.right));
    }
  }
  return pairs;
}

const selectedBy = (query: Query): readonly Expression[] =>
  query.kind === "select" ? query.selected : selectedBy(query.left);

/** The column that a side of a comparison speaks of: itself, or the one an inner query selects. */
function measuredColumn(side: Expression): Expression | undefined {
  if (side.kind === "column") return side;
  if (side.kind !== "scalar") return undefined;
  const [selected] = selectedBy(side.query);
  if (selected?.kind === "call" && selected.name !== "count") return selected.operands[0];
  return selected;
}
