/** Order and extremes: the oldest singer, the three cheapest flights, films from newest to oldest. */

import { aboutOne } from "../../english/words.ts";
import type { NumberColumn, Table } from "../domain.ts";
import type { Draft, Scope, Template } from "../draft.ts";
import { nounOf, type Voice, withModifiers } from "../wording.ts";
import { evidenceOf, labelOf, numbersOf, pickMaybe, shownColumn, usual } from "./parts.ts";

const extremes: Readonly<Record<Voice["kind"], readonly [most: string, least: string]>> = {
  plain: ["highest", "lowest"],
  synonym: ["greatest", "most modest"],
  implicit: ["highest", "lowest"],
};

const extremeYears = ["latest", "earliest"] as const;

/** "highest first" */
const firstWord = (column: NumberColumn, isMost: boolean) =>
  (column.isYear ? extremeYears : extremes.plain)[isMost ? 0 : 1];

interface Superlative {
  /** "oldest singer", or "singer with the highest age" */
  readonly before: string;
  readonly after: string;
}

/** How a superlative is said around a noun: by an adjective, or by naming the column. */
export function superlative(column: NumberColumn, isMost: boolean, voice: Voice): Superlative {
  const [usualWord, ...unseen] = isMost ? column.most : column.least;
  const extreme = column.isYear ? extremeYears : extremes[voice.kind];
  const explicit = {
    before: "",
    after: `with the ${extreme[isMost ? 0 : 1]} ${nounOf(column, voice).singular}`,
  };
  const words =
    voice.kind === "plain" ? [usualWord] : voice.kind === "synonym" ? unseen : [usualWord, ...unseen];
  const known = words.filter((word) => word !== undefined);
  if (known.length === 0 || (voice.kind !== "implicit" && voice.random.chance(0.5))) return explicit;
  return { before: `${voice.random.pick(known)} `, after: "" };
}

export function around(said: Superlative, rows: string): string {
  return [said.before + rows, said.after].filter((part) => part !== "").join(" ");
}

function numberToRank(table: Table, scope: Scope): NumberColumn | undefined {
  return pickMaybe(scope.random, numbersOf(table));
}

/** "Who is the oldest singer?", "What is the country of the youngest singer?" */
function extremeRow(scope: Scope): Draft | undefined {
  const { domain, random } = scope;
  const table = random.pick(domain.tables);
  const column = numberToRank(table, scope);
  const shown = column && shownColumn(table, random, [column]);
  if (!shown || shown === column) return undefined;
  const isMost = random.chance(0.5);
  const extreme = isMost ? "max" : "min";
  const rest = isMost ? "" : `${column.name} is not null`;
  return {
    key: `${table.name}.${shown.name} ${extreme} ${column.name}`,
    forms: [
      `select ${shown.name} from ${table.name}${column.missing > 0 && rest ? ` where ${rest}` : ""} order by ${column.name}${isMost ? " desc" : ""} limit 1`,
      `select ${shown.name} from ${table.name} where ${column.name} = (select ${extreme}(${column.name}) from ${table.name})`,
    ],
    isOrdered: false,
    decoys: [],
    speaksOf: [table, shown, column],
    ask: (voice) => {
      const row = around(superlative(column, isMost, voice), nounOf(table, voice).singular);
      const { singular } = nounOf(shown, voice);
      if (shown.kind === "label")
        return voice.random.pick([
          table.isPerson ? `Who is the ${row}?` : `Which is the ${row}?`,
          `What is the name of the ${row}?`,
          `Find the ${row}.`,
          `Show me the name of the ${row}.`,
        ]);
      return voice.random.pick([
        `What is the ${singular} of the ${row}?`,
        `Give me the ${singular} of the ${row}.`,
        `Show the ${singular} of the ${row}.`,
      ]);
    },
  };
}

/** "Who is the oldest singer from France?" */
function extremeRowWhere(scope: Scope): Draft | undefined {
  const { domain, random, condition } = scope;
  const table = random.pick(domain.tables);
  const column = numberToRank(table, scope);
  const where = column && condition(table, (other) => other !== column);
  const shown = where && shownColumn(table, random, [column, where.column]);
  if (!shown || where.column === column) return undefined;
  const isMost = random.chance(0.5);
  const sql = usual(where, "");
  const extreme = isMost ? "max" : "min";
  const known = !isMost && column.missing > 0 ? ` and ${column.name} is not null` : "";
  return {
    key: `${table.name}.${shown.name} ${extreme} ${column.name} ${where.key}`,
    forms: [
      `select ${shown.name} from ${table.name} where ${sql}${known} order by ${column.name}${isMost ? " desc" : ""} limit 1`,
      `select ${shown.name} from ${table.name} where ${sql} and ${column.name} = (select ${extreme}(${column.name}) from ${table.name} where ${sql})`,
    ],
    isOrdered: false,
    decoys: [
      `select ${shown.name} from ${table.name} order by ${column.name}${isMost ? " desc" : ""} limit 1`,
    ],
    speaksOf: [table, shown, column, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const said = superlative(column, isMost, voice);
      const modifier = where.say(voice);
      const row = aboutOne(withModifiers(around(said, nounOf(table, voice).singular), table, [modifier]));
      if (shown.kind === "label")
        return voice.random.pick([
          table.isPerson ? `Who is the ${row}?` : `Which is the ${row}?`,
          `What is the name of the ${row}?`,
          `Find the ${row}.`,
        ]);
      const { singular } = nounOf(shown, voice);
      return voice.random.pick([
        `What is the ${singular} of the ${row}?`,
        `Show the ${singular} of the ${row}.`,
      ]);
    },
  };
}

