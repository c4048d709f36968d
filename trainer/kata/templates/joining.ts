/** Two or three tables over their foreign keys. */
import type { Draft, Scope, Template } from "../draft.ts";
import { nounOf, who, withModifiers } from "../wording.ts";
import { aggregateNoun, suitableAggregate } from "./aggregating.ts";
import {
  aliasesOf,
  evidenceOf,
  joinForms,
  labelOf,
  numbersOf,
  pickMaybe,
  randomRelation,
  shownColumn,
  tableNamed,
  usual,
} from "./parts.ts";

/** "What are the dates of concerts at stadiums in Berlin?" */
function childrenOf({ domain, random, condition }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent, relation } = related;
  const where = condition(parent);
  const shown = where && shownColumn(child, random);
  if (!shown) return undefined;
  return {
    key: `${child.name}.${shown.name} of ${parent.name} ${where.key}`,
    forms: [
      ...joinForms(related, (c, p, from) => `select ${c}${shown.name} from ${from} where ${usual(where, p)}`),
      `select ${shown.name} from ${child.name} where ${relation.column} in (select id from ${parent.name} where ${usual(where, "")})`,
    ],
    isOrdered: false,
    decoys: [`select ${shown.name} from ${child.name}`],
    speaksOf: [child, parent, shown, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const parents = withModifiers(nounOf(parent, voice).plural, parent, [where.say(voice)]);
      const rows = `${nounOf(child, voice).plural} ${relation.preposition} ${parents}`;
      const { plural } = nounOf(shown, voice);
      if (shown.kind === "label" && (voice.kind === "implicit" || voice.random.chance(0.3)))
        return voice.random.pick([`List all ${rows}.`, `Which are the ${rows}?`, `Find the ${rows}.`]);
      return voice.random.pick([
        `What are the ${plural} of ${rows}?`,
        `Show the ${plural} of ${rows}.`,
        `List the ${plural} of all ${rows}.`,
        `Find the ${plural} of the ${rows}.`,
      ]);
    },
  };
}

/** "How many concerts were at stadiums in Berlin?" */
function countChildrenOf({ domain, random, condition }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent, relation } = related;
  const where = condition(parent);
  if (!where) return undefined;
  return {
    key: `${child.name} of ${parent.name} ${where.key}`,
    forms: [
      ...joinForms(related, (_c, p, from) => `select count(*) from ${from} where ${usual(where, p)}`),
      `select count(*) from ${child.name} where ${relation.column} in (select id from ${parent.name} where ${usual(where, "")})`,
    ],
    isOrdered: false,
    decoys: [
      `select count(*) from ${child.name}`,
      `select count(*) from ${parent.name} where ${usual(where, "")}`,
    ],
    speaksOf: [child, parent, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const parents = withModifiers(nounOf(parent, voice).plural, parent, [where.say(voice)]);
      const rows = `${nounOf(child, voice).plural} ${relation.preposition} ${parents}`;
      return voice.random.pick([
        `How many ${rows} are there?`,
        `Count the ${rows}.`,
        `What is the number of ${rows}?`,
        `How many ${rows} do we have?`,
      ]);
    },
  };
}

/** "How many players does the team Falcons have?" */
function childrenOfRow({ domain, random, condition }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent, relation } = related;
  const label = labelOf(parent);
  if (label?.kind !== "label" || parent.isPerson) return undefined;
  const name = random.pick(label.values(random, parent.rowCount));
  const where = condition(child);
  if (!where) return undefined;
  return {
    key: `${child.name} of ${parent.name} ${name} ${where.key}`,
    forms: [
      ...joinForms(
        related,
        (c, p, from) => `select count(*) from ${from} where ${p}name = '${name}' and ${usual(where, c)}`,
      ),
      `select count(*) from ${child.name} where ${relation.column} = (select id from ${parent.name} where name = '${name}') and ${usual(where, "")}`,
    ],
    isOrdered: false,
    decoys: [],
    speaksOf: [child, parent, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(child, voice).plural, child, [where.say(voice)]);
      const { verb } = relation;
      const owner = `the ${nounOf(parent, voice).singular} ${name}`;
      return voice.random.pick([
        `How many ${rows} ${verb.auxiliary} ${owner} ${verb.base}?`,
        `Count the ${rows} that ${owner} ${verb.singular}.`,
        `What is the number of ${rows} that ${owner} ${verb.singular}?`,
      ]);
    },
  };
}

