import { shuffle } from "../../../statistics/random.ts";
import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import { itemKey, type LinkedTable } from "./schemaItem.ts";
import type { SchemaScores } from "./schemaScorer.ts";

export interface LinkLimits {
  readonly tables: number;
  readonly columnsPerTable: number;
}

/** The likeliest tables and of each the likeliest columns, likeliest first; equal scores in the schema's order. */
export function keepTopK(schema: DatabaseSchema, scores: SchemaScores, limits: LinkLimits): LinkedTable[] {
  const scoreOf = (key: string) => scores.get(key) ?? 0;
  return schema.tables
    .toSorted((one, other) => scoreOf(itemKey(other.name)) - scoreOf(itemKey(one.name)))
    .slice(0, limits.tables)
    .map((table) => ({
      table: table.name,
      columns: table.columns
        .map(({ name }) => name)
        .toSorted((one, other) => scoreOf(itemKey(table.name, other)) - scoreOf(itemKey(table.name, one)))
        .slice(0, limits.columnsPerTable),
    }));
}

/**
 * The gold tables and columns, filled up to the limits with random others and shuffled (ExSPIN §4.2; CodeS's training
 * prompts). Where gold has more than the limits let in, random ones of them stay.
 */
export function padWithDistractors(
  schema: DatabaseSchema,
  gold: ReadonlySet<string>,
  limits: LinkLimits,
  seed: number,
): LinkedTable[] {
  let stream = 0;
  const mix = <Item>(items: readonly Item[]): Item[] => shuffle(items, seed, stream++);
  const goldFirst = <Item>(items: readonly Item[], keyOf: (item: Item) => string, limit: number): Item[] => {
    const mixed = mix(items);
    const isGold = (item: Item) => (gold.has(keyOf(item)) ? 0 : 1);
    return mix(mixed.toSorted((one, other) => isGold(one) - isGold(other)).slice(0, limit));
  };
  return goldFirst(schema.tables, ({ name }) => itemKey(name), limits.tables).map(
    ({ name: table, columns }) => ({
      table,
      columns: goldFirst(columns, ({ name }) => itemKey(table, name), limits.columnsPerTable).map(
        ({ name }) => name,
      ),
    }),
  );
}
