/** English words brought to a common form, so that "singers" meets "singer" and "rated" meets "rating". */

/** Lower-case stems in the order of the text; names in camelCase and snake_case come apart. */
export function stemsOf(text: string): string[] {
  const words = text.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
}

/** Few suffixes, taken off where at least three letters stay. A stem need not be a word: it is only compared. */
function stem(word: string): string {
  if (word.length <= 3) return word;
  const singular = word
    .replace(/ies$/, "y")
    .replace(/(?<=s|x|z|ch|sh)es$/, "")
    .replace(/(?<=[^su])s$/, "");
  const bare = singular.replace(/(?<=\w{3})(?:ing|ed|e)$/, "");
  return bare.replace(/([^aeiouls])\1$/, "$1");
}

/** Words that say nothing of what is asked for. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a about all also among an and any are as at be been between but by can could did do does each either every find " +
    "for from get give had has have having her his how i in into is it its itself just list many me more most much my " +
    "no nor not of on one only or other our out over please return show some such than that the their them then there " +
    "these they this those to under up us was we were what when where which who whom whose will with would you your"
  ).split(" "),
);
