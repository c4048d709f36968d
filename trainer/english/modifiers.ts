/** What is said of a noun, and its place in a sentence. */

export const modifierKinds = ["be", "past", "have", "do", "whose"] as const;

export interface Modifier {
  /** `be`: singers *from France*; `past`: concerts *held in 2019*; `have`: *with a salary above 30*; `do`: *who have concerts*; `whose`: *whose age is 30*. */
  readonly kind: (typeof modifierKinds)[number];
  readonly text: string;
}

/** Right after the noun: "singers from France", "singers with a salary above 30". `who` is the noun's pronoun, "who" or "that". */
export function afterNoun({ kind, text }: Modifier, who: string): string {
  if (kind === "have") return `with ${text}`;
  if (kind === "do") return `${who} ${text}`;
  return kind === "whose" ? `whose ${text}` : text;
}

/** As a clause of its own: "who are from France". */
export function clause(modifier: Modifier, who: string): string {
  return modifier.kind === "whose" ? `whose ${modifier.text}` : `${who} ${predicate(modifier)}`;
}

/** After a plural subject: "are from France". */
export function predicate({ kind, text }: Modifier): string {
  if (kind === "be") return `are ${text}`;
  if (kind === "past") return `were ${text}`;
  return kind === "have" ? `have ${text}` : text;
}
