/** Whether a draft is fit to be asked: every form runs, all agree, the answer is there and tells meanings apart. */
import type BetterSqlite3 from "better-sqlite3";
import type { Draft } from "./draft.ts";

export type ResultOf = (sql: string, isOrdered: boolean) => string | undefined;

/** Results as text, rows sorted unless their order matters; undefined where empty or a single NULL or zero. Cached. */
export function createResultReader(database: BetterSqlite3.Database): ResultOf {
  const cache = new Map<string, string[]>();
  const rowsOf = (sql: string) => {
    const known = cache.get(sql);
    if (known) return known;
    const rows = (database.prepare(sql).raw().all() as unknown[][]).map((row) => JSON.stringify(row));
    cache.set(sql, rows);
    return rows;
  };
  return (sql, isOrdered) => {
    const rows = rowsOf(sql);
    if (rows.length === 0 || (rows.length === 1 && /^\[(null|0)(,null)*\]$/.test(rows[0] as string)))
      return undefined;
    return (isOrdered ? rows : [...rows].sort()).join("\n");
  };
}

/** Rows beyond this are no answer a person would read. */
const mostRows = 120;

/** Longer SQL than this is beyond the context of the models that learn here; counted in words and signs. */
const longestSql = 62;

export function isFit(draft: Draft, resultOf: ResultOf): boolean {
  if (draft.forms.some((sql) => (sql.match(/\w+|[^\s\w]/g) ?? []).length > longestSql)) return false;
  const [first, ...others] = draft.forms as [string, ...string[]];
  const result = resultOf(first, draft.isOrdered);
  if (result === undefined || result.split("\n").length > mostRows) return false;
  const mustAgree = [...others, ...draft.forms.flatMap(breakTies)];
  if (mustAgree.some((sql) => resultOf(sql, draft.isOrdered) !== result)) return false;
  return draft.decoys.every((sql) => resultOf(sql, draft.isOrdered) !== result);
}

/** The same SQL with ties broken either way: where both agree with the SQL itself, its order is determinate. */
function breakTies(sql: string): string[] {
  const match = /^(.*) order by ((?:\w+\.)?)(\S+)( desc)?( limit \d+)?(\)*)$/.exec(sql);
  if (!match) return [];
  const [, before = "", prefix = "", expression = "", descending = "", limit = "", end = ""] = match;
  const group = / group by (\S+)$/.exec(before)?.[1];
  const key = group ?? `${prefix}id`;
  return ["", " desc"].map(
    (direction) => `${before} order by ${prefix}${expression}${descending}, ${key}${direction}${limit}${end}`,
  );
}
