import type { SqlExecutor } from "../sql/executors/executor.ts";
import type { SortedColumn } from "./sortedColumns.ts";

/**
 * What is wrong with sorting the column's values, in words for people; "nothing" for a column of one type.
 *
 * @returns undefined where the database could not tell within the limits.
 */
export async function describeMixture(
  { table, column }: SortedColumn,
  databaseFile: string,
  executor: SqlExecutor,
): Promise<string | undefined | "nothing"> {
  const result = await executor.execute(valuesQuery(table, column), databaseFile);
  const [row] = result.kind === "rows" ? result.rows : [];
  if (row === undefined) return undefined;
  const [numbers, numbersAsText, otherTexts, exampleOfText, higher, lower] = row;
  const name = `${table}.${column}`;
  if (typeof higher === "string" && Number(numbersAsText) >= Number(otherTexts) * leastNumberShare)
    return `${name} holds ${numbersAsText} numbers as text, which sort as text: '${higher}' before '${lower}'`;
  const texts = Number(numbersAsText) + Number(otherTexts);
  if (Number(numbers) === 0 || texts === 0) return "nothing";
  const example = String(exampleOfText ?? higher ?? "").slice(0, 40);
  return `${name} holds both numbers and texts such as '${example}', and every text sorts behind every number`;
}

/** A column of numbers with some words for "unknown" among them is one; a column of names with some numbers is not. */
const leastNumberShare = 4;

/**
 * Over the column's distinct values: how many are numbers, texts that read as a number, other texts; one of the latter;
 * and two texts that read as numbers of which the greater number sorts before the other, where there are any.
 */
function valuesQuery(table: string, column: string): string {
  const [from, value] = [quote(table), quote(column)];
  return `
    WITH "distinct values" AS (SELECT DISTINCT ${value} AS v FROM ${from} WHERE ${value} IS NOT NULL),
    "kinds" AS (
      SELECT v, typeof(v) AS kind, typeof(v) = 'text' AND ltrim(trim(v), '+-') GLOB '*[0-9]*'
        AND NOT ltrim(trim(v), '+-') GLOB '*[^0-9.]*' AND length(v) - length(replace(v, '.', '')) <= 1 AS "is number"
      FROM "distinct values"
    ),
    "neighbours" AS (
      SELECT v, lag(v) OVER (ORDER BY v) AS "before" FROM "kinds" WHERE "is number"
    ),
    "inversion" AS (
      SELECT "before", v FROM "neighbours" WHERE CAST("before" AS REAL) > CAST(v AS REAL) LIMIT 1
    )
    SELECT
      (SELECT count(*) FROM "kinds" WHERE kind IN ('integer', 'real')),
      (SELECT count(*) FROM "kinds" WHERE "is number"),
      (SELECT count(*) FROM "kinds" WHERE kind = 'text' AND NOT "is number"),
      (SELECT max(v) FROM "kinds" WHERE kind = 'text' AND NOT "is number"),
      (SELECT "before" FROM "inversion"),
      (SELECT v FROM "inversion")`;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
