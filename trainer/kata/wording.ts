/** English: nouns by voice, articles, modifiers in their places, sentences. */

import type { Random } from "../../statistics/random.ts";
import type { Column, Noun, Table } from "./domain.ts";

/**
 * How a question speaks. `plain`: training's words. `synonym`: one table or column is called by a word that training
 * never uses, and comparisons may be. `implicit`: no column is named.
 */
export interface Voice {
  readonly kind: "plain" | "synonym" | "implicit";
  readonly random: Random;
  /** What the synonym stands for. */
  readonly replaced?: Table | Column;
}

export function nounOf(thing: Table | Column, { replaced }: Voice): Noun {
  return (thing === replaced && thing.words.synonym) || thing.words;
}

export function withArticle(noun: string): string {
  return /^([aeio]|u[^n]|un[^i]|hour)/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

const split = (modifier: string): [kind: string, text: string] => {
  const colon = modifier.indexOf(":");
  return [modifier.slice(0, colon), modifier.slice(colon + 1)];
};

export const who = (table: Table) => (table.isPerson ? "who" : "that");

/** After the noun: "singers older than 30", "singers with a salary above 30". */
export function afterNoun(modifier: string, table: Table): string {
  const [kind, text] = split(modifier);
  if (kind === "have") return `with ${text}`;
  if (kind === "do") return `${who(table)} ${text}`;
  if (kind === "whose") return `whose ${text}`;
  return text;
}

/** As a clause of its own: "who are older than 30". */
export function asClause(modifier: string, table: Table): string {
  const [kind, text] = split(modifier);
  return kind === "whose" ? `whose ${text}` : `${who(table)} ${predicate(kind, text)}`;
}

/** After a plural subject: "are older than 30". Undefined where the modifier cannot stand there. */
export function asPredicate(modifier: string): string | undefined {
  const [kind, text] = split(modifier);
  return kind === "whose" || kind === "before" ? undefined : predicate(kind, text);
}

function predicate(kind: string, text: string): string {
  if (kind === "be") return `are ${text}`;
  if (kind === "have") return `have ${text}`;
  return kind === "past" ? `were ${text}` : text;
}

/** A noun with what is said of it, in its order: "adult singers from France who are older than 30". */
export function nounPhrase(noun: string, table: Table, modifiers: readonly string[]): string {
  const before = modifiers
    .filter((modifier) => modifier.startsWith("before:"))
    .map((modifier) => split(modifier)[1]);
  const after = modifiers.filter((modifier) => !modifier.startsWith("before:"));
  const [first, ...others] = after;
  const start = [...before, noun].join(" ");
  if (first === undefined) return start;
  // A second clause is joined to a first: "who sing rock and are from France".
  const says = (other: string) => {
    if (first.startsWith("do:")) return `and ${asPredicate(other) ?? asClause(other, table)}`;
    return first.startsWith("whose:") ? `and ${asClause(other, table)}` : asClause(other, table);
  };
  return [start, afterNoun(first, table), ...others.map(says)].join(" ");
}

/** Past forms are the same for one and many; present ones take an s. */
const isPast = (verb: string) =>
  /ed$/.test(verb) || ["drew", "got", "left", "had", "took", "came", "were", "did", "gave"].includes(verb);

/** A noun phrase about one row: "the oldest player who earns …", where `nounPhrase` has many in mind. */
export function aboutOne(phrase: string): string {
  return phrase
    .replace(/\b(who|that) (\w+)/g, (_, pronoun: string, verb: string) => {
      if (verb === "are") return `${pronoun} is`;
      if (verb === "were") return `${pronoun} was`;
      if (verb === "have") return `${pronoun} has`;
      return `${pronoun} ${isPast(verb) || /s$/.test(verb) ? verb : `${verb}s`}`;
    })
    .replace(/\b(who|that) (.*) and are\b/, "$1 $2 and is")
    .replace(/\b(who|that) (.*) and have\b/, "$1 $2 and has");
}

/** "a, b and c" */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Now and then an order is put as a request. */
export function asRequest(question: string, random: Random): string {
  if (!/^(Show|List|Find|Give|Count|Return|Sort|Rank)\b/.test(question) || random.chance(0.84))
    return question;
  const order = question.charAt(0).toLowerCase() + question.slice(1);
  return random.chance(0.5) ? `Please ${order}` : `Can you ${order.replace(/\.$/, "?")}`;
}