/** "Show the name of each player with the city of the team." */
function bothSides({ domain, random, condition }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent } = related;
  const where = condition(child);
  const own = where && shownColumn(child, random, [where.column]);
  const other = own && shownColumn(parent, random);
  if (!other || (own.name === other.name && own.kind !== "label")) return undefined;
  return {
    key: `${child.name}.${own.name} ${parent.name}.${other.name} ${where.key}`,
    forms: joinForms(
      related,
      (c, p, from) => `select ${c}${own.name}, ${p}${other.name} from ${from} where ${usual(where, c)}`,
    ),
    isOrdered: false,
    decoys: [],
    speaksOf: [child, parent, own, other, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(child, voice).plural, child, [where.say(voice)]);
      const mine = nounOf(own, voice).singular;
      const theirs = `${nounOf(other, voice).singular} of the ${nounOf(parent, voice).singular}`;
      return voice.random.pick([
        `Show the ${mine} and the ${theirs} of ${rows}.`,
        `List the ${mine} of ${rows} together with the ${theirs}.`,
        `For ${rows}, give the ${mine} and the ${theirs}.`,
        `What are the ${mine} and the ${theirs} of the ${rows}?`,
      ]);
    },
  };
}

/** "What is the average price of dishes at restaurants in Boston?" */
function aggregateOverJoin({ domain, random, condition }: Scope): Draft | undefined {
  const related = randomRelation(domain, random);
  const { child, parent, relation } = related;
  const column = pickMaybe(random, numbersOf(child));
  const where = column && condition(parent);
  if (!where) return undefined;
  const aggregate = suitableAggregate(column, random.next());
  return {
    key: `${child.name} ${aggregate} ${column.name} of ${parent.name} ${where.key}`,
    forms: [
      ...joinForms(
        related,
        (c, p, from) => `select ${aggregate}(${c}${column.name}) from ${from} where ${usual(where, p)}`,
      ),
      `select ${aggregate}(${column.name}) from ${child.name} where ${relation.column} in (select id from ${parent.name} where ${usual(where, "")})`,
    ],
    isOrdered: false,
    decoys: [`select ${aggregate}(${column.name}) from ${child.name}`],
    speaksOf: [child, parent, column, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const parents = withModifiers(nounOf(parent, voice).plural, parent, [where.say(voice)]);
      const aggregated = aggregateNoun(aggregate, column, voice);
      const rows = `${nounOf(child, voice).plural} ${relation.preposition} ${parents}`;
      if (voice.kind === "implicit" && aggregate === "avg" && column.average)
        return column.average.replace(
          "{}",
          `${nounOf(child, voice).singular} ${relation.preposition} ${parents}`,
        );
      return voice.random.pick([
        `What is the ${aggregated} of ${rows}?`,
        `Find the ${aggregated} of all ${rows}.`,
        `Show the ${aggregated} of ${rows}.`,
      ]);
    },
  };
}

/** "Which singers performed at stadiums in Berlin?": two hops. */
function throughTable({ domain, random, condition }: Scope): Draft | undefined {
  const path = pickMaybe(random, domain.paths);
  if (!path) return undefined;
  const [from, through, to] = [path.from, path.through, path.to].map((name) => tableNamed(domain, name)) as [
    ReturnType<typeof tableNamed>,
    ReturnType<typeof tableNamed>,
    ReturnType<typeof tableNamed>,
  ];
  const where = condition(to);
  if (!where) return undefined;
  const [f, th, t] = aliasesOf([from, through, to]) as [string, string, string];
  const [fromKey, toKey] = [`${from.name}_id`, `${to.name}_id`];
  return {
    key: `${path.from} ${path.to} ${where.key}`,
    forms: [
      `select distinct ${f}.name from ${from.name} as ${f} join ${through.name} as ${th} on ${f}.id = ${th}.${fromKey} join ${to.name} as ${t} on ${th}.${toKey} = ${t}.id where ${usual(where, `${t}.`)}`,
      `select name from ${from.name} where id in (select ${fromKey} from ${through.name} where ${toKey} in (select id from ${to.name} where ${usual(where, "")}))`,
      `select name from ${from.name} where id in (select ${th}.${fromKey} from ${through.name} as ${th} join ${to.name} as ${t} on ${th}.${toKey} = ${t}.id where ${usual(where, `${t}.`)})`,
    ],
    isOrdered: false,
    decoys: [`select name from ${from.name}`],
    speaksOf: [from, to, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const targets = withModifiers(nounOf(to, voice).plural, to, [where.say(voice)]);
      const { plural } = nounOf(from, voice);
      return voice.random.pick([
        `Which ${plural} ${path.verb} ${targets}?`,
        `What are the names of ${plural} ${who(from)} ${path.verb} ${targets}?`,
        `List the ${plural} ${who(from)} ${path.verb} ${targets}.`,
        `Find all ${plural} ${who(from)} ${path.verb} ${targets}.`,
      ]);
    },
  };
}

export const joiningTemplates: readonly Template[] = [
  { name: "children of parents", weight: 6, build: childrenOf },
  { name: "count children of parents", weight: 6, build: countChildrenOf },
  { name: "count children of a row", weight: 2, build: childrenOfRow },
  { name: "both sides", weight: 2, build: bothSides },
  { name: "aggregate over join", weight: 3, build: aggregateOverJoin },
  { name: "through a table", weight: 1, build: throughTable },
];
