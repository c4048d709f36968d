/** Groups of one table: aggregates for each, groups large enough, the largest. */

import { withArticle } from "../../english/words.ts";
import type { Column } from "../domain.ts";
import type { Draft, Scope, Template } from "../draft.ts";
import { nounOf, withModifiers } from "../wording.ts";
import { aggregateNoun, suitableAggregate } from "./aggregating.ts";
import { categoriesOf, evidenceOf, numbersOf, pickMaybe, usual } from "./parts.ts";

const isCategory = (column: Column) => column.kind === "category";

/** "How many singers are there in each country?" */
function countByGroup({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const group = pickMaybe(
    random,
    categoriesOf(table).filter(({ missing }) => missing === 0),
  );
  if (!group) return undefined;
  const where = random.chance(0.75) ? condition(table, (other) => !isCategory(other)) : undefined;
  const filter = where ? ` where ${usual(where, "")}` : "";
  return {
    key: `${table.name} by ${group.name} ${where?.key ?? ""}`,
    forms: [
      `select ${group.name}, count(*) from ${table.name}${filter} group by ${group.name}`,
      `select ${group.name}, count(id) from ${table.name}${filter} group by ${group.name}`,
    ],
    isOrdered: false,
    decoys: where ? [`select ${group.name}, count(*) from ${table.name} group by ${group.name}`] : [],
    speaksOf: [table, group, ...(where ? [where.column] : [])],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(table, voice).plural, table, where ? [where.say(voice)] : []);
      const { singular } = nounOf(group, voice);
      return voice.random.pick([
        `How many ${rows} are there for each ${singular}?`,
        `For each ${singular}, how many ${rows} are there?`,
        `Show each ${singular} with its number of ${rows}.`,
        `Count the ${rows} by ${singular}.`,
        `What is the number of ${rows} per ${singular}?`,
      ]);
    },
  };
}

/** "What is the average age of singers for each country?" */
function aggregateByGroup({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const group = pickMaybe(
    random,
    categoriesOf(table).filter(({ missing }) => missing === 0),
  );
  const column = group && pickMaybe(random, numbersOf(table));
  if (!column) return undefined;
  const where = random.chance(0.4)
    ? condition(table, (other) => other !== column && !isCategory(other))
    : undefined;
  const aggregate = suitableAggregate(column, random.next());
  const filter = where ? ` where ${usual(where, "")}` : "";
  return {
    key: `${table.name} ${aggregate} ${column.name} by ${group.name} ${where?.key ?? ""}`,
    forms: [
      `select ${group.name}, ${aggregate}(${column.name}) from ${table.name}${filter} group by ${group.name}`,
    ],
    isOrdered: false,
    decoys: [],
    speaksOf: [table, group, column, ...(where ? [where.column] : [])],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(table, voice).plural, table, where ? [where.say(voice)] : []);
      const { singular } = nounOf(group, voice);
      const aggregated = aggregateNoun(aggregate, column, voice);
      return voice.random.pick([
        `What is the ${aggregated} of ${rows} for each ${singular}?`,
        `For each ${singular}, show the ${aggregated} of ${rows}.`,
        `Show each ${singular} with the ${aggregated} of its ${rows}.`,
        `Give the ${aggregated} of ${rows} per ${singular}.`,
      ]);
    },
  };
}

/** "Which countries have more than 3 singers?" */
function groupsHaving({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const group = pickMaybe(
    random,
    categoriesOf(table).filter(({ missing }) => missing === 0),
  );
  if (!group) return undefined;
  const where = random.chance(0.5) ? condition(table, (other) => !isCategory(other)) : undefined;
  const filter = where ? ` where ${usual(where, "")}` : "";
  const size = random.integer(
    2,
    Math.max(3, Math.round((table.rowCount / group.values.length) * (where ? 0.5 : 1))),
  );
  const isAtLeast = random.chance(0.5);
  return {
    key: `${table.name} ${group.name} having ${isAtLeast} ${size} ${where?.key ?? ""}`,
    forms: [
      `select ${group.name} from ${table.name}${filter} group by ${group.name} having count(*) ${isAtLeast ? ">=" : ">"} ${size}`,
      `select ${group.name} from ${table.name}${filter} group by ${group.name} having count(id) ${isAtLeast ? ">=" : ">"} ${size}`,
    ],
    isOrdered: false,
    decoys: [`select ${group.name} from ${table.name}${filter} group by ${group.name}`],
    speaksOf: [table, group, ...(where ? [where.column] : [])],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(table, voice).plural, table, where ? [where.say(voice)] : []);
      const { plural } = nounOf(group, voice);
      const amount = isAtLeast ? `at least ${size}` : `more than ${size}`;
      return voice.random.pick([
        `Which ${plural} have ${amount} ${rows}?`,
        `List the ${plural} with ${amount} ${rows}.`,
        `Show the ${plural} that have ${amount} ${rows}.`,
        `Find all ${plural} with ${amount} ${rows}.`,
      ]);
    },
  };
}

