/** What a WHERE clause says, in SQL and in words. */

import type { Random } from "../../statistics/random.ts";
import { withArticle } from "../english/words.ts";
import { type Comparison, fill, sayComparison } from "./comparisons.ts";
import type { CategoryColumn, Column, DateColumn, Knowledge, NumberColumn, Table } from "./domain.ts";
import { nounOf, type Voice } from "./wording.ts";

export interface Condition {
  /** Tells conditions apart; equal for all their SQL and wordings. */
  readonly key: string;
  readonly column: Column;
  /** Equivalent SQL, the usual form first; `prefix` is empty or an alias with its dot. */
  sql(prefix: string): readonly string[];
  /** The modifier that says it. */
  say(voice: Voice): string;
  /** Outside knowledge that the question leaves unsaid, for `evidence`. */
  readonly evidence?: string;
}

export const quote = (value: string | number): string =>
  typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** Any condition on one of the table's columns that ordinary words can say. */
export function randomCondition(
  table: Table,
  random: Random,
  only?: (column: Column) => boolean,
): Condition | undefined {
  const candidates = table.columns.filter(
    (column) => ["category", "number", "date", "label"].includes(column.kind) && (only?.(column) ?? true),
  );
  const weighted = candidates.flatMap((column) =>
    Array.from({ length: column.kind === "label" ? 1 : column.kind === "date" ? 4 : 6 }, () => column),
  );
  if (weighted.length === 0) return undefined;
  const column = random.pick(weighted);
  switch (column.kind) {
    case "category":
      return categoryCondition(column, random);
    case "number":
      return numberCondition(column, random);
    case "date":
      return dateCondition(column, random);
    default:
      return startsWith(column, random);
  }
}

export function categoryCondition(column: CategoryColumn, random: Random): Condition {
  const [value, other] = random.shuffle(column.values) as [string, string];
  const draw = random.next();
  if (column.missing > 0 && draw < 0.12) return isMissing(column);
  if (draw < 0.8) {
    return {
      key: `${column.name}=${value}`,
      column,
      sql: (prefix) => [`${prefix}${column.name} = ${quote(value)}`],
      say: (voice) => sayCategory(column, value, voice),
    };
  }
  if (draw < 0.9) {
    return {
      key: `${column.name}!=${value}`,
      column,
      sql: (prefix) => [
        `${prefix}${column.name} != ${quote(value)}`,
        `${prefix}${column.name} <> ${quote(value)}`,
      ],
      say: (voice) => {
        const modifier = sayCategory(column, value, voice);
        if (modifier.startsWith("be:")) return modifier.replace("be:", "be:not ");
        return `whose:${nounOf(column, voice).singular} is not ${value}`;
      },
    };
  }
  const [first, second] = [value, other].sort() as [string, string];
  return {
    key: `${column.name} in ${first},${second}`,
    column,
    sql: (prefix) => [
      `${prefix}${column.name} in (${quote(first)}, ${quote(second)})`,
      `(${prefix}${column.name} = ${quote(first)} or ${prefix}${column.name} = ${quote(second)})`,
    ],
    say: (voice) => sayCategory(column, `${first} or ${second}`, voice),
  };
}

function sayCategory(column: CategoryColumn, value: string, voice: Voice): string {
  const noun = nounOf(column, voice).singular;
  const [usual, ...unseen] = column.implicit.map((modifier) => fill(modifier, value));
  const explicit = `whose:${noun} is ${value}`;
  if (voice.kind === "implicit") return voice.random.pick([usual ?? explicit, ...unseen]);
  return voice.random.chance(0.5) ? explicit : (usual ?? explicit);
}

export function numberCondition(column: NumberColumn, random: Random): Condition {
  const value = random.pick(column.steps);
  const draw = random.next();
  if (column.missing > 0 && draw < 0.08) return isMissing(column);
  if (column.isYear && draw > 0.8) return happenedIn(column, random);
  if (draw > 0.86) {
    const [low, high] = [value, random.pick(column.steps.filter((step) => step !== value))].sort(
      (a, b) => a - b,
    ) as [number, number];
    return {
      key: `${column.name} between ${low},${high}`,
      column,
      sql: (prefix) => [
        `${prefix}${column.name} between ${low} and ${high}`,
        `${prefix}${column.name} >= ${low} and ${prefix}${column.name} <= ${high}`,
      ],
      say: (voice) => {
        const noun = nounOf(column, voice).singular;
        return voice.random.pick([
          column.counted
            ? `have:between ${low} and ${high} ${column.counted}`
            : `have:${withArticle(noun)} between ${low} and ${high}`,
          `whose:${noun} is between ${low} and ${high}`,
        ]);
      },
    };
  }
  const operator: Comparison = draw < 0.4 ? ">" : draw < 0.7 ? "<" : draw < 0.78 ? ">=" : "<=";
  return {
    key: `${column.name}${operator}${value}`,
    column,
    sql: (prefix) => [`${prefix}${column.name} ${operator} ${value}`],
    say: (voice) => sayComparison(column, operator, value, voice),
  };
}

