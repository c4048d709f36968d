/** Queries inside queries, and sets of results put together. */

import { aboutOne, withArticle } from "../../english/words.ts";
import type { Draft, Scope, Template } from "../draft.ts";
import { asClause, nounOf, who, withModifiers } from "../wording.ts";
import {
  categoriesOf,
  evidenceOf,
  joinForms,
  labelOf,
  numbersOf,
  pickMaybe,
  randomRelation,
  shownColumn,
  usual,
} from "./parts.ts";
import { around, superlative } from "./ranking.ts";

/** "Which singers are older than the average?" */
function aboveAverage({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const column = pickMaybe(
    random,
    numbersOf(table).filter(({ averages }) => averages),
  );
  const shown = column && shownColumn(table, random, [column]);
  if (!shown || shown === column) return undefined;
  const where = random.chance(0.5)
    ? condition(table, (other) => other !== column && other !== shown)
    : undefined;
  const isAbove = random.chance(0.6);
  const isCount = random.chance(0.3);
  const select = isCount ? "count(*)" : shown.name;
  const more = where ? ` and ${usual(where, "")}` : "";
  const sign = isAbove ? ">" : "<";
  return {
    key: `${table.name}.${select} ${isAbove} avg ${column.name} ${where?.key ?? ""}`,
    forms: [
      `select ${select} from ${table.name} where ${column.name} ${sign} (select avg(${column.name}) from ${table.name})${more}`,
      `select ${select} from ${table.name} where (select avg(${column.name}) from ${table.name}) ${isAbove ? "<" : ">"} ${column.name}${more}`,
    ],
    isOrdered: false,
    decoys: [`select ${select} from ${table.name}`],
    speaksOf: [table, shown, column, ...(where ? [where.column] : [])],
    ...evidenceOf(where),
    ask: (voice) => {
      const { singular } = nounOf(column, voice);
      const side = isAbove ? "above" : "below";
      const comparison = `have:${withArticle(singular)} ${side} the average`;
      const rows = withModifiers(nounOf(table, voice).plural, table, [
        comparison,
        ...(where ? [where.say(voice)] : []),
      ]);
      if (isCount)
        return voice.random.pick([
          `How many ${rows} are there?`,
          `Count the ${rows}.`,
          `What is the number of ${rows}?`,
        ]);
      const { plural } = nounOf(shown, voice);
      return voice.random.pick([
        `What are the ${plural} of ${rows}?`,
        `List the ${plural} of ${rows}.`,
        `Show the ${plural} of all ${rows}.`,
      ]);
    },
  };
}

/** "Which singers have not given any concerts in 2019?" */
function parentsWithout({ domain, random, condition }: Scope): Draft | undefined {
  const { child, parent, relation } = randomRelation(domain, random);
  if (!labelOf(parent)) return undefined;
  const where = random.chance(0.85) ? condition(child) : undefined;
  const isCount = random.chance(0.3);
  const select = isCount ? "count(*)" : "name";
  const filter = where ? ` where ${usual(where, "")}` : "";
  const inner = parent.name[0] === child.name[0] ? child.name : (child.name[0] as string);
  const more = where ? ` and ${usual(where, `${inner}.`)}` : "";
  return {
    key: `${select} ${parent.name} without ${child.name} ${where?.key ?? ""}`,
    forms: [
      `select ${select} from ${parent.name} where id not in (select ${relation.column} from ${child.name}${filter})`,
      `select ${select} from ${parent.name} where not exists (select 1 from ${child.name}${inner === child.name ? "" : ` as ${inner}`} where ${inner}.${relation.column} = ${parent.name}.id${more})`,
      ...(isCount
        ? []
        : [
            `select name from ${parent.name} where id in (select id from ${parent.name} except select ${relation.column} from ${child.name}${filter})`,
          ]),
    ],
    isOrdered: false,
    decoys: [`select ${select} from ${parent.name}`],
    speaksOf: [child, parent, ...(where ? [where.column] : [])],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(child, voice).plural, child, where ? [where.say(voice)] : []);
      const parents = nounOf(parent, voice).plural;
      const { verb } = relation;
      if (isCount)
        return voice.random.pick([
          `How many ${parents} ${verb.negative} any ${rows}?`,
          `Count the ${parents} ${who(parent)} ${verb.negative} any ${rows}.`,
        ]);
      return voice.random.pick([
        `Which ${parents} ${verb.negative} any ${rows}?`,
        `List the ${parents} ${who(parent)} ${verb.negative} any ${rows}.`,
        `What are the names of ${parents} ${who(parent)} ${verb.negative} any ${rows}?`,
      ]);
    },
  };
}

