import { afterNoun, clause, type Modifier, predicate } from "../../english/modifiers.ts";

/** "singers from France whose age is above 30" */
export function nounPhrase(noun: string, who: string, modifiers: readonly Modifier[]): string {
  const [first, ...others] = inOrder(modifiers);
  if (!first) return noun;
  const rest = others.map((other, index) => {
    const before = others[index - 1] ?? first;
    if (other.kind === "be" && before.kind === "be") return `and ${other.text}`;
    if (before.kind === "do" && other.kind !== "whose") return `and ${predicate(other)}`;
    return before.kind === "whose" || index > 0 ? `and ${clause(other, who)}` : clause(other, who);
  });
  return [noun, afterNoun(first, who), ...rest].join(" ");
}

const shortestFirst: readonly Modifier["kind"][] = ["be", "past", "have", "whose", "do"];

/** The shortest first, so that a long clause does not part a noun from what else is said of it. */
function inOrder(modifiers: readonly Modifier[]): readonly Modifier[] {
  return [...modifiers].sort(
    (one, other) => shortestFirst.indexOf(one.kind) - shortestFirst.indexOf(other.kind),
  );
}
