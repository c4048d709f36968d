/** A schema as a graph: tables, and the foreign keys between them. */
import type { DatabaseSchema, ForeignKey } from "../../benchmarks/benchmark.ts";

type End = readonly [table: string, column: string];

/** The foreign key that two columns are the ends of, in either order. */
export function joinEdge(schema: DatabaseSchema, one: End, other: End): ForeignKey | undefined {
  return schema.foreignKeys.find(
    (key) =>
      (isEnd(one, key.table, key.column) && isEnd(other, key.referencedTable, key.referencedColumn)) ||
      (isEnd(other, key.table, key.column) && isEnd(one, key.referencedTable, key.referencedColumn)),
  );
}

const isEnd = ([table, column]: End, itsTable: string, itsColumn: string) =>
  table === itsTable && column === itsColumn;

/** The foreign keys between two tables, in either direction. */
export function keysBetween(schema: DatabaseSchema, one: string, other: string): readonly ForeignKey[] {
  return schema.foreignKeys.filter(
    (key) =>
      (key.table === one && key.referencedTable === other) ||
      (key.table === other && key.referencedTable === one),
  );
}

/** Tables a foreign key away, in either direction, in the order of the keys. */
export function neighborsOf(schema: DatabaseSchema, table: string): readonly string[] {
  const found = new Set<string>();
  for (const key of schema.foreignKeys) {
    if (key.table === table) found.add(key.referencedTable);
    else if (key.referencedTable === table) found.add(key.table);
  }
  found.delete(table);
  return [...found];
}

/** The fewest foreign keys from any of `starts` to each table that can be reached: 0 for themselves. */
export function distancesFrom(
  schema: DatabaseSchema,
  starts: readonly string[],
): ReadonlyMap<string, number> {
  const distances = new Map(starts.map((start) => [start, 0]));
  const queue = [...starts];
  for (const table of queue) {
    for (const next of neighborsOf(schema, table)) {
      if (distances.has(next)) continue;
      distances.set(next, (distances.get(table) as number) + 1);
      queue.push(next);
    }
  }
  return distances;
}

export interface JoinStep {
  readonly table: string;
  /** What joins it to a table before it: several where the key has several columns, none for the first table. */
  readonly keys: readonly ForeignKey[];
}

/**
 * The tables in an order in which each joins one before it, those between them added where two do not touch. `prefers`
 * decides between several keys of the same two tables. Undefined where no foreign keys lead from one to another.
 */
export function joinPath(
  schema: DatabaseSchema,
  tables: readonly string[],
  prefers: (key: ForeignKey) => boolean,
): readonly JoinStep[] | undefined {
  const [first, ...others] = tables;
  if (first === undefined) return undefined;
  const steps: JoinStep[] = [{ table: first, keys: [] }];
  const waiting = new Set(others);
  while (waiting.size > 0) {
    const reached = steps.map(({ table }) => table);
    const path = shortestPath(schema, reached, waiting);
    if (!path) return undefined;
    for (const [index, table] of path.entries()) {
      const before = path[index - 1];
      if (before === undefined) continue;
      steps.push({ table, keys: wholeKey(keysBetween(schema, before, table), prefers) });
      waiting.delete(table);
    }
  }
  return steps;
}

/**
 * One of the keys between two tables, whole. A schema lists a key of two columns as two keys; two keys to the same column,
 * such as a flight's two airports, are each a whole one.
 */
function wholeKey(keys: readonly ForeignKey[], prefers: (key: ForeignKey) => boolean): readonly ForeignKey[] {
  const chosen = keys.find(prefers) ?? keys[0];
  if (!chosen) return [];
  const whole = [chosen];
  for (const key of keys) {
    const isFurtherPart = whole.every(
      (part) =>
        part.table === key.table &&
        part.column !== key.column &&
        part.referencedColumn !== key.referencedColumn,
    );
    if (isFurtherPart) whole.push(key);
  }
  return whole;
}

/** From one of `starts` to the nearest of `ends`, both included. */
function shortestPath(
  schema: DatabaseSchema,
  starts: readonly string[],
  ends: ReadonlySet<string>,
): readonly string[] | undefined {
  const paths = starts.map((start) => [start]);
  const seen = new Set(starts);
  for (const path of paths) {
    const last = path.at(-1) as string;
    if (ends.has(last)) return path;
    for (const next of neighborsOf(schema, last)) {
      if (seen.has(next)) continue;
      seen.add(next);
      paths.push([...path, next]);
    }
  }
  return undefined;
}
