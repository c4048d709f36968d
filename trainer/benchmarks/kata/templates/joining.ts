/** Two or three tables over their foreign keys. */
import type { Draft, Scope, Template } from "../draft.ts";
import { nounOf, nounPhrase, who, withArticle } from "../wording.ts";
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
      const parents = nounPhrase(nounOf(parent, voice).plural, parent, [where.say(voice)]);
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
      const parents = nounPhrase(nounOf(parent, voice).plural, parent, [where.say(voice)]);
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
      const rows = nounPhrase(nounOf(child, voice).plural, child, [where.say(voice)]);
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
      const rows = nounPhrase(nounOf(child, voice).plural, child, [where.say(voice)]);
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
      const rows = nounPhrase(nounOf(child, voice).plural, child, [where.say(voice)]);
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
      const rows = nounPhrase(nounOf(child, voice).plural, child, where ? [where.say(voice)] : []);
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
      const rows = nounPhrase(nounOf(child, voice).plural, child, where ? [where.say(voice)] : []);
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
      const rows = nounPhrase(nounOf(child, voice).plural, child, where ? [where.say(voice)] : []);
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
      const parents = nounPhrase(nounOf(parent, voice).plural, parent, [where.say(voice)]);
      const figure = aggregateNoun(aggregate, column, voice);
      const rows = `${nounOf(child, voice).plural} ${relation.preposition} ${parents}`;
      if (voice.kind === "implicit" && aggregate === "avg" && column.average)
        return column.average.replace(
          "{}",
          `${nounOf(child, voice).singular} ${relation.preposition} ${parents}`,
        );
      return voice.random.pick([
        `What is the ${figure} of ${rows}?`,
        `Find the ${figure} of all ${rows}.`,
        `Show the ${figure} of ${rows}.`,
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
      const figure = withArticle(aggregateNoun("avg", column, voice));
      const side = isAbove ? "above" : "below";
      const { verb } = relation;
      return voice.random.pick([
        `Which ${parents} ${verb.plural} ${children} with ${figure} ${side} ${value}?`,
        `List the ${parents} ${who(parent)} ${verb.plural} ${children} with ${figure} ${side} ${value}.`,
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
      const targets = nounPhrase(nounOf(to, voice).plural, to, [where.say(voice)]);
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
  { name: "parents with children", weight: 4, build: parentsWith },
  { name: "both sides", weight: 2, build: bothSides },
  { name: "count per parent", weight: 2, build: countPerParent },
  { name: "parent with most children", weight: 3, build: parentWithMost },
  { name: "parents having children", weight: 2, build: parentsHaving },
  { name: "aggregate over join", weight: 3, build: aggregateOverJoin },
  { name: "parents by average", weight: 1, build: parentsByAverage },
  { name: "through a table", weight: 1, build: throughTable },
];
