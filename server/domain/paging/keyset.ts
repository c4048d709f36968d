/** Where a page begins, in the words of Prisma: rows that lie beyond a row with given values of the sort keys. */
import { compareValues, type KeyValue, nested, type SortKey } from "./sortKey.ts";

export type Side = "after" | "before";

/** A key whose value is known and is not the stored one. */
export interface FixedKey {
  readonly key: SortKey;
  readonly value: KeyValue;
}

/** A condition for Prisma, which does not take an empty one for the same everywhere; "all" and "none" are for the caller. */
export type Condition = object | "all" | "none";

/**
 * Rows on one side of `values`: beyond it by the first key, or equal by that and beyond by the second, and so on. Nulls
 * lie after everything, whatever the direction.
 */
export function beyond(
  keys: readonly SortKey[],
  values: readonly KeyValue[],
  side: Side,
  fixed?: FixedKey,
): Condition {
  const alternatives: object[] = [];
  const equal: object[] = [];
  for (const [place, key] of keys.entries()) {
    const value = values[place] ?? null;
    if (key === fixed?.key) {
      const difference = compareValues(key, fixed.value, value);
      if (side === "after" ? difference > 0 : difference < 0) {
        if (equal.length === 0) return "all";
        alternatives.push({ AND: [...equal] });
      }
      if (difference !== 0) break;
      continue;
    }
    const condition = beyondOne(key, value, side);
    if (condition !== undefined) alternatives.push({ AND: [...equal, condition] });
    equal.push(nested(key.field, stored(key, value)));
  }
  return alternatives.length === 0 ? "none" : { OR: alternatives };
}

/** Undefined where nothing can lie there. */
function beyondOne(key: SortKey, value: KeyValue, side: Side): object | undefined {
  const { field, kind, isNullable = false, ranks = [] } = key;
  if (value === null) return side === "after" ? undefined : nested(field, { not: null });
  const isUpward = (key.direction === "asc") === (side === "after");
  if (kind === "rank") {
    const place = ranks.indexOf(String(value));
    return nested(field, { in: isUpward ? ranks.slice(place + 1) : ranks.slice(0, place) });
  }
  const bound = stored(key, value);
  const condition = nested(field, isUpward ? { gt: bound } : { lt: bound });
  return isNullable && side === "after" ? { OR: [condition, nested(field, null)] } : condition;
}

function stored({ kind }: SortKey, value: KeyValue): KeyValue | Date {
  return kind === "date" && value !== null ? new Date(value) : value;
}

/** The order for Prisma; from the end where `isBackward`. */
export function orderOf(keys: readonly SortKey[], isBackward: boolean): object[] {
  return keys.map(({ field, direction, isNullable }) => {
    const sort = isBackward ? (direction === "asc" ? "desc" : "asc") : direction;
    return nested(field, isNullable ? { sort, nulls: isBackward ? "first" : "last" } : sort);
  });
}
