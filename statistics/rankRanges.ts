/** The places that an entry may hold, from 1. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The places of entries that stand in order, best first: an entry shares the places of its neighbours as far up and down
 * as the paired comparison does not tell them apart. Each entry is compared outward from itself until the first that is
 * separable on either side, so that the number of comparisons grows with the ties and not with the square of the rows.
 *
 * @param isSeparable whether the data tell the entry at `better` from the one further down at `worse`, both from 0.
 */
export function rankRanges(
  count: number,
  isSeparable: (better: number, worse: number) => boolean,
): RankRange[] {
  return Array.from({ length: count }, (_, index) => {
    let from = index;
    while (from > 0 && !isSeparable(from - 1, index)) from -= 1;
    let to = index;
    while (to < count - 1 && !isSeparable(index, to + 1)) to += 1;
    return { from: from + 1, to: to + 1 };
  });
}
