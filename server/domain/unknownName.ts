import { closest } from "fastest-levenshtein";

/** A longer name is none that anybody meant to spell, and the comparison takes the product of both lengths. */
const longestGuessed = 200;

/** The known name with the fewest edits (insertions, deletions, replacements) from `name`; none for an empty list. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const spellings = known.map((candidate) => candidate.toLowerCase());
  return known[spellings.indexOf(closest(name.toLowerCase(), spellings))];
}

const mostNamed = 20;

/** A sentence for an unknown name: the known ones, twenty at most, and, where there are several, the nearest. */
export function unknownName(kind: string, name: string, known: readonly string[]): string {
  if (known.length === 0) return `there is no ${kind} ${JSON.stringify(name)}; none is registered yet.`;
  if (name.length > longestGuessed) {
    return `there is no ${kind} of ${name.length} characters; there is ${known.join(", ")}.`;
  }
  const guess = known.length > 1 ? ` Did you mean ${JSON.stringify(nearestName(name, known))}?` : "";
  const rest = known.length > mostNamed ? ` and ${known.length - mostNamed} more` : "";
  const listed = `${known.slice(0, mostNamed).join(", ")}${rest}`;
  return `there is no ${kind} ${JSON.stringify(name)}; there is ${listed}.${guess}`;
}
