/** How kata asks: nouns by voice, modifiers in their places, requests. */

import type { Random } from "../../statistics/random.ts";
import { afterNoun, clause, type Modifier, modifierKinds, predicate } from "../english/modifiers.ts";
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

/** A modifier as `domains/` writes it, its grammar before a colon. Undefined for one that stands before its noun: "before:adult". */
export function modifierOf(text: string): Modifier | undefined {
  const [prefix, rest] = split(text);
  const kind = modifierKinds.find((known) => known === prefix);
  return kind && { kind, text: rest };
}

const split = (modifier: string): [kind: string, text: string] => {
  const colon = modifier.indexOf(":");
  return [modifier.slice(0, colon), modifier.slice(colon + 1)];
};

export const who = (table: Table) => (table.isPerson ? "who" : "that");

/** As a clause of its own: "who are older than 30". */
export function asClause(modifier: string, table: Table): string {
  const read = modifierOf(modifier);
  return read ? clause(read, who(table)) : `${who(table)} ${split(modifier)[1]}`;
}

/** After a plural subject: "are older than 30". Undefined where the modifier cannot stand there. */
export function asPredicate(modifier: string): string | undefined {
  const read = modifierOf(modifier);
  return read && read.kind !== "whose" ? predicate(read) : undefined;
}

/** A noun with what is said of it, in its order: "adult singers from France who are older than 30". */
export function withModifiers(noun: string, table: Table, modifiers: readonly string[]): string {
  const before = modifiers.filter((modifier) => modifier.startsWith("before:"));
  const [first, ...others] = modifiers.flatMap((modifier) => modifierOf(modifier) ?? []);
  const start = [...before.map((modifier) => split(modifier)[1]), noun].join(" ");
  if (first === undefined) return start;
  // A second clause is joined to a first: "who sing rock and are from France".
  const says = (other: Modifier) => {
    if (first.kind === "do" && other.kind !== "whose") return `and ${predicate(other)}`;
    const said = clause(other, who(table));
    return first.kind === "do" || first.kind === "whose" ? `and ${said}` : said;
  };
  return [start, afterNoun(first, who(table)), ...others.map(says)].join(" ");
}

/** Now and then an order is put as a request. */
export function asRequest(question: string, random: Random): string {
  if (!/^(Show|List|Find|Give|Count|Return|Sort|Rank)\b/.test(question) || random.chance(0.84))
    return question;
  const order = question.charAt(0).toLowerCase() + question.slice(1);
  return random.chance(0.5) ? `Please ${order}` : `Can you ${order.replace(/\.$/, "?")}`;
}
