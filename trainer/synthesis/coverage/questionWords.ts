/** A question's words in a form in which they can be compared with a schema's names and a query's values. */

export interface QuestionWords {
  /** As it was asked. */
  readonly text: string;
  /** Lower case, singular, numbers in digits. */
  readonly words: readonly string[];
}

export const readQuestion = (text: string): QuestionWords => ({ text, words: wordsOf(text) });

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const powers: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
]);

export function wordsOf(text: string): readonly string[] {
  const joined = text.toLowerCase().replace(/(?<=\d),(?=\d{3}\b)/g, "");
  const words: string[] = [];
  let isNumberOpen = false;
  for (const word of joined.match(/\d+(?:\.\d+)?|\p{L}+/gu) ?? []) {
    const number = numberSaid(singular(word));
    const before = isNumberOpen ? Number(words.at(-1)) : undefined;
    const power = powers.get(word);
    // "twenty five" and "three hundred" are one number.
    if (before !== undefined && power !== undefined) words[words.length - 1] = String(before * power);
    else if (before !== undefined && before >= 20 && before % 10 === 0 && number !== undefined && number < 10)
      words[words.length - 1] = String(before + number);
    else words.push(number === undefined ? singular(word) : String(number));
    isNumberOpen = number !== undefined;
  }
  return words;
}

function numberSaid(word: string): number | undefined {
  if (/^\d/.test(word)) return Number(word);
  if (units.includes(word)) return units.indexOf(word);
  if (tens.includes(word)) return 20 + 10 * tens.indexOf(word);
  return powers.get(word);
}

function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, "");
}

/** Whether the phrase's words stand in the question, side by side. */
export function says({ words }: QuestionWords, phrase: string): boolean {
  const wanted = wordsOf(phrase);
  return words.some((_, start) => wanted.every((word, index) => words[start + index] === word));
}

const unsaid = new Set(["of", "the", "in", "for", "from", "by", "per", "to", "and", "a", "is"]);

/** Whether at least half of a name's words stand in the question, in any place and ending: "release year" in "released". */
export function saysName({ words }: QuestionWords, name: string): boolean {
  const wanted = wordsOf(name).filter((word) => !unsaid.has(word));
  const said = wanted.filter((word) => words.some((other) => isAlike(word, other)));
  return said.length * 2 >= wanted.length;
}

function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return one === other || (short.length >= 4 && long.startsWith(short));
}
