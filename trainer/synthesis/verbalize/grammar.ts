/** What is said of a noun, and its place in a sentence. */
import { aboutOne as verbAboutOne } from "../../kata/wording.ts";

export interface Modifier {
  /** `be`: singers *from France*; `past`: concerts *held in 2019*; `have`: *with a salary above 30*; `do`: *who have concerts*; `whose`: *whose age is 30*. */
  readonly kind: "be" | "past" | "have" | "do" | "whose";
  readonly text: string;
}

/** A noun that names many things at once, such as "credits", takes no article. */
export const withArticle = (noun: string): string => {
  if (/[^suia]s$/.test(noun)) return noun;
  return /^([aeio]|u[^n]|un[^i]|hour)/i.test(noun) ? `an ${noun}` : `a ${noun}`;
};

/** "a, b and c" */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

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

/** The shortest first, so that a long clause does not part a noun from what else is said of it. */
function inOrder(modifiers: readonly Modifier[]): readonly Modifier[] {
  const ranks = ["be", "past", "have", "whose", "do"];
  return [...modifiers].sort((one, other) => ranks.indexOf(one.kind) - ranks.indexOf(other.kind));
}

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

/** About one row where many were meant: "who have" becomes "who has". */
export const aboutOne = (phrase: string): string =>
  verbAboutOne(phrase.replaceAll(" do not ", " does not ")).replace(/\band have\b/g, "and has");

const numerals = "zero one two three four five six seven eight nine ten".split(" ");

export const numeral = (text: string): string => numerals[Number(text)] ?? text;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
