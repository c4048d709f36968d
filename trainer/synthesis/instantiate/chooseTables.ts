import type { Random } from "../../../statistics/random.ts";
import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import type { ColumnSlot, Query, SelectQuery } from "../templates/query.ts";
import { keyRoleOf, slotTypeOf } from "../templates/slotType.ts";
import { selectsOf } from "../templates/visitQuery.ts";
import { distancesFrom, joinPath, neighborsOf } from "./schemaGraph.ts";
import { weightedPick } from "./weightedPick.ts";

/** How much likelier a table is for each foreign key it lies nearer: γ of papers.md A6. */
const nearness = 3;

/**
 * Tables for a query's table slots, or undefined where the schema has none to offer. The first is any that has columns
 * of the types and key roles wanted; each further one the likelier the fewer foreign keys lead to it, and out of the
 * question where none do. Tables of which the query names no column come last: those that join the others, else such as
 * refer to them.
 */
export function chooseTables(
  query: Query,
  columns: readonly ColumnSlot[],
  schema: DatabaseSchema,
  random: Random,
): readonly string[] | undefined {
  const selects = [...selectsOf(query)];
  const slots = [...new Set(selects.flatMap(({ tables }) => tables))];
  const isNamed = (slot: number) => columns.some(({ table }) => table === slot);
  const chosen = new Map<number, string>();
  for (const slot of random.shuffle(slots.filter(isNamed)).sort(byColumns(columns))) {
    const table = chooseNamed(slot, chosen, { selects, columns, schema, random });
    if (table === undefined) return undefined;
    chosen.set(slot, table);
  }
  for (const slot of slots.filter((other) => !isNamed(other))) {
    const table = chooseUnnamed(slot, chosen, { selects, schema, random });
    if (table === undefined) return undefined;
    chosen.set(slot, table);
  }
  const isJoined = selects.every(({ tables }) => joinPath(schema, namesOf(tables, chosen), () => false));
  return isJoined
    ? slots.sort((one, other) => one - other).map((slot) => chosen.get(slot) as string)
    : undefined;
}

interface Choice {
  readonly selects: readonly SelectQuery[];
  readonly schema: DatabaseSchema;
  readonly random: Random;
}

const byColumns = (columns: readonly ColumnSlot[]) => (one: number, other: number) =>
  columns.filter(({ table }) => table === other).length - columns.filter(({ table }) => table === one).length;

const namesOf = (slots: readonly number[], chosen: ReadonlyMap<number, string>) =>
  slots.flatMap((slot) => chosen.get(slot) ?? []);

function chooseNamed(
  slot: number,
  chosen: ReadonlyMap<number, string>,
  { selects, columns, schema, random }: Choice & { readonly columns: readonly ColumnSlot[] },
): string | undefined {
  const beside = selects
    .filter(({ tables }) => tables.includes(slot))
    .flatMap(({ tables }) => namesOf(tables, chosen));
  const starts = beside.length > 0 ? beside : [...chosen.values()];
  const distances = distancesFrom(schema, starts);
  const candidates = schema.tables
    .map(({ name }) => name)
    .filter(
      (name) =>
        ![...chosen.values()].includes(name) &&
        hasColumns(
          name,
          columns.filter(({ table }) => table === slot),
          schema,
        ) &&
        refersAsWanted(new Map([...chosen, [slot, name]]), columns, schema),
    );
  const weightOf = (name: string) => {
    if (starts.length === 0) return 1;
    const distance = distances.get(name);
    return distance === undefined ? 0 : nearness ** -distance;
  };
  return weightedPick(candidates, weightOf, random);
}

/** Whether a table has as many columns of each type and key role as are wanted. */
function hasColumns(table: string, wanted: readonly ColumnSlot[], schema: DatabaseSchema): boolean {
  const its = schema.tables.find(({ name }) => name === table)?.columns ?? [];
  const kinds = its.map((column) => `${slotTypeOf(column)} ${keyRoleOf(schema, table, column)}`);
  return wanted.every(({ type, key }) => {
    const kind = `${type} ${key}`;
    const count = wanted.filter((other) => other.type === type && other.key === key).length;
    return kinds.filter((other) => other === kind).length >= count;
  });
}

/** Whether every foreign key slot that refers to a table chosen can do so from the table chosen for it. */
function refersAsWanted(
  chosen: ReadonlyMap<number, string>,
  columns: readonly ColumnSlot[],
  schema: DatabaseSchema,
): boolean {
  return columns.every(({ table, refersTo }) => {
    const [from, to] = [chosen.get(table), refersTo === undefined ? undefined : chosen.get(refersTo)];
    if (from === undefined || to === undefined) return true;
    return schema.foreignKeys.some((key) => key.table === from && key.referencedTable === to);
  });
}

function chooseUnnamed(
  slot: number,
  chosen: ReadonlyMap<number, string>,
  { selects, schema, random }: Choice,
): string | undefined {
  const used = [...chosen.values()];
  const select = selects.find(({ tables }) => tables.includes(slot));
  const beside = namesOf(select?.tables ?? [], chosen);
  const isFree = (name: string) => !used.includes(name);
  if (beside.length === 0) {
    const near = [...new Set(used.flatMap((name) => neighborsOf(schema, name)))].filter(isFree);
    const all = schema.tables.map(({ name }) => name).filter(isFree);
    return weightedPick(used.length > 0 ? near : all, () => 1, random);
  }
  const between = joinPath(schema, beside, () => false)?.find(({ table }) => isFree(table));
  if (between) return between.table;
  const referring = schema.foreignKeys
    .filter((key) => beside.includes(key.referencedTable) && isFree(key.table))
    .map(({ table }) => table);
  return weightedPick([...new Set(referring)], () => 1, random);
}