/** "Which countries have both singers older than 40 and singers younger than 25?" */
function combinedGroups({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const group = pickMaybe(
    random,
    categoriesOf(table).filter(({ missing }) => missing === 0),
  );
  if (!group) return undefined;
  const suits = (column: { kind: string }) => column.kind !== "label" && column.kind !== "category";
  const first = condition(table, suits);
  const second = condition(table, suits);
  if (!first || !second || first.key === second.key || first.column === group || second.column === group)
    return undefined;
  const [a, b] = [usual(first, ""), usual(second, "")];
  const operation = random.pick(["intersect", "except", "union"] as const);
  const one = (sql: string) => `select ${group.name} from ${table.name} where ${sql}`;
  const other = {
    intersect: [
      `select distinct ${group.name} from ${table.name} where ${a} and ${group.name} in (${one(b)})`,
    ],
    except: [
      `select distinct ${group.name} from ${table.name} where ${a} and ${group.name} not in (${one(b)})`,
    ],
    union: [`select distinct ${group.name} from ${table.name} where ${a} or ${b}`],
  }[operation];
  return {
    key: `${table.name} ${group.name} ${operation} ${first.key} ${second.key}`,
    forms: [`${one(a)} ${operation} ${one(b)}`, ...other],
    isOrdered: false,
    decoys: [
      `select distinct ${group.name} from ${table.name} where ${a}`,
      `select distinct ${group.name} from ${table.name} where ${b}`,
    ],
    speaksOf: [table, group, first.column, second.column],
    ...evidenceOf(first, second),
    ask: (voice) => {
      const rows = nounOf(table, voice).plural;
      const [left, right] = [first, second].map((condition_) =>
        withModifiers(rows, table, [condition_.say(voice)]),
      );
      const groups = nounOf(group, voice).plural;
      if (operation === "intersect")
        return voice.random.pick([
          `Which ${groups} have both ${left} and ${right}?`,
          `Find the ${groups} that have ${left} as well as ${right}.`,
        ]);
      if (operation === "except")
        return voice.random.pick([
          `Which ${groups} have ${left} but no ${right}?`,
          `Find the ${groups} that have ${left} but not ${right}.`,
        ]);
      return voice.random.pick([
        `Which ${groups} have ${left} or ${right}?`,
        `List the ${groups} that have either ${left} or ${right}.`,
      ]);
    },
  };
}

/** "What is the city of the team of the oldest player?" */
function parentOfExtreme({ domain, random }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent, relation } = related;
  const column = pickMaybe(
    random,
    numbersOf(child).filter(({ missing }) => missing === 0),
  );
  const shown = column && shownColumn(parent, random);
  if (!shown) return undefined;
  const isMost = random.chance(0.5);
  const order = isMost ? " desc" : "";
  return {
    key: `${parent.name}.${shown.name} of ${isMost} ${child.name}.${column.name}`,
    forms: [
      ...joinForms(
        related,
        (c, p, from) => `select ${p}${shown.name} from ${from} order by ${c}${column.name}${order} limit 1`,
      ),
      `select ${shown.name} from ${parent.name} where id = (select ${relation.column} from ${child.name} order by ${column.name}${order} limit 1)`,
    ],
    isOrdered: false,
    decoys: [],
    speaksOf: [child, parent, shown, column],
    ask: (voice) => {
      const row = around(superlative(column, isMost, voice), nounOf(child, voice).singular);
      const owner = nounOf(parent, voice).singular;
      const { verb } = relation;
      const { singular } = nounOf(shown, voice);
      if (shown.kind === "label")
        return voice.random.pick([
          `Which ${owner} ${verb.singular} the ${row}?`,
          `What is the name of the ${owner} ${who(parent)} ${verb.singular} the ${row}?`,
        ]);
      return voice.random.pick([
        `What is the ${singular} of the ${owner} ${who(parent)} ${verb.singular} the ${row}?`,
        `Show the ${singular} of the ${owner} ${who(parent)} ${verb.singular} the ${row}.`,
      ]);
    },
  };
}

