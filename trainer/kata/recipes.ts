/** What tells the splits apart. */

import type { Random } from "../../statistics/random.ts";
import { type Condition, evidenceCondition, knowledgeCondition, randomCondition } from "./conditions.ts";
import { difficultyOf } from "./difficulty.ts";
import type { Column, Domain, Table } from "./domain.ts";
import { trainingDomains, unseenDomains } from "./domains/domains.ts";
import type { Draft } from "./draft.ts";
import type { Voice } from "./wording.ts";

export interface Recipe {
  readonly split: string;
  readonly fileName: string;
  readonly size: number;
  readonly voice: Voice["kind"];
  /** Examples of one meaning at most; in training they differ in wording and often in SQL. */
  readonly perMeaning: number;
  domain(random: Random): Domain;
  condition(table: Table, random: Random, only?: (column: Column) => boolean): Condition | undefined;
  /** Whether a draft belongs into the split. */
  accepts(draft: Draft): boolean;
  /** Whether its question does. */
  acceptsQuestion(question: string, draft: Draft, voice: Voice): boolean;
}

const namesWord = (question: string, word: string) => new RegExp(`\\b${word}\\b`, "i").test(question);

/** The synonym was said, and the word it stands for was not. */
function saysSynonym(question: string, _draft: Draft, { replaced }: Voice): boolean {
  const { singular = "", plural = "", synonym } = replaced?.words ?? {};
  if (!synonym || [singular, plural].some((word) => namesWord(question, word))) return false;
  return [synonym.singular, synonym.plural].some((word) => namesWord(question, word));
}

/** No column named, neither as in the schema nor by its noun; the name of a row goes without saying. */
export function avoidsColumnNames(question: string, { speaksOf }: Draft): boolean {
  return speaksOf.every(
    (thing) =>
      !("kind" in thing) ||
      thing.kind === "label" ||
      ![thing.name, thing.words.singular, thing.words.plural].some((word) => namesWord(question, word)),
  );
}

const ordinary = {
  size: 1000,
  voice: "plain",
  perMeaning: 1,
  domain: (random: Random) => random.pick(trainingDomains),
  // A little knowledge and evidence is in training too, or a model that starts from nothing could never have any.
  condition: (table: Table, random: Random, only?: (column: Column) => boolean) => {
    const draw = random.next();
    const rare =
      draw < 0.06
        ? knowledgeCondition(table, random)
        : draw < 0.1
          ? evidenceCondition(table, random)
          : undefined;
    return rare && (only?.(rare.column) ?? true) ? rare : randomCondition(table, random, only);
  },
  accepts: () => true,
  acceptsQuestion: () => true,
} as const;

/** In the order in which they are generated; training comes first. */
export const recipes: readonly Recipe[] = [
  { ...ordinary, split: "train", fileName: "train.json", size: 3600, perMeaning: 2 },
  { ...ordinary, split: "kata-dev", fileName: "kata-dev.json" },
  {
    ...ordinary,
    split: "kata-syn",
    fileName: "kata-syn.json",
    voice: "synonym",
    acceptsQuestion: saysSynonym,
  },
  {
    ...ordinary,
    split: "kata-realistic",
    fileName: "kata-realistic.json",
    voice: "implicit",
    // A question without any column to leave unsaid shows nothing.
    accepts: ({ speaksOf }) => speaksOf.some((thing) => "kind" in thing && thing.kind !== "label"),
    acceptsQuestion: avoidsColumnNames,
  },
  {
    ...ordinary,
    split: "kata-dk",
    fileName: "kata-dk.json",
    condition: (table, random, only) => {
      const known = random.chance(0.85)
        ? knowledgeCondition(table, random)
        : randomCondition(table, random, only);
      return known && (only?.(known.column) ?? true) ? known : undefined;
    },
    accepts: ({ key }) => key.includes(" knows "),
  },
  {
    ...ordinary,
    split: "kata-hard",
    fileName: "kata-hard.json",
    domain: (random) => (random.chance(0.2) ? random.pick(unseenDomains) : random.pick(trainingDomains)),
    condition: (table, random, only) => {
      const told = random.chance(0.6) ? evidenceCondition(table, random) : undefined;
      return told && (only?.(told.column) ?? true) ? told : randomCondition(table, random, only);
    },
    accepts: ({ forms, evidence }) =>
      evidence !== undefined || ["hard", "extra"].includes(difficultyOf(forms[0] as string)),
  },
];
