/** The known name with the fewest edits (insertions, deletions, replacements) from `name`; none for an empty list. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const edits = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      nearest = candidate;
    }
  }
  return nearest;
}

/** A sentence for an unknown name: the known ones and, where there are several, the nearest. */
export function unknownName(kind: string, name: string, known: readonly string[]): string {
  if (known.length === 0) return `there is no ${kind} ${JSON.stringify(name)}; none is registered yet.`;
  const guess = known.length > 1 ? ` Did you mean ${JSON.stringify(nearestName(name, known))}?` : "";
  return `there is no ${kind} ${JSON.stringify(name)}; there is ${known.join(", ")}.${guess}`;
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
