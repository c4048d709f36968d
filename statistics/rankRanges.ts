import type { Interval } from "./intervals.ts";

/** The places that an entry may hold, from 1. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The places that each entry may hold, given 95 % intervals: `from` counts the entries whose interval lies wholly above its
 * own, `to` those wholly below. Entries whose intervals overlap share places, so that a lead that the data do not
 * show is not shown as one. (Non-overlap of two 95 % intervals is stricter than a test at 5 %.)
 *
 * @param intervals undefined for an entry without a score, which holds no place and takes none.
 */
export function rankRanges(intervals: readonly (Interval | undefined)[]): (RankRange | undefined)[] {
  const known = intervals.filter((interval) => interval !== undefined);
  return intervals.map((own) => {
    if (own === undefined) return undefined;
    const above = known.filter((other) => other.low > own.high).length;
    const below = known.filter((other) => other.high < own.low).length;
    return { from: above + 1, to: known.length - below };
  });
}
