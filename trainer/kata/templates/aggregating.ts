/** One table, one aggregate: counts, averages, totals, extremes. */

import { afterNoun } from "../../english/modifiers.ts";
import { aboutOne } from "../../english/words.ts";
import type { NumberColumn, Table } from "../domain.ts";
import type { Draft, Scope, Template } from "../draft.ts";
import { asPredicate, modifierOf, nounOf, type Voice, who, withModifiers } from "../wording.ts";
import { categoriesOf, evidenceOf, numbersOf, pickMaybe, usual, withCondition } from "./parts.ts";

type Aggregate = "avg" | "sum" | "max" | "min";

const aggregateWords: Readonly<Record<Voice["kind"], Readonly<Record<Aggregate, readonly string[]>>>> = {
  plain: { avg: ["average"], sum: ["total"], max: ["highest", "maximum"], min: ["lowest", "minimum"] },
  synonym: {
    avg: ["mean"],
    sum: ["overall", "combined"],
    max: ["greatest", "peak"],
    min: ["least", "bottom"],
  },
  implicit: { avg: ["average"], sum: ["total"], max: ["highest"], min: ["lowest"] },
};

export function aggregateNoun(aggregate: Aggregate, column: NumberColumn, voice: Voice): string {
  const { singular } = nounOf(column, voice);
  if (column.isYear) return `${aggregate === "max" ? "latest" : "earliest"} ${singular}`;
  return `${voice.random.pick(aggregateWords[voice.kind][aggregate])} ${singular}`;
}

/** An aggregate that makes sense for the column: nobody adds up ages. */
export function suitableAggregate(column: NumberColumn, draw: number): Aggregate {
  if (column.averages && draw < 0.45) return "avg";
  if (column.totals && draw < 0.65) return "sum";
  return draw < 0.83 ? "max" : "min";
}

/** "How many singers are there?" */
function countAll({ domain, random }: Scope): Draft {
  const table = random.pick(domain.tables);
  return {
    key: table.name,
    forms: [`select count(*) from ${table.name}`, `select count(id) from ${table.name}`],
    isOrdered: false,
    decoys: [],
    speaksOf: [table],
    ask: (voice) => {
      const { plural } = nounOf(table, voice);
      return voice.random.pick([
        `How many ${plural} are there?`,
        `How many ${plural} do we have?`,
        `Count the ${plural}.`,
        `What is the number of ${plural}?`,
        `Tell me how many ${plural} there are in total.`,
      ]);
    },
  };
}

