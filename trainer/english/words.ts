/** Articles, lists, numerals, and the agreement of verbs. */

/** A noun that names many things at once, such as "credits", takes no article. */
export function withArticle(noun: string): string {
  if (/[^suia]s$/.test(noun)) return noun;
  return /^([aeio]|u[^n]|un[^i]|hour)/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** "a, b and c" */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

const numerals = "zero one two three four five six seven eight nine ten".split(" ");

export const numeral = (text: string): string => numerals[Number(text)] ?? text;

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Past forms are the same for one and many; present ones take an s. */
const isPast = (verb: string) =>
  /ed$/.test(verb) || ["drew", "got", "left", "had", "took", "came", "were", "did", "gave"].includes(verb);

/** What was said of many, said of one: "players who earn less and are …" becomes "who earns less and is …". */
export function aboutOne(phrase: string): string {
  return phrase
    .replaceAll(" do not ", " does not ")
    .replace(/\b(who|that) (\w+)/g, (_, pronoun: string, verb: string) => {
      if (verb === "are") return `${pronoun} is`;
      if (verb === "were") return `${pronoun} was`;
      if (verb === "have") return `${pronoun} has`;
      return `${pronoun} ${isPast(verb) || /s$/.test(verb) ? verb : `${verb}s`}`;
    })
    .replace(/\b(who|that) (.*) and are\b/, "$1 $2 and is")
    .replace(/\band have\b/g, "and has");
}
