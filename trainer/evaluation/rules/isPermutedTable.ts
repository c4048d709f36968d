import { cellIdentity } from "./rowKey.ts";
import { areMultisetsEqual, type Rows } from "./rowProfile.ts";

/**
 * Whether some order of the right side's columns and some order of its rows make it the left side.
 *
 * Trying all orders of columns takes a time exponential in their number, so columns and rows are given colors first: a
 * column's color says which cells it holds in rows of which colors, a row's which cells it holds in columns of
 * which colors, refined until nothing more is told apart. Sides that differ in their colors differ. Where several
 * columns still share a color, one of the left is set against each of the right in turn and refined again
 * (individualization and refinement, as programs for graph isomorphism do it). Once each color has one column, the
 * rows' colors say exactly what is in the rows, so the answer is exact.
 */
export function isPermutedTable(left: Rows, right: Rows): boolean {
  const numberOf = numbering<ReturnType<typeof cellIdentity>>();
  const table = (rows: Rows) => rows.map((row) => row.map((value) => numberOf(cellIdentity(value))));
  const tables: Pair<Table> = [table(left), table(right)];
  const contents = pairOf((side) => columnContents(tables[side]));
  if (!areMultisetsEqual(...contents)) return false;
  if (new Set(contents[0]).size === contents[0].length) return areRowsPermuted(tables, contents);
  return matchColors(tables, [columnTwins(tables[0]), columnTwins(tables[1])]);
}

/** Cells as numbers, equal cells equal numbers, row by row. */
type Table = readonly (readonly number[])[];
type Pair<T> = readonly [left: T, right: T];
type Colors = readonly number[];

/** What is in each column, whatever the order of the rows. */
function columnContents(table: Table): string[] {
  return (table[0] ?? []).map((_, column) => {
    const cells = Float64Array.from(table, (row) => row[column] ?? 0);
    return cells.sort().join();
  });
}

/** For columns that all differ in their contents, so that each has one place to go; the case of nearly all results. */
function areRowsPermuted([left, right]: Pair<Table>, [leftContents, rightContents]: Pair<string[]>): boolean {
  const places = leftContents.map((content) => rightContents.indexOf(content));
  return areMultisetsEqual(
    left.map((row) => row.join()),
    right.map((row) => places.map((place) => row[place]).join()),
  );
}

/** Numbers values in the order they are first asked for. */
function numbering<T = string>(): (value: T) => number {
  const numbers = new Map<T, number>();
  return (value) => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  };
}

/**
 * Columns that hold the same cells row by row can stand for one another; their first colors are their positions among
 * their likes, so that the search never tries one twin for the other.
 */
function columnTwins(table: Table): Colors {
  const seen = new Map<string, number>();
  return (table[0] ?? []).map((_, column) => {
    const content = table.map((row) => row[column]).join();
    const position = seen.get(content) ?? 0;
    seen.set(content, position + 1);
    return position;
  });
}

function matchColors(tables: Pair<Table>, columnColors: Pair<Colors>): boolean {
  const refined = refine(tables, columnColors);
  if (refined === undefined) return false;
  const [left, right] = refined;
  const shared = left.findIndex((color) => left.indexOf(color) !== left.lastIndexOf(color));
  if (shared === -1) return true;
  const color = left[shared];
  const apart = left.length;
  return right.some(
    (candidate, column) =>
      candidate === color && matchColors(tables, [left.with(shared, apart), right.with(column, apart)]),
  );
}

/** The stable colors of the columns, below their number; undefined where the sides' colors differ. */
function refine(tables: Pair<Table>, initial: Pair<Colors>): Pair<Colors> | undefined {
  let columns = initial;
  for (let classCount = 0; ; ) {
    const rowNumber = numbering();
    const rows = pairOf((side) => rowColors(tables[side], columns[side], rowNumber));
    if (!haveSameColors(rows)) return undefined;
    const columnNumber = numbering();
    const next = pairOf((side) => columnColorsOf(tables[side], columns[side], rows[side], columnNumber));
    if (!haveSameColors(next)) return undefined;
    columns = next;
    const count = new Set(columns[0]).size;
    // The rows' colors follow from the columns', so one more round without a new column class ends it.
    if (count === classCount) return columns;
    classCount = count;
  }
}

function rowColors(table: Table, columns: Colors, numberOf: (text: string) => number): Colors {
  return table.map((row) => numberOf(sortedPairs(row, columns)));
}

function columnColorsOf(
  table: Table,
  columns: Colors,
  rows: Colors,
  numberOf: (text: string) => number,
): Colors {
  return columns.map((color, column) => {
    const cells = table.map((row) => row[column] ?? 0);
    return numberOf(`${color}:${sortedPairs(cells, rows)}`);
  });
}

/** What is seen from one row or column: its cells, each with the color of what crosses it there, in no order. */
function sortedPairs(cells: readonly number[], colors: Colors): string {
  const pairs = cells.map((cell, index) => cell * 2 ** 24 + (colors[index] ?? 0));
  return pairs.sort((a, b) => a - b).join();
}

function haveSameColors([left, right]: Pair<Colors>): boolean {
  const byNumber = (a: number, b: number) => a - b;
  const sorted = right.toSorted(byNumber);
  return left.toSorted(byNumber).every((color, index) => color === sorted[index]);
}

function pairOf<T>(make: (side: 0 | 1) => T): Pair<T> {
  return [make(0), make(1)];
}
