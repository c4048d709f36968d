import type { Random } from "../../../statistics/random.ts";
import type { Column, Database } from "../../benchmarks/benchmark.ts";
import type { ColumnSlot, Query } from "../templates/query.ts";
import { keyRoleOf, slotTypeOf } from "../templates/slotType.ts";
import type { ColumnProfiles } from "./columnProfiles.ts";
import type { ColumnWeight } from "./columnWeights.ts";
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
  readonly weightOf: ColumnWeight;
}

/**
 * Columns for a query's column slots in the tables chosen, or undefined where they have none to offer. Types and key
 * roles are kept; a foreign key refers to the table it referred to; columns held against each other mean the same; what
 * is averaged is a quantity, what is grouped by comes several times.
 */
export async function chooseColumns(
  { query, columns, originals, weightOf }: ColumnsWanted,
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
      if (uses[slot]?.isMeasured && !(await isQuantity(table, column, database, profiles))) continue;
      const { rows, distinct } = await profiles.profile(database, table, column.name);
      if (distinct === 0 || (uses[slot]?.isRepeated && (distinct < 2 || distinct > rows * 0.8))) continue;
      suiting.push(column);
    }
    const original = originals[slot] ?? "";
    const column = weightedPick(
      suiting,
      ({ name, naturalName }) => likeness(naturalName, original) * weightOf(database.id, table, name),
      random,
    );
    if (!column) return undefined;
    chosen.push(column);
  }
  const isMeant = comparedColumns(query).every(([one, other]) =>
    meanTheSame(one, other, { columns, chosen, tables, database }),
  );
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

const isLabel = (name: string) => /\b(name|title)$/i.test(name);

/** What is called the same is likeliest, and a name stays a name: "customers called Rome" is seldom asked. */
function likeness(name: string, original: string): number {
  const last = (text: string) => text.toLowerCase().split(/\s+/).at(-1);
  if (last(name) === last(original)) return 4;
  return isLabel(name) === isLabel(original) ? 1 : 0.2;
}

interface Chosen {
  readonly columns: readonly ColumnSlot[];
  readonly chosen: readonly Column[];
  readonly tables: readonly string[];
  readonly database: Database;
}

/** Both are one key: one refers to the other, or both to the same. Else their names must end in the same word. */
function meanTheSame(one: number, other: number, { columns, chosen, tables, database }: Chosen): boolean {
  const [left, right] = [columns[one], columns[other]];
  const [leftColumn, rightColumn] = [chosen[one], chosen[other]];
  if (!left || !right || !leftColumn || !rightColumn) return false;
  const meanings = (slot: ColumnSlot, { name }: Column) => {
    const table = tables[slot.table];
    const referred = database.schema.foreignKeys.filter((key) => key.table === table && key.column === name);
    return [`${table}\n${name}`, ...referred.map((key) => `${key.referencedTable}\n${key.referencedColumn}`)];
  };
  const its = meanings(left, leftColumn);
  if (meanings(right, rightColumn).some((meaning) => its.includes(meaning))) return true;
  if (left.key !== "none" || right.key !== "none") return false;
  const lastWord = ({ naturalName }: Column) => naturalName.toLowerCase().split(/\s+/).at(-1);
  return left.type === right.type && lastWord(leftColumn) === lastWord(rightColumn);
}

/** Whether a column holds numbers that can be added up to something. */
async function isQuantity(
  table: string,
  { name, naturalName }: Column,
  database: Database,
  profiles: ColumnProfiles,
): Promise<boolean> {
  if (namesThings.test(naturalName) || namesThings.test(name)) return false;
  const values = await profiles.sample(database, table, name);
  return values.every((value) => typeof value === "number" || typeof value === "bigint");
}
