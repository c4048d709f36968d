import type { Interval } from "./intervals.ts";

/** The places that an entry may hold, from 1. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/**
 * The places that each entry may hold, given 95 % intervals: `best` counts the entries whose interval lies wholly above its
 * own, `worst` those wholly below. Entries whose intervals overlap share places, so that a lead that the data do not
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
    return { best: above + 1, worst: known.length - below };
  });
}
