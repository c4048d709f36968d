/** Columns that several domains share, so that a small model meets the same words again and again. */

import type { Random } from "../../statistics/random.ts";
import type {
  CategoryColumn,
  CodeColumn,
  DateColumn,
  DirtyColumn,
  LabelColumn,
  Noun,
  NounWords,
  NumberColumn,
  ReferenceColumn,
} from "./domain.ts";

const irregular: Readonly<Record<string, string>> = { person: "people" };

export function pluralOf(singular: string): string {
  const known = irregular[singular];
  if (known) return known;
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

const nounOf = (word: string | Noun): Noun =>
  typeof word === "string" ? { singular: word, plural: pluralOf(word) } : word;

/** `words("price", "charge")`; a noun with an odd plural is given in full. */
export function words(word: string | Noun, synonym?: string | Noun): NounWords {
  return synonym === undefined ? nounOf(word) : { ...nounOf(word), synonym: nounOf(synonym) };
}

const firstNames =
  "Anna Ben Clara David Emma Felix Grace Hugo Iris Jonas Kate Leo Maria Nina Oscar Paula Quinn Rosa Sam Tara".split(
    " ",
  );
const lastNames =
  "Adams Brown Chen Diaz Evans Fischer Garcia Hall Ito Jones Khan Lopez Meyer Novak Olsen Patel Rossi Silva Turner Weber".split(
    " ",
  );

/** First and last names, no two alike. */
export function personName(): LabelColumn {
  return label((random, count) => {
    const firsts = random.shuffle(firstNames);
    const lasts = random.shuffle(lastNames);
    return Array.from({ length: count }, (_, index) => {
      const turn = Math.floor(index / firsts.length);
      return `${firsts[index % firsts.length]} ${lasts[(index * 3 + turn) % lasts.length]}`;
    });
  });
}

export function listedName(list: string): LabelColumn {
  return label(() => list.split(", "));
}

function label(values: LabelColumn["values"]): LabelColumn {
  return { kind: "label", name: "name", words: words("name"), knowledge: [], values };
}

type Extras<Kind> = Partial<Omit<Kind, "kind" | "name" | "words">>;

export function category(
  name: string,
  wording: NounWords,
  values: string,
  implicit: readonly string[],
  extras: Extras<CategoryColumn> = {},
): CategoryColumn {
  return {
    kind: "category",
    name,
    words: wording,
    values: values.split(", "),
    missing: 0,
    knowledge: [],
    implicit,
    ...extras,
  };
}

export const country = (values: string): CategoryColumn =>
  category("country", words("country", "nation"), values, ["be:from {}", "do:come from {}"], {
    most: "Where do the most {} come from?",
  });

export const city = (values: string, extras: Extras<CategoryColumn> = {}): CategoryColumn =>
  category("city", words("city", "town"), values, ["be:in {}", "be:based in {}"], {
    most: "Where are most of the {} found?",
    ...extras,
  });

type NumberWords = Omit<Extras<NumberColumn>, "value" | "steps"> & {
  readonly value: (random: Random) => number;
  readonly steps: readonly number[];
};

export function number(name: string, wording: NounWords, settings: NumberWords): NumberColumn {
  return {
    kind: "number",
    name,
    words: wording,
    missing: 0,
    isYear: false,
    totals: false,
    averages: true,
    above: [],
    below: [],
    most: [],
    least: [],
    knowledge: [],
    ...settings,
  };
}

/** Uniform in steps: `between(20, 60)` gives whole numbers, `between(1, 5, 0.5)` halves. */
export const between =
  (low: number, high: number, step = 1) =>
  (random: Random): number =>
    Math.round((low + step * random.integer(0, Math.round((high - low) / step))) * 10) / 10;

export const age = (low: number, high: number, steps: readonly number[]): NumberColumn =>
  number("age", words("age"), {
    value: between(low, high),
    steps,
    above: ["be:older than {}", "be:past {}"],
    below: ["be:younger than {}", "be:not yet {}"],
    most: ["oldest", "most senior"],
    least: ["youngest", "most junior"],
    average: "How old is the average {}?",
    knowledge: [
      { phrase: "before:adult", sql: "{} >= 18" },
      { phrase: "be:in their twenties", sql: "{} between 20 and 29" },
      { phrase: "be:in their thirties", sql: "{} between 30 and 39" },
      { phrase: "be:in their forties", sql: "{} between 40 and 49" },
      { phrase: "be:old enough to retire at 65", sql: "{} >= 65" },
      { phrase: "before:teenage", sql: "{} between 13 and 19" },
      { phrase: "be:under half a century old", sql: "{} < 50" },
      { phrase: "be:past their fiftieth birthday", sql: "{} > 50" },
    ],
  });

export const money = (
  name: string,
  synonym: string,
  settings: NumberWords & { readonly verb?: string },
): NumberColumn => {
  const { verb = "cost", ...rest } = settings;
  return number(name, words(name, synonym), {
    above: [`do:${verb} more than {}`, `do:${verb} over {}`],
    below: [`do:${verb} less than {}`, `do:${verb} under {}`],
    totals: true,
    ...rest,
  });
};

/** `opened in {}`: a year in which something happened once. */
export const year = (
  verb: string,
  wording: NounWords,
  value: (random: Random) => number,
  steps: readonly number[],
  superlatives: readonly [latest: readonly string[], earliest: readonly string[]],
): NumberColumn =>
  number("year", wording, {
    value,
    steps,
    isYear: true,
    averages: false,
    above: [`${verb} after {}`, `${verb} later than {}`],
    below: [`${verb} before {}`, `${verb} earlier than {}`],
    most: superlatives[0],
    least: superlatives[1],
    knowledge: [
      { phrase: `${verb} this century`, sql: "{} >= 2000" },
      { phrase: `${verb} last century`, sql: "{} between 1900 and 1999" },
      { phrase: `${verb} in the nineties`, sql: "{} between 1990 and 1999" },
      { phrase: `${verb} in the eighties`, sql: "{} between 1980 and 1989" },
      { phrase: `${verb} in the 2010s`, sql: "{} between 2010 and 2019" },
    ],
  });

export const date = (
  happened: string,
  years: readonly number[] = [2019, 2020, 2021, 2022, 2023],
): DateColumn => ({
  kind: "date",
  name: "date",
  words: words("date", "day"),
  years,
  happened,
  knowledge: [
    { phrase: `${happened} in summer`, sql: "strftime('%m', {}) in ('06', '07', '08')" },
    { phrase: `${happened} in winter`, sql: "strftime('%m', {}) in ('12', '01', '02')" },
    { phrase: `${happened} in spring`, sql: "strftime('%m', {}) in ('03', '04', '05')" },
    { phrase: `${happened} in autumn`, sql: "strftime('%m', {}) in ('09', '10', '11')" },
    { phrase: `${happened} in the first quarter`, sql: "strftime('%m', {}) <= '03'" },
    { phrase: `${happened} at a weekend`, sql: "strftime('%w', {}) in ('0', '6')" },
  ],
});

export const code = (name: string, codes: Readonly<Record<string, string>>): CodeColumn => ({
  kind: "code",
  name,
  words: words(name),
  codes,
  knowledge: [],
});

export const dirty = (name: string, values: string): DirtyColumn => ({
  kind: "dirty",
  name,
  words: words(name),
  values: values.split(", "),
  knowledge: [],
});

export const reference = (table: string): ReferenceColumn => ({
  kind: "reference",
  name: `${table}_id`,
  words: words(table),
  table,
  knowledge: [],
});

/** A column that counts things; its noun is "goal count", its comparisons "more than 8 goals". */
export const count = (name: string, thing: string, synonym: string, settings: NumberWords): NumberColumn => {
  const things = pluralOf(thing);
  const { above = [], below = [], ...rest } = settings;
  return number(name, words(`${thing} count`, synonym), {
    counted: things,
    totals: true,
    above: [`have:more than {} ${things}`, ...above],
    below: [`have:fewer than {} ${things}`, ...below],
    knowledge: [
      { phrase: `have:a double-digit number of ${things}`, sql: "{} between 10 and 99" },
      { phrase: `have:a dozen ${things} or more`, sql: "{} >= 12" },
      { phrase: `have:at least two dozen ${things}`, sql: "{} >= 24" },
    ],
    ...rest,
  });
};
