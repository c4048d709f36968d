/** Nouns for a schema's tables and columns, from the benchmark's own readings of their names. */
import type { Column, Table } from "../../benchmarks/benchmark.ts";

export interface Noun {
  readonly singular: string;
  readonly plural: string;
}

const irregular: Readonly<Record<string, string>> = {
  person: "people",
  people: "people",
  child: "children",
  man: "men",
  woman: "women",
  staff: "staff",
  series: "series",
  species: "species",
  media: "media",
  data: "data",
  information: "information",
  aircraft: "aircraft",
  in: "in",
  of: "of",
  by: "by",
};

/** "city" → "cities", "number of seats" → "numbers of seats"; what is plural already stays. */
export function pluralOf(noun: string): string {
  const head = /^(.+?)(?= (?:of|in|for|from|by|per|to|with) )/.exec(noun)?.[0] ?? noun;
  const rest = noun.slice(head.length);
  const last = /\S+$/.exec(head)?.[0] ?? "";
  const start = head.slice(0, head.length - last.length);
  return `${start}${irregular[last] ?? regularPlural(last)}${rest}`;
}

function regularPlural(word: string): string {
  if (/(ss|us|is|x|ch|sh|z)$/.test(word)) return `${word}es`;
  if (/(s|[^e]ed)$/.test(word) || !/[a-z]$/i.test(word)) return word;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** "cities" → "city": tables are often named for all their rows. */
function singularOf(noun: string): string {
  const last = /\S+$/.exec(noun)?.[0] ?? "";
  const start = noun.slice(0, noun.length - last.length);
  const [known] = Object.entries(irregular).find(([, plural]) => plural === last) ?? [];
  if (known !== undefined) return `${start}${known}`;
  if (/ies$/.test(last) && last.length > 4) return `${start}${last.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(last)) return `${start}${last.slice(0, -2)}`;
  return /[^suia]s$/.test(last) ? `${start}${last.slice(0, -1)}` : noun;
}

export function tableNoun({ naturalName }: Table): Noun {
  const singular = singularOf(naturalName.toLowerCase());
  return { singular, plural: pluralOf(singular) };
}

/** A column of a table is not called by the table again: a student's "student name" is a name. */
export function columnNoun({ naturalName }: Column, table: Table): Noun {
  const whole = naturalName.toLowerCase();
  const { singular } = tableNoun(table);
  const own = whole.startsWith(`${singular} `) ? whole.slice(singular.length + 1) : whole;
  return { singular: own, plural: pluralOf(own) };
}

const people =
  /\b(person|people|singer|player|student|teacher|doctor|patient|customer|employee|director|actor|author|artist|user|member|driver|pilot|physician|nurse|professor|instructor|captain|coach|candidate|guest|visitor|individual|investor|friend|staff|faculty|gymnast|climber|architect|engineer|reader|editor|journalist|wrestler|entrepreneur|representative|perpetrator|swimmer|lawyer|manager|owner|highschooler|passenger|chef|referee|curator)s?$/;

export const isPerson = (noun: Noun): boolean => people.test(noun.singular);
