import { ruleDefinitions } from "../../api/generated/catalogue.ts";
import { cancelEqualRows, compareStrictly } from "./compareStrictly.ts";
import { gradeRows } from "./gradeRows.ts";
import { pairRows } from "./pairRows.ts";
import type { Rows } from "./rowProfile.ts";
import type { ResultRows, Rule } from "./rule.ts";

/**
 * The share of a result that is right, whatever the order of its rows and columns; this project's own, for lack of a
 * published one. Rows are paired one to one, repeated rows as often as they come; two rows share the cells that both
 * hold, a value as often as in the poorer of the two. Of the pairings with the most shared cells, the score is their
 * F1: twice the shared cells over all cells of both results. 1 for no rows on both sides, and wherever `strict` is 1.
 */
export const softF1: Rule = {
  ...ruleDefinitions.softF1,
  grade: (judged) => gradeRows(judged, { compare: gradeSoftly }),
};

/** From 0 to 1. See `softF1`; `pairRows` says where the pairing is only nearly the best. */
export function gradeSoftly(predicted: ResultRows, gold: ResultRows, goldSql: string): number {
  const cellCount = countCells(predicted.rows) + countCells(gold.rows);
  if (cellCount === 0 || compareStrictly(predicted, gold, goldSql)) return 1;
  const [left, right] = cancelEqualRows(predicted.rows, gold.rows);
  const equalCellCount = countCells(predicted.rows) - countCells(left);
  return (2 * (equalCellCount + pairRows(left, right))) / cellCount;
}

function countCells(rows: Rows): number {
  return rows.length * (rows[0]?.length ?? 0);
}
