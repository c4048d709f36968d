import { closest } from "fastest-levenshtein";

/** The known name with the fewest edits (insertions, deletions, replacements) from `name`; none for an empty list. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const spellings = known.map((candidate) => candidate.toLowerCase());
  return known[spellings.indexOf(closest(name.toLowerCase(), spellings))];
}

/** A sentence for an unknown name: the known ones and, where there are several, the nearest. */
export function unknownName(kind: string, name: string, known: readonly string[]): string {
  if (known.length === 0) return `there is no ${kind} ${JSON.stringify(name)}; none is registered yet.`;
  const guess = known.length > 1 ? ` Did you mean ${JSON.stringify(nearestName(name, known))}?` : "";
  return `there is no ${kind} ${JSON.stringify(name)}; there is ${known.join(", ")}.${guess}`;
}
