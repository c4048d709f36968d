/** A series in order of its steps; columns of equal length. */
export interface Series {
  steps: number[];
  values: number[];
}

/**
 * At most `maximumPoints` points of a series, the same ones every time: the first, the last, and of every stretch
 * between them the lowest and the highest, so that no spike is lost, and the first that is not finite. A series with
 * fewer points stays as it is. Other columns beside steps and values keep their rows.
 *
 * @param maximumPoints at least 4, room for the two ends and one stretch; a series that is not finite everywhere keeps one
 *   point a stretch more, within the same bound where it is 5 or more.
 */
export function downsample<Columns extends Series & Record<string, number[]>>(
  columns: Columns,
  maximumPoints: number,
): Columns {
  const { steps, values } = columns;
  const count = steps.length;
  if (count <= maximumPoints) return columns;
  const pointsOfStretch = values.every(Number.isFinite) || maximumPoints < 5 ? 2 : 3;
  const stretchCount = Math.floor((maximumPoints - 2) / pointsOfStretch);
  const kept = new Set([0, count - 1]);
  for (let stretch = 0; stretch < stretchCount; stretch += 1) {
    const start = 1 + Math.floor((stretch * (count - 2)) / stretchCount);
    const end = 1 + Math.floor(((stretch + 1) * (count - 2)) / stretchCount);
    let lowest: number | undefined;
    let highest: number | undefined;
    let strange: number | undefined;
    for (let index = start; index < end; index += 1) {
      const value = values[index] as number;
      if (!Number.isFinite(value)) {
        strange ??= index;
        continue;
      }
      if (lowest === undefined || value < (values[lowest] as number)) lowest = index;
      if (highest === undefined || value > (values[highest] as number)) highest = index;
    }
    const found = [lowest, highest, strange].filter((index) => index !== undefined);
    for (const index of found.slice(0, pointsOfStretch)) kept.add(index);
  }
  const indexes = [...kept].sort((left, right) => left - right);
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, indexes.map((index) => column[index] as number)]),
  ) as Columns;
}