/** "founded in 1950": a year itself. */
function happenedIn(column: NumberColumn, random: Random): Condition {
  const value = random.pick(column.steps);
  return {
    key: `${column.name}=${value}`,
    column,
    sql: (prefix) => [`${prefix}${column.name} = ${value}`],
    say: () => fill((column.above[0] ?? "have:a year after {}").replace(" after ", " in "), value),
  };
}

function isMissing(column: CategoryColumn | NumberColumn): Condition {
  return {
    key: `${column.name} is null`,
    column,
    sql: (prefix) => [`${prefix}${column.name} is null`],
    say: (voice) => {
      const noun = nounOf(column, voice).singular;
      return voice.random.pick([
        `have:no recorded ${noun}`,
        `whose:${noun} is missing`,
        `whose:${noun} is unknown`,
      ]);
    },
  };
}

function startsWith(column: Column, random: Random): Condition {
  const letter = random.pick([..."ABCEGHLMNPRST"]);
  return {
    key: `${column.name} starts ${letter}`,
    column,
    sql: (prefix) => [`${prefix}${column.name} like '${letter}%'`],
    say: (voice) =>
      voice.kind === "synonym"
        ? `have:${letter} as the first letter of their name`
        : `have:a name ${voice.random.pick([`starting with ${letter}`, `that begins with ${letter}`])}`,
  };
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

export function dateCondition(column: DateColumn, random: Random): Condition {
  const year = random.pick(column.years);
  const draw = random.next();
  if (draw < 0.5) {
    return {
      key: `${column.name} in ${year}`,
      column,
      sql: (prefix) => [
        `strftime('%Y', ${prefix}${column.name}) = '${year}'`,
        `${prefix}${column.name} like '${year}%'`,
        `${prefix}${column.name} between '${year}-01-01' and '${year}-12-31'`,
      ],
      say: (voice) => `${column.happened} ${voice.kind === "synonym" ? "during" : "in"} ${year}`,
    };
  }
  if (draw < 0.8) {
    const isAfter = draw < 0.65;
    const edge = isAfter ? `> '${year}-12-31'` : `< '${year}-01-01'`;
    return {
      key: `${column.name} ${edge}`,
      column,
      sql: (prefix) => [
        `strftime('%Y', ${prefix}${column.name}) ${isAfter ? ">" : "<"} '${year}'`,
        `${prefix}${column.name} ${edge}`,
      ],
      say: (voice) => {
        const plain = isAfter ? "after" : "before";
        const unseen = isAfter ? "later than" : "earlier than";
        return `${column.happened} ${voice.kind === "synonym" ? unseen : plain} ${year}`;
      },
    };
  }
  const month = random.integer(1, 12);
  const digits = String(month).padStart(2, "0");
  return {
    key: `${column.name} month ${digits}`,
    column,
    sql: (prefix) => [
      `strftime('%m', ${prefix}${column.name}) = '${digits}'`,
      `${prefix}${column.name} like '%-${digits}-%'`,
    ],
    say: (voice) => `${column.happened} ${voice.kind === "synonym" ? "during" : "in"} ${months[month - 1]}`,
  };
}

/** A condition that only domain knowledge turns into SQL. */
export function knowledgeCondition(table: Table, random: Random): Condition | undefined {
  const known = table.columns.flatMap((column) =>
    column.knowledge.map((knowledge) => ({ column, knowledge })),
  );
  if (known.length === 0) return undefined;
  const { column, knowledge } = random.pick(known);
  return fromKnowledge(column, knowledge);
}

export function fromKnowledge(column: Column, knowledge: Knowledge, evidence?: string): Condition {
  return {
    key: `${column.name} knows ${knowledge.phrase}`,
    column,
    sql: (prefix) => [knowledge.sql.replace("{}", `${prefix}${column.name}`)],
    say: () => knowledge.phrase,
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** A condition on a column of codes or of text typed by many hands, with the evidence that explains it. */
export function evidenceCondition(table: Table, random: Random): Condition | undefined {
  const columns = table.columns.filter((column) => column.kind === "code" || column.kind === "dirty");
  if (columns.length === 0) return undefined;
  const column = random.pick(columns);
  if (column.kind === "code") {
    const [stored, meaning] = random.pick(Object.entries(column.codes)) as [string, string];
    return fromKnowledge(
      column,
      { phrase: `before:${meaning}`, sql: `{} = '${stored}'` },
      `${meaning} means ${column.name} = '${stored}'`,
    );
  }
  if (column.kind !== "dirty") return undefined;
  const value = random.pick(column.values).toLowerCase();
  return fromKnowledge(
    column,
    { phrase: `whose:${column.name} is ${value}`, sql: `lower({}) = '${value}'` },
    `${column.name} is written in mixed case`,
  );
}
