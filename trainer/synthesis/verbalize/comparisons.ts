/** How a column and a value are compared in words. */
import type { Random } from "../../../statistics/random.ts";
import type { Modifier } from "../../english/modifiers.ts";
import { withArticle } from "../../english/words.ts";
import { type Noun, pluralOf } from "./nouns.ts";

const quantities: Readonly<Record<string, readonly string[]>> = {
  ">": ["above", "of more than", "over"],
  "<": ["below", "of less than", "under"],
  ">=": ["of at least"],
  "<=": ["of at most"],
};
const counts: Readonly<Record<string, readonly string[]>> = {
  ">": ["more than"],
  "<": ["fewer than"],
  ">=": ["at least"],
  "<=": ["at most", "no more than"],
  "=": ["exactly"],
};
const times: Readonly<Record<string, string>> = {
  ">": "after {}",
  "<": "before {}",
  ">=": "of {} or later",
  "<=": "of {} or earlier",
};
const dates: Readonly<Record<string, string>> = {
  ">": "after",
  "<": "before",
  ">=": "on or after",
  "<=": "on or before",
};

/** "more than 3", for things that are counted. */
export function countWords(operator: string, value: string, random: Random): string {
  if (value === "1" && operator === ">") return "at least 2";
  return `${random.pick(counts[operator] ?? ["not"])} ${value}`;
}

/** "above 30", after "is". */
export const sideWords = (operator: string, value: string): string => {
  const words: Readonly<Record<string, string>> = {
    ">": "above",
    "<": "below",
    ">=": "at least",
    "<=": "at most",
  };
  return [words[operator] ?? (operator === "!=" ? "not" : ""), value].filter((word) => word !== "").join(" ");
};

export const isYear = ({ singular }: Noun) => /\byear$/.test(singular);

/** What a column counts: a "goal count" and a "number of goals" count goals. */
export function countedBy({ singular }: Noun): string | undefined {
  const counted = /^(.+) count$/.exec(singular)?.[1];
  return counted === undefined ? /^(?:num|number) of (.+)$/.exec(singular)?.[1] : pluralOf(counted);
}

export interface CompareOptions {
  readonly noun: Noun;
  readonly operator: string;
  readonly value: string;
  readonly isDate: boolean;
  readonly random: Random;
}

/** "with a salary above 30", "older than 30", "with more than 5 goals", "whose year is before 1990". */
export function sayOrder({ noun, operator, value, isDate, random }: CompareOptions): Modifier {
  const { singular } = noun;
  if (isDate) return { kind: "whose", text: `${singular} is ${dates[operator]} ${value}` };
  if (isYear(noun)) {
    const how = (times[operator] ?? "").replace("{}", value);
    return how.startsWith("of") || random.chance(0.6)
      ? { kind: "have", text: `${withArticle(singular)} ${how}` }
      : { kind: "whose", text: `${singular} is ${how}` };
  }
  const counted = countedBy(noun);
  if (counted !== undefined)
    return { kind: "have", text: `${countWords(operator, value, random)} ${counted}` };
  if (singular === "age" && (operator === ">" || operator === "<") && random.chance(0.5))
    return { kind: "be", text: `${operator === ">" ? "older" : "younger"} than ${value}` };
  const how = `${random.pick(quantities[operator] ?? ["of"])} ${value}`;
  return how.startsWith("of") || random.chance(0.6)
    ? { kind: "have", text: `${withArticle(singular)} ${how}` }
    : { kind: "whose", text: `${singular} is ${how}` };
}

/** "in Berlin", "from France", "whose genre is rock": `value` may be "rock or pop". */
export function sayEqual(noun: Noun, value: string, isPerson: boolean, random: Random): Modifier {
  const { singular } = noun;
  const last = /\S+$/.exec(singular)?.[0] ?? "";
  const isPlace = /^(city|country|state|location|county|nationality|hometown|building)$/.test(singular);
  if (isPlace && random.chance(0.5)) {
    const isOrigin = isPerson && last !== "building";
    return { kind: "be", text: `${isOrigin ? "from" : "in"} ${value}` };
  }
  const counted = countedBy(noun);
  if (counted !== undefined) return { kind: "have", text: `${value} ${counted}` };
  return { kind: "whose", text: `${singular} is ${value}` };
}

export function sayRange(noun: Noun, low: string, high: string, random: Random): Modifier {
  const counted = countedBy(noun);
  if (counted !== undefined && random.chance(0.5))
    return { kind: "have", text: `between ${low} and ${high} ${counted}` };
  return random.chance(0.5)
    ? { kind: "have", text: `${withArticle(noun.singular)} between ${low} and ${high}` }
    : { kind: "whose", text: `${noun.singular} is between ${low} and ${high}` };
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** "in February", "in 2019": what a LIKE pattern asks of a date. */
export function datePattern(pattern: string): string | undefined {
  const month = /^%-(\d\d)-%$/.exec(pattern)?.[1];
  if (month !== undefined) return `in ${months[Number(month) - 1] ?? month}`;
  const year = /^(\d{4})(?:-%|%)$/.exec(pattern)?.[1];
  return year === undefined ? undefined : `in ${year}`;
}

/** What a LIKE pattern asks. */
export function sayPattern(noun: Noun, pattern: string, isNegated: boolean, random: Random): Modifier {
  const core = pattern.replace(/^%+|%+$/g, "");
  const { singular } = noun;
  if (!pattern.includes("%"))
    return { kind: "whose", text: `${singular} is ${isNegated ? "not " : ""}${core}` };
  const startsAny = pattern.startsWith("%");
  const endsAny = pattern.endsWith("%");
  const [ing, does] =
    startsAny && endsAny
      ? ["containing", "contain"]
      : startsAny
        ? ["ending with", "end with"]
        : [random.pick(["starting with", "that begins with"]), "start with"];
  if (isNegated) return { kind: "whose", text: `${singular} does not ${does} ${core}` };
  return { kind: "have", text: `${withArticle(singular)} ${ing} ${core}` };
}

export function sayMissing({ singular }: Noun, isNegated: boolean, random: Random): Modifier {
  if (isNegated) return { kind: "have", text: `a recorded ${singular}` };
  return random.pick<Modifier>([
    { kind: "have", text: `no recorded ${singular}` },
    { kind: "whose", text: `${singular} is missing` },
    { kind: "whose", text: `${singular} is unknown` },
  ]);
}