const counted = ["two", "three", "four", "five"];

/** "Who are the three oldest singers?" */
function topRows(scope: Scope): Draft | undefined {
  const { domain, random } = scope;
  const table = random.pick(domain.tables);
  const column = numberToRank(table, scope);
  const shown = column && (labelOf(table) ?? shownColumn(table, random, [column]));
  if (!shown || shown === column) return undefined;
  const isMost = random.chance(0.6);
  const size = random.integer(2, 5);
  const known = !isMost && column.missing > 0 ? ` where ${column.name} is not null` : "";
  return {
    key: `${table.name}.${shown.name} ${isMost} ${column.name} ${size}`,
    forms: [
      `select ${shown.name} from ${table.name}${known} order by ${column.name}${isMost ? " desc" : ""} limit ${size}`,
    ],
    isOrdered: true,
    decoys: [],
    speaksOf: [table, shown, column],
    ask: (voice) => {
      const said = superlative(column, isMost, voice);
      const count = counted[size - 2] as string;
      const rows = around(
        { before: `${count} ${said.before}`, after: said.after },
        nounOf(table, voice).plural,
      );
      const { plural } = nounOf(shown, voice);
      return voice.random.pick([
        `What are the ${plural} of the ${rows}, in that order?`,
        `Show the ${plural} of the ${rows}, ${firstWord(column, isMost)} first.`,
        ...(shown.kind === "label"
          ? [`Rank the ${rows}.`, `List the ${rows} in order.`]
          : [`List the ${plural} of the ${rows} in order.`]),
      ]);
    },
  };
}

/** "List the names of singers from France from youngest to oldest." */
function orderedRows(scope: Scope): Draft | undefined {
  const { domain, random, condition } = scope;
  const table = random.pick(domain.tables);
  const column = numberToRank(table, scope);
  const where = column && condition(table, (other) => other !== column);
  const shown = where && (labelOf(table) ?? shownColumn(table, random, [column, where.column]));
  if (!shown || where.column === column || shown === column) return undefined;
  const isDescending = random.chance(0.5);
  const [most, least] = [column.most[0], column.least[0]];
  return {
    key: `${table.name}.${shown.name} by ${column.name} ${isDescending} ${where.key}`,
    forms: where
      .sql("")
      .map(
        (sql) =>
          `select ${shown.name} from ${table.name} where ${sql} order by ${column.name}${isDescending ? " desc" : ""}`,
      ),
    isOrdered: true,
    decoys: [],
    speaksOf: [table, shown, column, where.column],
    ...evidenceOf(where),
    ask: (voice) => {
      const rows = withModifiers(nounOf(table, voice).plural, table, [where.say(voice)]);
      const { plural } = nounOf(shown, voice);
      const { singular } = nounOf(column, voice);
      if (
        most &&
        least &&
        (voice.kind === "implicit" || (voice.kind === "plain" && voice.random.chance(0.4)))
      ) {
        const ends = isDescending ? `${most} to ${least}` : `${least} to ${most}`;
        return voice.random.pick([
          `List all ${rows} from ${ends}.`,
          `Sort the ${plural} of ${rows} from ${ends}.`,
        ]);
      }
      const direction = isDescending ? "descending" : "ascending";
      return voice.random.pick([
        `List the ${plural} of ${rows} in ${direction} order of ${singular}.`,
        `Show the ${plural} of ${rows} sorted by ${singular}, ${firstWord(column, isDescending)} first.`,
        `What are the ${plural} of ${rows}, by ${direction} ${singular}?`,
      ]);
    },
  };
}

export const rankingTemplates: readonly Template[] = [
  { name: "extreme row", weight: 12, build: extremeRow },
  { name: "extreme row where", weight: 4, build: extremeRowWhere },
  { name: "top rows", weight: 3, build: topRows },
  { name: "ordered rows", weight: 3, build: orderedRows },
];
