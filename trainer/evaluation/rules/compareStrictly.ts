import { hasTopLevelOrderBy } from "../../sql/text/hasTopLevelOrderBy.ts";
import { areCellsEqual } from "./areCellsEqual.ts";
import { matchRows } from "./matchRows.ts";
import { areRowsEqual, profileOf, type Rows } from "./rowProfile.ts";
import type { ResultRows } from "./rule.ts";

/**
 * The strict typed multiset rule. As many columns, in the same order, whatever their names; the same rows as often,
 * and in the same order exactly when the gold SQL has a top-level ORDER BY; cells equal as `areCellsEqual` says.
 */
export function compareStrictly(predicted: ResultRows, gold: ResultRows, goldSql: string): boolean {
  if (predicted.columns.length !== gold.columns.length) return false;
  if (predicted.rows.length !== gold.rows.length) return false;
  if (areRowsEqual(predicted.rows, gold.rows)) return true;
  const latest = latestComparison.get(predicted.rows);
  if (latest?.right === gold.rows && latest.goldSql === goldSql) return latest.areEqual;
  const areEqual = hasTopLevelOrderBy(goldSql)
    ? areSequencesEqual(predicted.rows, gold.rows)
    : areEqualInAnyOrder(predicted.rows, gold.rows);
  latestComparison.set(predicted.rows, { right: gold.rows, goldSql, areEqual });
  return areEqual;
}

interface Comparison {
  readonly right: Rows;
  readonly goldSql: string;
  readonly areEqual: boolean;
}

/** `softF1` asks what `strict` asked of the same two results. */
const latestComparison = new WeakMap<Rows, Comparison>();

function areSequencesEqual(left: Rows, right: Rows): boolean {
  return left.every((row, index) => {
    const other = right[index];
    return other !== undefined && row.every((cell, column) => areCellsEqual(cell, other[column] ?? null));
  });
}

/** Exactly equal rows cancel by key; only what is left, usually nothing, is matched within the tolerance. */
function areEqualInAnyOrder(left: Rows, right: Rows): boolean {
  const [lefts, rights] = cancelEqualRows(left, right);
  return lefts.length === 0 || matchRows(lefts, rights);
}

type Sides = readonly [left: Rows, right: Rows];

/** Several rules ask for the same two results one after the other. */
const leftOver = new WeakMap<Rows, { readonly right: Rows; readonly sides: Sides }>();

/** The rows of each side that have no equal row left on the other, in their order. */
export function cancelEqualRows(left: Rows, right: Rows): Sides {
  const known = leftOver.get(left);
  if (known?.right === right) return known.sides;
  const sides = cancel(left, right);
  leftOver.set(left, { right, sides });
  return sides;
}

function cancel(left: Rows, right: Rows): Sides {
  if (left[0]?.length !== right[0]?.length) return [left, right];
  const [leftKeys, rightKeys] = [profileOf(left).keys, profileOf(right).keys];
  const waiting = new Map<string, number>();
  for (const key of rightKeys) waiting.set(key, (waiting.get(key) ?? 0) + 1);
  const take = (key: string | undefined): boolean => {
    const count = waiting.get(key ?? "") ?? 0;
    if (count > 0) waiting.set(key ?? "", count - 1);
    return count > 0;
  };
  return [
    left.filter((_, index) => !take(leftKeys[index])),
    right.filter((_, index) => take(rightKeys[index])),
  ];
}
