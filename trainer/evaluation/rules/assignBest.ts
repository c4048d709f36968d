/**
 * The greatest sum of weights that takes one column for every row and no column twice. `weights` has at least as many
 * columns as rows. The Hungarian method by shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987): rows
 * squared times columns steps.
 */
export function assignBest(weights: readonly (readonly number[])[]): number {
  const columnCount = weights[0]?.length ?? 0;
  const rowPotential = new Float64Array(weights.length);
  const columnPotential = new Float64Array(columnCount);
  const rowOf = new Int32Array(columnCount).fill(-1);

  for (const start of weights.keys()) {
    const distance = new Float64Array(columnCount).fill(Number.POSITIVE_INFINITY);
    const previous = new Int32Array(columnCount).fill(-1);
    const isSettled = new Uint8Array(columnCount);
    let row = start;
    let column = -1;
    do {
      let nearest = -1;
      let nearestDistance = Number.POSITIVE_INFINITY;
      const reached = column === -1 ? 0 : (distance[column] ?? 0);
      for (let candidate = 0; candidate < columnCount; candidate += 1) {
        if (isSettled[candidate] === 1) continue;
        const reducedCost =
          -(weights[row]?.[candidate] ?? 0) - (rowPotential[row] ?? 0) - (columnPotential[candidate] ?? 0);
        if (reached + reducedCost < (distance[candidate] ?? 0)) {
          distance[candidate] = reached + reducedCost;
          previous[candidate] = column;
        }
        const known = distance[candidate] ?? 0;
        if (known < nearestDistance) {
          nearest = candidate;
          nearestDistance = known;
        }
      }
      column = nearest;
      isSettled[column] = 1;
      row = rowOf[column] ?? -1;
    } while (row !== -1);

    const length = distance[column] ?? 0;
    rowPotential[start] = (rowPotential[start] ?? 0) + length;
    for (let settled = 0; settled < columnCount; settled += 1) {
      if (isSettled[settled] === 0 || settled === column) continue;
      const slack = length - (distance[settled] ?? 0);
      columnPotential[settled] = (columnPotential[settled] ?? 0) - slack;
      const owner = rowOf[settled] ?? 0;
      rowPotential[owner] = (rowPotential[owner] ?? 0) + slack;
    }
    while (column !== -1) {
      const before = previous[column] ?? -1;
      rowOf[column] = before === -1 ? start : (rowOf[before] ?? start);
      column = before;
    }
  }
  let sum = 0;
  for (const [column, row] of rowOf.entries()) if (row !== -1) sum += weights[row]?.[column] ?? 0;
  return sum;
}
