/** Rows told by the rows that refer to them: stadiums by their concerts, teams by their players. */

import { withArticle } from "../../english/words.ts";
import type { Draft, Scope, Template } from "../draft.ts";
import { nounOf, who, withModifiers } from "../wording.ts";
import { aggregateNoun } from "./aggregating.ts";
import {
  evidenceOf,
  joinForms,
  labelOf,
  numbersOf,
  pickMaybe,
  randomRelation,
  shownColumn,
  usual,
} from "./parts.ts";

/** "Which stadiums hosted concerts in 2019?" */
function parentsWith({ domain, random, condition }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent, relation } = related;
  const label = labelOf(parent);
  const where = condition(child);
  if (!label || !where) return undefined;
  return {
    key: `${parent.name} with ${child.name} ${where.key}`,
    forms: [
      ...joinForms(related, (c, p, from) => `select distinct ${p}name from ${from} where ${usual(where, c)}`),
      `select name from ${parent.name} where id in (select ${relation.column} from ${child.name} where ${usual(where, "")})`,
    ],
    isOrdered: false,
    decoys: [`select name from ${parent.name}`],
    speaksOf: [child, parent, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(child, voice).plural, child, [where.say(voice)]);
      const parents = nounOf(parent, voice).plural;
      const { verb } = relation;
      return voice.random.pick([
        `Which ${parents} ${verb.plural} ${rows}?`,
        `List the ${parents} ${who(parent)} ${verb.plural} ${rows}.`,
        `What are the names of ${parents} ${who(parent)} ${verb.plural} ${rows}?`,
        `Find all ${parents} ${who(parent)} ${verb.plural} ${rows}.`,
      ]);
    },
  };
}

/** "How many concerts did each stadium host?" */
function countPerParent({ domain, random, condition }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent, relation } = related;
  const shown = labelOf(parent);
  if (!shown) return undefined;
  const where = random.chance(0.8) ? condition(child) : undefined;
  const filter = (prefix: string) => (where ? ` where ${usual(where, prefix)}` : "");
  return {
    key: `${child.name} per ${parent.name} ${where?.key ?? ""}`,
    forms: joinForms(
      related,
      (c, p, from) => `select ${p}name, count(*) from ${from}${filter(c)} group by ${p}id`,
    ),
    isOrdered: false,
    decoys: [],
    speaksOf: [child, parent, ...(where ? [where.column] : [])],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(child, voice).plural, child, where ? [where.say(voice)] : []);
      const { verb } = relation;
      const { singular } = nounOf(parent, voice);
      return voice.random.pick([
        `How many ${rows} ${verb.auxiliary} each ${singular} ${verb.base}?`,
        `Show the name of each ${singular} and how many ${rows} ${parent.isPerson ? "they" : "it"} ${verb.singular}.`,
        `Show the name of each ${singular} with ${parent.isPerson ? "their" : "its"} number of ${rows}.`,
      ]);
    },
  };
}

/** "Which stadium hosted the most concerts?" */
function parentWithMost({ domain, random, condition }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent, relation } = related;
  const shown = labelOf(parent) && shownColumn(parent, random);
  if (!shown) return undefined;
  const where = random.chance(0.7) ? condition(child) : undefined;
  const filter = (prefix: string) => (where ? ` where ${usual(where, prefix)}` : "");
  return {
    key: `${parent.name}.${shown.name} most ${child.name} ${where?.key ?? ""}`,
    forms: [
      ...joinForms(
        related,
        (c, p, from) =>
          `select ${p}${shown.name} from ${from}${filter(c)} group by ${p}id order by count(*) desc limit 1`,
      ),
      `select ${shown.name} from ${parent.name} where id = (select ${relation.column} from ${child.name}${filter("")} group by ${relation.column} order by count(*) desc limit 1)`,
    ],
    isOrdered: false,
    decoys: [],
    speaksOf: [child, parent, shown, ...(where ? [where.column] : [])],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(child, voice).plural, child, where ? [where.say(voice)] : []);
      const { verb } = relation;
      const owner = `${nounOf(parent, voice).singular} ${who(parent)} ${verb.singular} the most ${rows}`;
      if (shown.kind === "label")
        return voice.random.pick([
          `Which ${nounOf(parent, voice).singular} ${verb.singular} the most ${rows}?`,
          `What is the name of the ${owner}?`,
          `Find the ${owner}.`,
        ]);
      const { singular } = nounOf(shown, voice);
      return voice.random.pick([
        `What is the ${singular} of the ${owner}?`,
        `Show the ${singular} of the ${owner}.`,
      ]);
    },
  };
}

