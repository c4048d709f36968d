/** What tells whether a question needs a table or a column, in numbers of about the same size. */
import type { Database, DatabaseSchema } from "../../benchmarks/benchmark.ts";
import { type AskedQuestion, type ItemSignals, signalsOf } from "./itemSignals.ts";
import { itemKey } from "./schemaItem.ts";

export interface TableFeatures {
  readonly key: string;
  readonly features: readonly number[];
  readonly columns: readonly { readonly key: string; readonly features: ColumnFeatures }[];
}

/** Needs how likely the tables are, which is known only after they are scored. */
export type ColumnFeatures = (tableProbability: (key: string) => number) => readonly number[];

interface TableSignals {
  readonly table: ItemSignals;
  readonly columns: readonly ItemSignals[];
}

/** Every table with its columns, in the schema's order. */
export function featuresOf(database: Database, question: AskedQuestion): TableFeatures[] {
  const signals = signalsOf(database, question);
  const tables = signals
    .filter(({ item }) => !item.column)
    .map((table) => ({
      table,
      columns: signals.filter(({ item }) => item.column && item.table === table.item.table),
    }));
  return tables.map((one) => {
    const elsewhere = tables.filter((other) => other !== one);
    const columnsElsewhere = most(elsewhere.flatMap(({ columns }) => columns.map(shareOf)));
    return {
      key: one.table.item.key,
      features: tableFeatures(one, elsewhere, database.schema),
      columns: one.columns.map((column) => ({
        key: column.item.key,
        features: columnFeatures(column, one, columnsElsewhere, database.schema),
      })),
    };
  });
}

function tableFeatures(
  { table, columns }: TableSignals,
  elsewhere: readonly TableSignals[],
  schema: DatabaseSchema,
): number[] {
  const neighbors = neighborsOf(table, schema);
  const around = elsewhere.filter((other) => neighbors.has(other.table.item.key)).map((other) => other.table);
  const covered = coverage([table, ...columns]);
  const coverable = coverage([
    table,
    ...columns,
    ...elsewhere.flatMap((other) => [other.table, ...other.columns]),
  ]);
  return [
    ...common(table),
    table.name.share - most(elsewhere.map((other) => shareOf(other.table))),
    coverable === 0 ? 0 : covered / coverable,
    most(columns.map(shareOf)),
    most(columns.map(({ name }) => name.whole)),
    most(columns.map(({ name }) => name.phrase)),
    columns.filter(({ name }) => name.whole === 1).length / 2,
    most(columns.map(({ value }) => value)),
    columns.filter(({ value }) => value > 0).length > 1 ? 1 : 0,
    most(columns.map(({ named }) => scaled(named.prior + named.words))),
    most(around.map(shareOf)),
    around.filter(({ name }) => name.whole === 1).length > 1 ? 1 : 0,
    1 / schema.tables.length,
  ];
}

/** @param elsewhere the best share of a column's name in any other table. */
function columnFeatures(
  column: ItemSignals,
  { table, columns }: TableSignals,
  elsewhere: number,
  schema: DatabaseSchema,
): ColumnFeatures {
  const { key } = column.item;
  const referenced = schema.foreignKeys
    .filter((link) => itemKey(link.table, link.column) === key)
    .map((link) => itemKey(link.referencedTable));
  const referring = schema.foreignKeys
    .filter((link) => itemKey(link.referencedTable, link.referencedColumn) === key)
    .map((link) => itemKey(link.table));
  const besides = most(columns.filter((other) => other !== column).map(shareOf));
  const position = columns.indexOf(column);
  const alone = [
    ...common(column),
    column.name.share - besides,
    column.name.share - elsewhere,
    column.value,
    table.name.whole,
    column.item.column?.isPrimaryKey ? 1 : 0,
    referenced.length > 0 ? 1 : 0,
    column.item.column?.type === "text" ? 1 : 0,
    position === 0 ? 1 : 0,
    position === 1 ? 1 : 0,
  ];
  return (tableProbability) => {
    const itsTable = tableProbability(table.item.key);
    return [
      ...alone,
      itsTable,
      itsTable * column.name.share,
      most(referenced.map(tableProbability)),
      most(referring.map(tableProbability)),
    ];
  };
}

function common({ name, itself, named }: ItemSignals): number[] {
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
const most = (numbers: readonly number[]) => numbers.reduce((best, number) => Math.max(best, number), 0);
const shareOf = ({ name }: ItemSignals) => name.share;

/** How much of the question the names of these items speak of. */
function coverage(items: readonly ItemSignals[]): number {
  const met = new Map(items.flatMap((item) => [...item.met]));
  return [...met.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Keys of the tables a foreign key away. */
function neighborsOf({ item }: ItemSignals, { foreignKeys }: DatabaseSchema): ReadonlySet<string> {
  return new Set(
    foreignKeys.flatMap(({ table, referencedTable }) => {
      const ends = [itemKey(table), itemKey(referencedTable)];
      return ends.includes(item.key) ? ends.filter((end) => end !== item.key) : [];
    }),
  );
}
