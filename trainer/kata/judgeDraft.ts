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
  const mustAgree = [...others, ...draft.forms.flatMap((sql) => breakTies(sql, rowKey))];
  if (mustAgree.some((sql) => resultOf(sql, draft.isOrdered) !== result)) return false;
  return draft.decoys.every((sql) => resultOf(sql, draft.isOrdered) !== result);
}

/**
 * Whether the answer could be another where rows tie in the order: what is shown is the further key, both ways, so that
 * a LIMIT takes either end of the tied rows. `isFit` breaks ties by row, and two ends alike may have another between.
 */
export function dependsOnTies({ forms, isOrdered }: Draft, resultOf: ResultOf): boolean {
  return forms.some((sql) => {
    const [first, ...others] = breakTies(sql, () => "1").map((broken) => resultOf(broken, isOrdered));
    return others.some((result) => result !== first);
  });
}

/** The same SQL with ties broken either way: where both agree with the SQL itself, its order is determinate. */
function breakTies(sql: string, keyOf: (before: string, prefix: string) => string): string[] {
  const match = /^(.*) order by ((?:\w+\.)?)(\S+)( desc)?( limit \d+)?(\)*)$/.exec(sql);
  if (!match) return [];
  const [, before = "", prefix = "", expression = "", descending = "", limit = "", end = ""] = match;
  const key = keyOf(before, prefix);
  return ["", " desc"].map(
    (direction) => `${before} order by ${prefix}${expression}${descending}, ${key}${direction}${limit}${end}`,
  );
}

function rowKey(before: string, prefix: string): string {
  return / group by (\S+)$/.exec(before)?.[1] ?? `${prefix}id`;
}