/** "Which country has the most singers?" */
function largestGroup({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const group = pickMaybe(
    random,
    categoriesOf(table).filter(({ missing }) => missing === 0),
  );
  if (!group) return undefined;
  const where = random.chance(0.75) ? condition(table, (other) => !isCategory(other)) : undefined;
  const filter = where ? ` where ${usual(where, "")}` : "";
  const isMost = random.chance(0.65);
  const order = isMost ? " desc" : "";
  return {
    key: `${table.name} ${isMost} ${group.name} ${where?.key ?? ""}`,
    forms: [
      `select ${group.name} from ${table.name}${filter} group by ${group.name} order by count(*)${order} limit 1`,
      `select ${group.name} from ${table.name}${filter} group by ${group.name} order by count(id)${order} limit 1`,
    ],
    isOrdered: false,
    decoys: [],
    speaksOf: [table, group, ...(where ? [where.column] : [])],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(table, voice).plural, table, where ? [where.say(voice)] : []);
      const { singular } = nounOf(group, voice);
      if (isMost && group.most && voice.kind === "implicit") return group.most.replace("{}", rows);
      const amount = isMost ? "the most" : "the fewest";
      return voice.random.pick([
        `Which ${singular} has ${amount} ${rows}?`,
        `What is the ${singular} with ${amount} ${rows}?`,
        `Find the ${singular} with ${amount} ${rows}.`,
        ...(isMost ? [`What is the most common ${singular} of ${rows}?`] : []),
      ]);
    },
  };
}

/** "Which countries have an average singer age above 40?" */
function groupsByAverage({ domain, random }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const group = pickMaybe(
    random,
    categoriesOf(table).filter(({ missing }) => missing === 0),
  );
  const column =
    group &&
    pickMaybe(
      random,
      numbersOf(table).filter(({ averages }) => averages),
    );
  if (!column) return undefined;
  const value = random.pick(column.steps);
  const isAbove = random.chance(0.6);
  return {
    key: `${table.name} ${group.name} avg ${column.name} ${isAbove} ${value}`,
    forms: [
      `select ${group.name} from ${table.name} group by ${group.name} having avg(${column.name}) ${isAbove ? ">" : "<"} ${value}`,
    ],
    isOrdered: false,
    decoys: [`select ${group.name} from ${table.name} group by ${group.name}`],
    speaksOf: [table, group, column],
    ask: (voice) => {
      const { plural } = nounOf(table, voice);
      const groups = nounOf(group, voice).plural;
      const aggregated = aggregateNoun("avg", column, voice);
      const side = isAbove ? "above" : "below";
      return voice.random.pick([
        `For which ${groups} is the ${aggregated} of ${plural} ${side} ${value}?`,
        `Which ${groups} have ${plural} with ${withArticle(aggregated)} ${side} ${value}?`,
        `List the ${groups} where the ${aggregated} of ${plural} is ${side} ${value}.`,
      ]);
    },
  };
}

/** "Count the concerts held in each year." */
function countByYear({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const date = table.columns.find((column) => column.kind === "date");
  if (date?.kind !== "date") return undefined;
  const where = random.chance(0.8) ? condition(table, (other) => other !== date) : undefined;
  const filter = where ? ` where ${usual(where, "")}` : "";
  return {
    key: `${table.name} by year ${where?.key ?? ""}`,
    forms: [
      `select strftime('%Y', date), count(*) from ${table.name}${filter} group by strftime('%Y', date)`,
      `select substr(date, 1, 4), count(*) from ${table.name}${filter} group by substr(date, 1, 4)`,
    ],
    isOrdered: false,
    decoys: [],
    speaksOf: [table, ...(where ? [where.column] : [])],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(table, voice).plural, table, where ? [where.say(voice)] : []);
      return voice.random.pick([
        `How many ${rows} were there in each year?`,
        `Count the ${rows} by year.`,
        `For every year, how many ${rows} were there?`,
        `Show the number of ${rows} per year.`,
      ]);
    },
  };
}

/** "List the countries by their number of singers, most first." */
function orderedGroups({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const group = pickMaybe(
    random,
    categoriesOf(table).filter(({ missing }) => missing === 0),
  );
  if (!group) return undefined;
  const where = random.chance(0.85) ? condition(table, (other) => !isCategory(other)) : undefined;
  const filter = where ? ` where ${usual(where, "")}` : "";
  const isMost = random.chance(0.6);
  const order = isMost ? " desc" : "";
  return {
    key: `${table.name} ${group.name} ordered ${isMost} ${where?.key ?? ""}`,
    forms: [
      `select ${group.name} from ${table.name}${filter} group by ${group.name} order by count(*)${order}`,
      `select ${group.name} from ${table.name}${filter} group by ${group.name} order by count(id)${order}`,
    ],
    isOrdered: true,
    decoys: [],
    speaksOf: [table, group, ...(where ? [where.column] : [])],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(table, voice).plural, table, where ? [where.say(voice)] : []);
      const { plural } = nounOf(group, voice);
      const end = isMost ? "most" : "fewest";
      return voice.random.pick([
        `List the ${plural} by their number of ${rows}, ${end} first.`,
        `Sort the ${plural} by how many ${rows} they have, ${end} first.`,
      ]);
    },
  };
}

export const groupingTemplates: readonly Template[] = [
  { name: "count by group", weight: 7, build: countByGroup },
  { name: "aggregate by group", weight: 4, build: aggregateByGroup },
  { name: "groups having", weight: 3, build: groupsHaving },
  { name: "largest group", weight: 4, build: largestGroup },
  { name: "groups by average", weight: 2, build: groupsByAverage },
  { name: "ordered groups", weight: 2, build: orderedGroups },
  { name: "count by year", weight: 1, build: countByYear },
];
