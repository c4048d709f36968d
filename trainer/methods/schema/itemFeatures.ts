/** What tells whether a question needs a table or a column, in numbers of about the same size. */
import type { Database } from "../../benchmarks/benchmark.ts";
import type { MatchedValue } from "../values/valueIndex.ts";
import { type Cooccurrence, type Evidence, evidenceOf } from "./cooccurrence.ts";
import { type AskedWords, matchName, type NameMatch } from "./nameMatch.ts";
import { itemKey } from "./schemaItem.ts";
import { type NamedItem, schemaNamesOf } from "./schemaNames.ts";
import { stemsOf } from "./words.ts";

/** Counts to be consulted, and those among them that must have no say. */
export interface ConsultedCounts {
  readonly items?: Cooccurrence | undefined;
  readonly names: Cooccurrence;
  readonly ownItems?: Cooccurrence | undefined;
  readonly ownNames?: Cooccurrence | undefined;
}

export interface AskedQuestion {
  readonly text: string;
  readonly values: readonly MatchedValue[];
  readonly counts: ConsultedCounts;
}

/** One item with all that is known of it beside the other items. */
interface Observed {
  readonly item: NamedItem;
  readonly name: NameMatch;
  readonly value: number;
  readonly itself: Evidence;
  readonly named: Evidence;
}

export interface TableFeatures {
  readonly key: string;
  readonly features: readonly number[];
  readonly columns: readonly { readonly key: string; readonly features: ColumnFeatures }[];
}

/** Needs how likely the tables are, which is known only after they are scored. */
export type ColumnFeatures = (tableProbability: (key: string) => number) => readonly number[];

export function featuresOf(database: Database, { text, values, counts }: AskedQuestion): TableFeatures[] {
  const { schema } = database;
  const names = schemaNamesOf(schema);
  const stems = stemsOf(text);
  const asked: AskedWords = { stems, set: new Set(stems) };
  const matchOf = (key: string) =>
    values.reduce((best, match) => (match.key === key ? Math.max(best, match.score) : best), 0);
  const observed = names.items.map(
    (item): Observed => ({
      item,
      name: matchName(item, names, asked),
      value: matchOf(item.key),
      itself: evidenceOf(counts.items?.get(item.key), asked.set, counts.ownItems?.get(item.key)),
      named: meanEvidence(
        item.names.map((name) => evidenceOf(counts.names.get(name), asked.set, counts.ownNames?.get(name))),
      ),
    }),
  );
  const tables = observed.filter(({ item }) => !item.column);
  const byKey = new Map(tables.map((table) => [table.item.key, table]));
  const neighbours = neighboursOf(database);

  return tables.map((table) => {
    const columns = observed.filter(({ item }) => item.column && item.table === table.item.table);
    const around = (neighbours.get(table.item.key) ?? []).flatMap((key) => byKey.get(key) ?? []);
    const best = (pick: (column: Observed) => number) => Math.max(0, ...columns.map(pick));
    return {
      key: table.item.key,
      features: [
        ...common(table),
        best(({ name }) => name.share),
        best(({ name }) => name.whole),
        columns.reduce((sum, { name }) => sum + name.whole, 0) / 2,
        best(({ value }) => value),
        best(({ named }) => scaled(named.prior + named.words)),
        Math.max(0, ...around.map(({ name }) => name.share)),
        around.filter(({ name }) => name.whole === 1).length > 1 ? 1 : 0,
        1 / tables.length,
      ],
      columns: columns.map((column) => ({
        key: column.item.key,
        features: columnFeatures(column, table, database),
      })),
    };
  });
}

function columnFeatures(column: Observed, table: Observed, { schema }: Database): ColumnFeatures {
  const { key } = column.item;
  const isEnd = (its: string, itsColumn: string) => itemKey(its, itsColumn) === key;
  const referenced = schema.foreignKeys.filter((link) => isEnd(link.table, link.column));
  const referring = schema.foreignKeys.filter((link) => isEnd(link.referencedTable, link.referencedColumn));
  const isPrimary = column.item.column?.isPrimaryKey === true;
  return (tableProbability) => [
    ...common(column),
    column.value,
    table.name.whole,
    isPrimary ? 1 : 0,
    referenced.length > 0 ? 1 : 0,
    Math.max(0, ...referenced.map((link) => tableProbability(itemKey(link.referencedTable)))),
    Math.max(0, ...referring.map((link) => tableProbability(itemKey(link.table)))),
    tableProbability(table.item.key),
  ];
}

function common({ name, itself, named }: Observed): number[] {
  return [
    1,
    name.share,
    name.whole,
    name.phrase,
    scaled(itself.prior),
    scaled(itself.words),
    scaled(named.prior),
    scaled(named.words),
  ];
}

/** Naive Bayes is too sure of itself where words come together: bounded to ±2. */
const scaled = (logarithm: number) => Math.max(-2, Math.min(2, logarithm / 4));

function meanEvidence(parts: readonly Evidence[]): Evidence {
  const sum = (pick: (part: Evidence) => number) => parts.reduce((total, part) => total + pick(part), 0);
  const count = Math.max(parts.length, 1);
  return { prior: sum(({ prior }) => prior) / count, words: sum(({ words }) => words) / count };
}

/** Tables a foreign key away, by key. */
function neighboursOf({ schema }: Database): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    if (from !== to) neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
  };
  for (const { table, referencedTable } of schema.foreignKeys) {
    add(itemKey(table), itemKey(referencedTable));
    add(itemKey(referencedTable), itemKey(table));
  }
  return neighbours;
}
