import type { Column, Database } from "../../benchmarks/benchmark.ts";
import type { Random } from "../../benchmarks/kata/random.ts";
import type { ColumnSlot, Query } from "../template/query.ts";
import { keyRoleOf, slotTypeOf } from "../template/slotType.ts";
import type { ColumnProfiles } from "./columnProfiles.ts";
import { comparedColumns } from "./comparedColumns.ts";
import { slotUses } from "./slotUses.ts";
import { weightedPick } from "./weightedPick.ts";

/** Numbers that name things: adding them up says nothing. */
const namesThings =
  /\b(ids?|codes?|years?|zip|postal|phone|numbers?|no|latitude|longitude|lat|long|rank|index|version)\b/i;

export interface ColumnsWanted {
  readonly query: Query;
  readonly columns: readonly ColumnSlot[];
  /** Natural names of the columns in the SQL that the template comes from: like ones are likelier. */
  readonly originals: readonly string[];
}

/**
 * Columns for a query's column slots in the tables chosen, or undefined where they have none to offer. Types and key
 * roles are kept; a foreign key refers to the table it referred to; columns held against each other mean the same; what
 * is averaged is a quantity, what is grouped by comes several times.
 */
export async function chooseColumns(
  { query, columns, originals }: ColumnsWanted,
  tables: readonly string[],
  database: Database,
  profiles: ColumnProfiles,
  random: Random,
): Promise<readonly string[] | undefined> {
  const { schema } = database;
  const uses = slotUses(query, columns);
  const chosen: Column[] = [];
  for (const [slot, wanted] of columns.entries()) {
    const table = tables[wanted.table] as string;
    const taken = chosen.filter((_, other) => columns[other]?.table === wanted.table);
    const suiting: Column[] = [];
    for (const column of schema.tables.find(({ name }) => name === table)?.columns ?? []) {
      if (taken.includes(column) || slotTypeOf(column) !== wanted.type) continue;
      if (keyRoleOf(schema, table, column) !== wanted.key) continue;
      if (!refers(table, column, wanted, tables, database)) continue;
      if (uses[slot]?.isMeasured && (namesThings.test(column.naturalName) || namesThings.test(column.name)))
        continue;
      const { rows, distinct } = await profiles.profile(database, table, column.name);
      if (distinct === 0 || (uses[slot]?.isRepeated && (distinct < 2 || distinct > rows * 0.8))) continue;
      suiting.push(column);
    }
    const original = originals[slot] ?? "";
    const column = weightedPick(suiting, ({ naturalName }) => likeness(naturalName, original), random);
    if (!column) return undefined;
    chosen.push(column);
  }
  const isMeant = comparedColumns(query).every(([one, other]) => meanTheSame(one, other, columns, chosen));
  return isMeant ? chosen.map(({ name }) => name) : undefined;
}

function refers(
  table: string,
  { name }: Column,
  { refersTo }: ColumnSlot,
  tables: readonly string[],
  { schema }: Database,
): boolean {
  if (refersTo === undefined) return true;
  return schema.foreignKeys.some(
    (key) => key.table === table && key.column === name && key.referencedTable === tables[refersTo],
  );
}

/** A name stays a name more often than not. */
function likeness(name: string, original: string): number {
  const last = (text: string) => text.toLowerCase().split(/\s+/).at(-1);
  return last(name) === last(original) ? 4 : 1;
}

function meanTheSame(
  one: number,
  other: number,
  columns: readonly ColumnSlot[],
  chosen: readonly Column[],
): boolean {
  const [left, right] = [columns[one], columns[other]];
  const [leftColumn, rightColumn] = [chosen[one], chosen[other]];
  if (!left || !right || !leftColumn || !rightColumn) return false;
  const areKeys = (foreign: ColumnSlot, primary: ColumnSlot) =>
    foreign.refersTo !== undefined &&
    (foreign.refersTo === primary.table || foreign.refersTo === primary.refersTo);
  if (areKeys(left, right) || areKeys(right, left)) return true;
  const words = (column: Column) => column.naturalName.toLowerCase().split(/\s+/);
  return left.type === right.type && words(leftColumn).at(-1) === words(rightColumn).at(-1);
}