/** "Which stadiums hosted at least 5 concerts?" */
function parentsHaving({ domain, random, condition }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent, relation } = related;
  if (!labelOf(parent)) return undefined;
  const where = random.chance(0.6) ? condition(child) : undefined;
  const filter = (prefix: string) => (where ? ` where ${usual(where, prefix)}` : "");
  const size = random.integer(
    2,
    Math.max(3, Math.round((child.rowCount / parent.rowCount) * (where ? 0.6 : 1.2))),
  );
  const isAtLeast = random.chance(0.5);
  return {
    key: `${parent.name} having ${child.name} ${isAtLeast} ${size} ${where?.key ?? ""}`,
    forms: joinForms(
      related,
      (c, p, from) =>
        `select ${p}name from ${from}${filter(c)} group by ${p}id having count(*) ${isAtLeast ? ">=" : ">"} ${size}`,
    ),
    isOrdered: false,
    decoys: [`select name from ${parent.name}`],
    speaksOf: [child, parent, ...(where ? [where.column] : [])],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(child, voice).plural, child, where ? [where.say(voice)] : []);
      const parents = nounOf(parent, voice).plural;
      const { verb } = relation;
      const amount = isAtLeast ? `at least ${size}` : `more than ${size}`;
      return voice.random.pick([
        `Which ${parents} ${verb.plural} ${amount} ${rows}?`,
        `List the names of ${parents} ${who(parent)} ${verb.plural} ${amount} ${rows}.`,
        `Find the ${parents} ${who(parent)} ${verb.plural} ${amount} ${rows}.`,
      ]);
    },
  };
}

/** "Which restaurants serve dishes with an average price above 20?" */
function parentsByAverage({ domain, random }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent, relation } = related;
  const column = pickMaybe(
    random,
    numbersOf(child).filter(({ averages }) => averages),
  );
  if (!column || !labelOf(parent)) return undefined;
  const value = random.pick(column.steps);
  const isAbove = random.chance(0.6);
  const having = (prefix: string) => `avg(${prefix}${column.name}) ${isAbove ? ">" : "<"} ${value}`;
  return {
    key: `${parent.name} avg ${child.name}.${column.name} ${isAbove} ${value}`,
    forms: [
      ...joinForms(
        related,
        (c, p, from) => `select ${p}name from ${from} group by ${p}id having ${having(c)}`,
      ),
      `select name from ${parent.name} where id in (select ${relation.column} from ${child.name} group by ${relation.column} having ${having("")})`,
    ],
    isOrdered: false,
    decoys: [`select name from ${parent.name}`],
    speaksOf: [child, parent, column],
    ask: (voice) => {
      const [parents, children] = [nounOf(parent, voice).plural, nounOf(child, voice).plural];
      const aggregated = withArticle(aggregateNoun("avg", column, voice));
      const side = isAbove ? "above" : "below";
      const { verb } = relation;
      return voice.random.pick([
        `Which ${parents} ${verb.plural} ${children} with ${aggregated} ${side} ${value}?`,
        `List the ${parents} ${who(parent)} ${verb.plural} ${children} with ${aggregated} ${side} ${value}.`,
      ]);
    },
  };
}

export const parentTemplates: readonly Template[] = [
  { name: "parents with children", weight: 4, build: parentsWith },
  { name: "count per parent", weight: 2, build: countPerParent },
  { name: "parent with most children", weight: 3, build: parentWithMost },
  { name: "parents having children", weight: 2, build: parentsHaving },
  { name: "parents by average", weight: 1, build: parentsByAverage },
];
