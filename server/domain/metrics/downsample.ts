/** A series in order of its steps; columns of equal length. */
export interface Series {
  steps: number[];
  values: number[];
}

/**
 * At most `maximumPoints` points of a series, the same ones every time: the first, the last, and of every stretch
 * between them the lowest and the highest, so that no spike is lost. A series with fewer points stays as it is.
 *
 * @param maximumPoints at least 4, room for the two ends and one stretch.
 */
export function downsample({ steps, values }: Series, maximumPoints: number): Series {
  const count = steps.length;
  if (count <= maximumPoints) return { steps, values };
  const stretchCount = Math.floor((maximumPoints - 2) / 2);
  const kept = new Set([0, count - 1]);
  for (let stretch = 0; stretch < stretchCount; stretch += 1) {
    const start = 1 + Math.floor((stretch * (count - 2)) / stretchCount);
    const end = 1 + Math.floor(((stretch + 1) * (count - 2)) / stretchCount);
    let lowest = start;
    let highest = start;
    for (let index = start; index < end; index += 1) {
      if ((values[index] as number) < (values[lowest] as number)) lowest = index;
      if ((values[index] as number) > (values[highest] as number)) highest = index;
    }
    kept.add(lowest).add(highest);
  }
  const indexes = [...kept].sort((left, right) => left - right);
  return {
    steps: indexes.map((index) => steps[index] as number),
    values: indexes.map((index) => values[index] as number),
  };
}