/** "How many singers are older than 30?" */
function countWhere({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const where = condition(table);
  if (!where) return undefined;
  return {
    key: `${table.name} ${where.key}`,
    forms: withCondition(where, "", (sql) => [
      `select count(*) from ${table.name} where ${sql}`,
      `select count(id) from ${table.name} where ${sql}`,
    ]),
    isOrdered: false,
    decoys: [`select count(*) from ${table.name}`],
    speaksOf: [table, where.column],
    ...evidenceOf(where),
    ask: (voice) => countQuestion(table, [where.say(voice)], voice),
  };
}

export function countQuestion(table: Table, modifiers: readonly string[], voice: Voice): string {
  const { plural } = nounOf(table, voice);
  const rows = withModifiers(plural, table, modifiers);
  const [only, second] = modifiers as [string, string | undefined];
  const read = modifierOf(only);
  const predicate = asPredicate(only);
  const whole =
    second !== undefined || read === undefined
      ? `How many ${rows} are there?`
      : predicate
        ? `How many ${plural} ${predicate}?`
        : `How many ${plural} are there ${afterNoun(read, who(table))}?`;
  return voice.random.pick([
    whole,
    whole,
    `How many ${rows} do we have?`,
    `Count the ${rows}.`,
    `What is the number of ${rows}?`,
  ]);
}

/** "How many singers from France are older than 30?" */
function countWhereTwice({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const first = condition(table);
  const second = first && condition(table, (column) => column !== first.column);
  if (!second || second.column === first.column) return undefined;
  const [a, b] = [usual(first, ""), usual(second, "")];
  return {
    key: `${table.name} ${[first.key, second.key].sort().join(" and ")}`,
    forms: [
      `select count(*) from ${table.name} where ${a} and ${b}`,
      `select count(*) from ${table.name} where ${b} and ${a}`,
      `select count(id) from ${table.name} where ${a} and ${b}`,
    ],
    isOrdered: false,
    decoys: [
      `select count(*) from ${table.name} where ${a}`,
      `select count(*) from ${table.name} where ${b}`,
    ],
    speaksOf: [table, first.column, second.column],
    ...evidenceOf(first, second),
    ask: (voice) => countQuestion(table, [first.say(voice), second.say(voice)], voice),
  };
}

/** "What is the average age of all singers?" */
function aggregateAll({ domain, random }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const column = pickMaybe(random, numbersOf(table));
  if (!column) return undefined;
  const aggregate = suitableAggregate(column, random.next());
  return {
    key: `${table.name} ${aggregate} ${column.name}`,
    forms: [
      `select ${aggregate}(${column.name}) from ${table.name}`,
      ...(aggregate === "avg"
        ? [`select sum(${column.name}) * 1.0 / count(${column.name}) from ${table.name}`]
        : []),
      ...(aggregate === "max"
        ? [`select ${column.name} from ${table.name} order by ${column.name} desc limit 1`]
        : []),
    ],
    isOrdered: false,
    decoys: [],
    speaksOf: [table, column],
    ask: (voice) => {
      const noun = nounOf(table, voice);
      if (aggregate === "avg" && column.average && (voice.kind === "implicit" || voice.random.chance(0.2)))
        return column.average.replace("{}", noun.singular);
      const aggregated = aggregateNoun(aggregate, column, voice);
      return voice.random.pick([
        `What is the ${aggregated} of all ${noun.plural}?`,
        `What is the ${aggregated} of the ${noun.plural}?`,
        `Find the ${aggregated} of ${noun.plural}.`,
        `Give the ${aggregated} across all ${noun.plural}.`,
        `Show the ${aggregated} of ${noun.plural}.`,
      ]);
    },
  };
}

/** "What is the average age of singers from France?" */
function aggregateWhere({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const column = pickMaybe(random, numbersOf(table));
  const where = column && condition(table, (other) => other !== column);
  if (!where || where.column === column) return undefined;
  const aggregate = suitableAggregate(column, random.next());
  return {
    key: `${table.name} ${aggregate} ${column.name} ${where.key}`,
    forms: withCondition(
      where,
      "",
      (sql) => `select ${aggregate}(${column.name}) from ${table.name} where ${sql}`,
    ),
    isOrdered: false,
    decoys: [`select ${aggregate}(${column.name}) from ${table.name}`],
    speaksOf: [table, column, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const noun = nounOf(table, voice);
      const modifier = where.say(voice);
      if (voice.kind === "implicit" && aggregate === "avg" && column.average)
        return column.average.replace("{}", aboutOne(withModifiers(noun.singular, table, [modifier])));
      const rows = withModifiers(noun.plural, table, [modifier]);
      const aggregated = aggregateNoun(aggregate, column, voice);
      return voice.random.pick([
        `What is the ${aggregated} of ${rows}?`,
        `What is the ${aggregated} of all ${rows}?`,
        `Find the ${aggregated} of ${rows}.`,
        `Show me the ${aggregated} of the ${rows}.`,
        `Give the ${aggregated} across ${rows}.`,
      ]);
    },
  };
}

/** "What are the minimum and maximum age of singers from France?" */
function bothExtremes({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const column = pickMaybe(random, numbersOf(table));
  const where = column && condition(table, (other) => other !== column);
  if (!where || where.column === column) return undefined;
  return {
    key: `${table.name} ${column.name} ${where.key}`,
    forms: withCondition(
      where,
      "",
      (sql) => `select min(${column.name}), max(${column.name}) from ${table.name} where ${sql}`,
    ),
    isOrdered: false,
    decoys: [`select min(${column.name}), max(${column.name}) from ${table.name}`],
    speaksOf: [table, column, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(table, voice).plural, table, [where.say(voice)]);
      const { singular } = nounOf(column, voice);
      return voice.random.pick([
        ...(column.isYear
          ? [`What are the earliest and the latest ${singular} of ${rows}?`]
          : [
              `What are the minimum and maximum ${singular} of ${rows}?`,
              `Show the lowest and highest ${singular} of ${rows}.`,
            ]),
        `Between which two values does the ${singular} of ${rows} lie?`,
      ]);
    },
  };
}

/** "How many different countries do singers over 30 have?" */
function countDistinct({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const column = pickMaybe(random, categoriesOf(table));
  const where = column && condition(table, (other) => other !== column && other.kind !== "label");
  if (!where || where.column === column) return undefined;
  const sql = usual(where, "");
  return {
    key: `${table.name} ${column.name} ${where.key}`,
    forms: [
      `select count(distinct ${column.name}) from ${table.name} where ${sql}`,
      `select count(*) from (select distinct ${column.name} from ${table.name} where ${sql} and ${column.name} is not null)`,
    ],
    isOrdered: false,
    decoys: [
      `select count(${column.name}) from ${table.name} where ${sql}`,
      `select count(distinct ${column.name}) from ${table.name}`,
    ],
    speaksOf: [table, column, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(table, voice).plural, table, [where.say(voice)]);
      const { plural } = nounOf(column, voice);
      return voice.random.pick([
        `How many different ${plural} are there among ${rows}?`,
        `Count the distinct ${plural} of ${rows}.`,
        `What is the number of different ${plural} of ${rows}?`,
      ]);
    },
  };
}

export const aggregatingTemplates: readonly Template[] = [
  { name: "count all", weight: 2, build: countAll },
  { name: "count where", weight: 34, build: countWhere },
  { name: "count where twice", weight: 3, build: countWhereTwice },
  { name: "aggregate all", weight: 6, build: aggregateAll },
  { name: "aggregate where", weight: 18, build: aggregateWhere },
  { name: "both extremes", weight: 2, build: bothExtremes },
  { name: "count distinct", weight: 2, build: countDistinct },
];