/** "Which singers are older than every singer from France?" */
function beyondAll({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const label = labelOf(table);
  const column = label && pickMaybe(random, numbersOf(table));
  const where = column && condition(table, (other) => other !== column && other !== label);
  if (!where || where.column === column) return undefined;
  const isAbove = random.chance(0.5);
  const isAll = random.chance(0.5);
  const extreme = isAbove === isAll ? "max" : "min";
  const [sign, sql] = [isAbove ? ">" : "<", usual(where, "")];
  return {
    key: `${table.name} ${column.name} ${sign} ${extreme} ${where.key}`,
    forms: [
      `select name from ${table.name} where ${column.name} ${sign} (select ${extreme}(${column.name}) from ${table.name} where ${sql})`,
      `select name from ${table.name} where ${column.name} ${sign} (select ${column.name} from ${table.name} where ${sql} and ${column.name} is not null order by ${column.name}${extreme === "max" ? " desc" : ""} limit 1)`,
    ],
    isOrdered: false,
    decoys: [`select name from ${table.name}`],
    speaksOf: [table, column, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const noun = nounOf(table, voice);
      const others = aboutOne(withModifiers(noun.singular, table, [where.say(voice)]));
      const { singular } = nounOf(column, voice);
      const side = column.isYear ? (isAbove ? "later" : "earlier") : isAbove ? "higher" : "lower";
      const whom = isAll ? `every ${others}` : `some ${others}`;
      return voice.random.pick([
        `Which ${noun.plural} have ${withArticle(side)} ${singular} than ${whom}?`,
        `List the ${noun.plural} whose ${singular} is ${side} than that of ${whom}.`,
        `Find the names of ${noun.plural} with ${withArticle(side)} ${singular} than ${whom}.`,
      ]);
    },
  };
}

/** "How many concerts held in 2019 were by singers from France?": a condition on either side of a join. */
function bothSidesWhere({ domain, random, condition }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent, relation } = related;
  const [own, other] = [condition(child), condition(parent)];
  const shown = own && shownColumn(child, random, [own.column]);
  if (!own || !other || !shown) return undefined;
  const isCount = random.chance(0.5);
  const select = (prefix: string) => (isCount ? "count(*)" : `${prefix}${shown.name}`);
  return {
    key: `${child.name}.${select("")} ${own.key} of ${parent.name} ${other.key}`,
    forms: [
      ...joinForms(
        related,
        (c, p, from) => `select ${select(c)} from ${from} where ${usual(own, c)} and ${usual(other, p)}`,
      ),
      `select ${select("")} from ${child.name} where ${usual(own, "")} and ${relation.column} in (select id from ${parent.name} where ${usual(other, "")})`,
    ],
    isOrdered: false,
    decoys: [
      `select ${select("")} from ${child.name} where ${usual(own, "")}`,
      `select ${select("")} from ${child.name} where ${relation.column} in (select id from ${parent.name} where ${usual(other, "")})`,
    ],
    speaksOf: [child, parent, own.column, other.column, ...(isCount ? [] : [shown])],
    ...evidenceOf(own, other),
    ask: (voice) => {
      const parents = withModifiers(nounOf(parent, voice).plural, parent, [other.say(voice)]);
      const children = `${nounOf(child, voice).plural} ${relation.preposition} ${parents}`;
      const modifier = own.say(voice);
      const rows = modifier.startsWith("before:")
        ? `${withModifiers(nounOf(child, voice).plural, child, [modifier])} ${relation.preposition} ${parents}`
        : `${children}, but only those ${asClause(modifier, child)}`;
      if (isCount) return voice.random.pick([`Count the ${rows}.`, `Give the number of ${rows}.`]);
      const { plural } = nounOf(shown, voice);
      return voice.random.pick([`List the ${plural} of ${rows}.`, `Show me the ${plural} of ${rows}.`]);
    },
  };
}

export const nestingTemplates: readonly Template[] = [
  { name: "above average", weight: 3, build: aboveAverage },
  { name: "parents without children", weight: 3, build: parentsWithout },
  { name: "combined groups", weight: 2, build: combinedGroups },
  { name: "parent of an extreme row", weight: 2, build: parentOfExtreme },
  { name: "beyond all", weight: 1, build: beyondAll },
  { name: "conditions on both sides", weight: 1, build: bothSidesWhere },
];
