/** What templates have in common: drawing tables and columns, joining, combining forms. */

import type { Random } from "../../../statistics/random.ts";
import type { Condition } from "../conditions.ts";
import type { CategoryColumn, Column, Domain, NumberColumn, Relation, Table } from "../domain.ts";

export function tableNamed(domain: Domain, name: string): Table {
  const table = domain.tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`${domain.id} has no table ${name}.`);
  return table;
}

export const isLabel = (column: Column) => column.kind === "label";
export const labelOf = (table: Table) => table.columns.find(isLabel);
export const numbersOf = (table: Table) =>
  table.columns.filter((column): column is NumberColumn => column.kind === "number");
export const categoriesOf = (table: Table) =>
  table.columns.filter((column): column is CategoryColumn => column.kind === "category");

export function pickMaybe<Item>(random: Random, items: readonly Item[]): Item | undefined {
  return items.length === 0 ? undefined : random.pick(items);
}

/** A column worth showing: mostly the name, where rows have one. */
export function shownColumn(
  table: Table,
  random: Random,
  except: readonly Column[] = [],
): Column | undefined {
  const label = labelOf(table);
  if (label && !except.includes(label) && random.chance(0.65)) return label;
  return pickMaybe(
    random,
    table.columns.filter(
      (column) => ["label", "category", "number", "date"].includes(column.kind) && !except.includes(column),
    ),
  );
}

export interface Related {
  readonly relation: Relation;
  readonly child: Table;
  readonly parent: Table;
}

export function randomRelation(domain: Domain, random: Random): Related {
  const relation = random.pick(domain.relations);
  return { relation, child: tableNamed(domain, relation.child), parent: tableNamed(domain, relation.parent) };
}

/** Short aliases of two or three tables, no two alike. */
export function aliasesOf(tables: readonly Table[]): string[] {
  const used = new Set<string>();
  return tables.map(({ name }) => {
    const alias = [name[0] as string, name.slice(0, 2), name.slice(0, 3)].find(
      (candidate) => !used.has(candidate),
    );
    used.add(alias ?? name);
    return alias ?? name;
  });
}

/**
 * The FROM of a child and its parent in three spellings. `write` gets the prefixes of both and the FROM text, and
 * gives the whole SQL.
 */
export function joinForms(
  { child, parent, relation }: Related,
  write: (child: string, parent: string, from: string) => string,
): string[] {
  const [c, p] = aliasesOf([child, parent]) as [string, string];
  const key = relation.column;
  return [
    write(`${c}.`, `${p}.`, `${child.name} as ${c} join ${parent.name} as ${p} on ${c}.${key} = ${p}.id`),
    write(
      `${child.name}.`,
      `${parent.name}.`,
      `${child.name} join ${parent.name} on ${child.name}.${key} = ${parent.name}.id`,
    ),
    write(`${c}.`, `${p}.`, `${parent.name} as ${p} join ${child.name} as ${c} on ${p}.id = ${c}.${key}`),
  ];
}

/** Forms for every spelling of a condition: `write` is given its SQL. */
export function withCondition(
  condition: Condition,
  prefix: string,
  write: (condition: string) => string | readonly string[],
): string[] {
  const [usual, ...others] = condition.sql(prefix);
  return [usual as string, ...others].flatMap((sql, index) => {
    const written = write(sql);
    if (typeof written === "string") return [written];
    return index === 0 ? written : written.slice(0, 1);
  });
}

export const usual = (condition: Condition, prefix: string): string => condition.sql(prefix)[0] as string;

/** Evidence of those conditions that need it. */
export function evidenceOf(...conditions: readonly (Condition | undefined)[]): { evidence?: string } {
  const said = conditions.flatMap((condition) => condition?.evidence ?? []);
  return said.length === 0 ? {} : { evidence: said.join("; ") };
}
