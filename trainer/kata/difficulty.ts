export type Difficulty = "easy" | "medium" | "hard" | "extra";

/**
 * How much a SQL text puts together, told by its words. One point each for: a join, a further condition (AND, OR), GROUP BY,
 * HAVING, ORDER BY, a date function; two for a nested SELECT or a set operation. 0 points: easy, 1: medium,
 * 2: hard, more: extra. Taken from a draft's first form, so that equivalent forms share a level.
 */
export function difficultyOf(sql: string): Difficulty {
  const count = (pattern: RegExp) =>
    (sql.replace(/ between \S+ and /g, " between ").match(pattern) ?? []).length;
  const points =
    count(/ (join|and|or|group by|having|order by) /g) +
    count(/\bstrftime\(/g) +
    2 * (count(/\bselect\b/g) - 1);
  if (points === 0) return "easy";
  if (points === 1) return "medium";
  return points === 2 ? "hard" : "extra";
}
