/**
 * Where a cursor goes along `count` points when a key is pressed: one on, one back, a tenth of the way by the page, to the
 * ends. Without a place it begins at the last point.
 *
 * @returns undefined for a key that moves nothing, and where there are no points.
 */
export function stepByKey(key: string, at: number | undefined, count: number): number | undefined {
  const last = count - 1;
  const page = Math.max(1, Math.round(count / 10));
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    PageDown: -page,
    PageUp: page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  if (move === undefined || count === 0) return undefined;
  if (at === undefined && Number.isFinite(move)) return last;
  return Math.min(last, Math.max(0, (at ?? last) + move));
}
