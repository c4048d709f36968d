export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The places an entry may hold, given 95 % intervals: `best` counts the entries whose interval lies wholly above its
 * own, `worst` those wholly below. Entries whose intervals overlap share places, so a lead that the data do not
 * show is not shown as one. (Non-overlap of two 95 % intervals is stricter than a test at 5 %.)
 */
export function rankRange(own: Bounds, all: readonly Bounds[]): { best: number; worst: number } {
  const above = all.filter((other) => other.low > own.high).length;
  const below = all.filter((other) => other.high < own.low).length;
  return { best: above + 1, worst: all.length - below };
}
