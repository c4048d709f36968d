/** One table, rows as they stand: columns, conditions, distinct values. */

import { listed } from "../../english/words.ts";
import type { Draft, Scope, Template } from "../draft.ts";
import { asClause, asPredicate, nounOf, withModifiers } from "../wording.ts";
import { categoriesOf, evidenceOf, labelOf, pickMaybe, shownColumn, usual, withCondition } from "./parts.ts";

/** "What are the names of singers from France?", "Which singers are from France?" */
function selectWhere({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const where = condition(table);
  const shown = where && shownColumn(table, random, [where.column]);
  if (!where || !shown) return undefined;
  return {
    key: `${table.name}.${shown.name} ${where.key}`,
    forms: withCondition(where, "", (sql) => `select ${shown.name} from ${table.name} where ${sql}`),
    isOrdered: false,
    decoys: [`select ${shown.name} from ${table.name}`],
    speaksOf: [table, shown, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const modifier = where.say(voice);
      const rows = withModifiers(nounOf(table, voice).plural, table, [modifier]);
      const { plural } = nounOf(shown, voice);
      const asked = [
        `What are the ${plural} of ${rows}?`,
        `Show me the ${plural} of all ${rows}.`,
        `List the ${plural} of ${rows}.`,
        `Give me the ${plural} of the ${rows}.`,
        `Find the ${plural} of ${rows}.`,
      ];
      if (shown.kind !== "label") return voice.random.pick(asked);
      const predicate = asPredicate(modifier);
      const direct = [
        predicate ? `Which ${nounOf(table, voice).plural} ${predicate}?` : `Which are the ${rows}?`,
        `List all ${rows}.`,
        `Show me all ${rows}.`,
        table.isPerson ? `Who are the ${rows}?` : `Give me the ${rows}.`,
      ];
      return voice.random.pick(voice.kind === "implicit" || voice.random.chance(0.4) ? direct : asked);
    },
  };
}

/** "Show the name and age of every singer." */
function selectColumns({ domain, random }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const columns = random
    .shuffle(table.columns.filter(({ kind }) => ["label", "category", "number", "date"].includes(kind)))
    .slice(0, random.integer(1, 3));
  const names = columns.map(({ name }) => name);
  return {
    key: `${table.name} ${names.join()}`,
    forms: [`select ${names.join(", ")} from ${table.name}`],
    isOrdered: false,
    decoys: [],
    speaksOf: [table, ...columns],
    ask: (voice) => {
      const noun = nounOf(table, voice);
      const singular = listed(columns.map((column) => nounOf(column, voice).singular));
      return voice.random.pick([
        `Show the ${singular} of every ${noun.singular}.`,
        `What is the ${singular} of each ${noun.singular}?`,
        `List the ${singular} of each ${noun.singular}.`,
        `For every ${noun.singular}, give the ${singular}.`,
        `I need the ${listed(columns.map((column) => nounOf(column, voice).plural))} of all ${noun.plural}.`,
      ]);
    },
  };
}

/** "Show the name and age of singers from France." */
function selectColumnsWhere({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const where = condition(table);
  const first = where && shownColumn(table, random, [where.column]);
  const second = first && shownColumn(table, random, [where.column, first]);
  if (!where || !second) return undefined;
  return {
    key: `${table.name} ${first.name},${second.name} ${where.key}`,
    forms: withCondition(
      where,
      "",
      (sql) => `select ${first.name}, ${second.name} from ${table.name} where ${sql}`,
    ),
    isOrdered: false,
    decoys: [`select ${first.name}, ${second.name} from ${table.name}`],
    speaksOf: [table, first, second, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(table, voice).plural, table, [where.say(voice)]);
      const both = `${nounOf(first, voice).singular} and ${nounOf(second, voice).singular}`;
      return voice.random.pick([
        `Show the ${both} of ${rows}.`,
        `What are the ${nounOf(first, voice).plural} and ${nounOf(second, voice).plural} of ${rows}?`,
        `List the ${both} for all ${rows}.`,
        `Return the ${both} of the ${rows}.`,
      ]);
    },
  };
}

/** Two conditions, both or either. */
function selectWhereTwice({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const first = condition(table);
  const second = first && condition(table, (column) => column !== first.column);
  const shown =
    second && second.column !== first.column && shownColumn(table, random, [first.column, second.column]);
  if (!shown) return undefined;
  const isEither = random.chance(0.25);
  const write = (a: string, b: string) =>
    `select ${shown.name} from ${table.name} where ${a} ${isEither ? "or" : "and"} ${b}`;
  const [a, b] = [usual(first, ""), usual(second, "")];
  // AND binds closer than OR, so a condition that holds an AND of its own keeps its usual form.
  return {
    key: `${table.name}.${shown.name} ${[first.key, second.key].sort().join(isEither ? " or " : " and ")}`,
    forms: [write(a, b), write(b, a)],
    isOrdered: false,
    decoys: [
      `select ${shown.name} from ${table.name} where ${a}`,
      `select ${shown.name} from ${table.name} where ${b}`,
    ],
    speaksOf: [table, shown, first.column, second.column],
    ...evidenceOf(first, second),
    ask: (voice) => {
      const { plural } = nounOf(table, voice);
      const [one, two] = [first.say(voice), second.say(voice)];
      const isSplit = isEither && !one.startsWith("before:") && !two.startsWith("before:");
      const rows = isSplit
        ? `${plural} ${asClause(one, table)} or ${asClause(two, table)}`
        : isEither
          ? `${withModifiers(plural, table, [one])} or ${withModifiers(plural, table, [two])}`
          : withModifiers(plural, table, [one, two]);
      const shownPlural = nounOf(shown, voice).plural;
      const direct = [`List all ${rows}.`, `Show me all ${rows}.`, `Find the ${rows}.`];
      if (shown.kind === "label" && (voice.kind === "implicit" || voice.random.chance(0.4)))
        return voice.random.pick(direct);
      return voice.random.pick([
        `What are the ${shownPlural} of ${rows}?`,
        `Show the ${shownPlural} of ${rows}.`,
        `List the ${shownPlural} of all ${rows}.`,
        `Give me the ${shownPlural} of ${rows}.`,
      ]);
    },
  };
}

/** "What different countries do singers have?" */
function distinctValues({ domain, random, condition }: Scope): Draft | undefined {
  const table = random.pick(domain.tables);
  const column = pickMaybe(
    random,
    categoriesOf(table).filter(({ missing }) => missing === 0),
  );
  const where = column && condition(table, (other) => other !== column && other.kind !== "label");
  if (!where || where.column === column) return undefined;
  const sql = usual(where, "");
  return {
    key: `${table.name}.${column.name} ${where.key}`,
    forms: [
      `select distinct ${column.name} from ${table.name} where ${sql}`,
      `select ${column.name} from ${table.name} where ${sql} group by ${column.name}`,
    ],
    isOrdered: false,
    decoys: [
      `select ${column.name} from ${table.name} where ${sql}`,
      `select distinct ${column.name} from ${table.name}`,
    ],
    speaksOf: [table, column, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(table, voice).plural, table, [where.say(voice)]);
      const { plural } = nounOf(column, voice);
      return voice.random.pick([
        `What are the different ${plural} of ${rows}?`,
        `List the distinct ${plural} of ${rows}.`,
        `Which different ${plural} are there among ${rows}?`,
        `Show each ${nounOf(column, voice).singular} of ${rows} only once.`,
      ]);
    },
  };
}

/** "Which city is the stadium Park Hall in?": one column of one named row. */
function columnOfRow({ domain, random }: Scope): Draft | undefined {
  const table = pickMaybe(
    random,
    domain.tables.filter(
      (candidate) => labelOf(candidate) && !candidate.isPerson && candidate.rowCount <= 30,
    ),
  );
  const label = table && labelOf(table);
  const column = table && shownColumn(table, random, label ? [label] : []);
  if (label?.kind !== "label" || !column || column === label) return undefined;
  const name = random.pick(label.values(random, table.rowCount));
  return {
    key: `${table.name}.${column.name} ${name}`,
    forms: [`select ${column.name} from ${table.name} where name = '${name}'`],
    isOrdered: false,
    decoys: [],
    speaksOf: [table, column],
    ask: (voice) => {
      const noun = nounOf(table, voice).singular;
      const { singular } = nounOf(column, voice);
      return voice.random.pick([
        `What is the ${singular} of the ${noun} ${name}?`,
        `Show me the ${singular} of the ${noun} called ${name}.`,
        `What ${singular} does the ${noun} ${name} have?`,
      ]);
    },
  };
}

export const selectingTemplates: readonly Template[] = [
  { name: "select where", weight: 40, build: selectWhere },
  { name: "select columns", weight: 4, build: selectColumns },
  { name: "select columns where", weight: 7, build: selectColumnsWhere },
  { name: "select where twice", weight: 4, build: selectWhereTwice },
  { name: "distinct values", weight: 2, build: distinctValues },
  { name: "column of a row", weight: 2, build: columnOfRow },
];
