import { cellKey } from "../../evaluation/rules/rowKey.ts";
import type { ResultRows } from "../../evaluation/rules/rule.ts";

/** Columns tried in a place at most; beyond it no superset is claimed. */
const maximumTries = 2000;

/**
 * Whether a result has more columns than gold's and gold's whole table is among them: some choice of its columns has the
 * very same rows, each as often, in any order. Answering with every column is right by luck under a lenient rule.
 */
export function holdsSupersetColumns(predicted: ResultRows, gold: ResultRows): boolean {
  const goldWidth = gold.columns.length;
  if (predicted.columns.length <= goldWidth || goldWidth === 0 || gold.rows.length === 0) return false;
  if (predicted.rows.length !== gold.rows.length) return false;
  const [ours, theirs] = [cellKeys(predicted), cellKeys(gold)];
  const contentOf = (cells: readonly (readonly string[])[], column: number) =>
    JSON.stringify(cells.map((row) => row[column] ?? "").sort());
  const contents = predicted.columns.map((_, column) => contentOf(ours, column));
  const options = gold.columns.map((_, column) => {
    const content = contentOf(theirs, column);
    return contents.flatMap((other, index) => (other === content ? [index] : []));
  });
  const wanted = rowsOf(theirs, [...gold.columns.keys()]);
  let tries = 0;
  const choose = (chosen: readonly number[]): boolean => {
    tries += 1;
    if (chosen.length === goldWidth) return rowsOf(ours, chosen) === wanted;
    return options[chosen.length]!.some(
      (column) => tries < maximumTries && !chosen.includes(column) && choose([...chosen, column]),
    );
  };
  return options.every(({ length }) => length > 0) && choose([]);
}

function cellKeys({ rows }: ResultRows): string[][] {
  return rows.map((row) => row.map(cellKey));
}

function rowsOf(cells: readonly (readonly string[])[], columns: readonly number[]): string {
  return JSON.stringify(cells.map((row) => columns.map((column) => row[column] ?? "").join("")).sort());
}
