import { lexSql } from "../text/lexSql.ts";
import { quoteUnresolvedStrings } from "../text/quoteUnresolvedStrings.ts";
import { withoutMain } from "../text/withoutMain.ts";

export interface View {
  readonly name: string;
  readonly sql: string;
}

/** Lists the views of a database. */
export const viewsSql = "SELECT name, sql FROM main.sqlite_schema WHERE type = 'view' ORDER BY rowid";

/** A connection to a SQLite database whose temporary objects may be written, in memory. */
export interface ViewConnection {
  /** As `viewsSql` lists them. */
  readonly views: readonly View[];
  /** Throws as SQLite does where the text cannot be prepared. */
  readonly prepare: (sql: string) => void;
  /** Executes one statement. */
  readonly run: (sql: string) => void;
}

/**
 * Lets views be read that hold double-quoted text, such as `WHERE name LIKE "S%"`: SQLite as the benchmarks' authors use
 * it takes that for a string, the builds here refuse it. Each such view, and each that is made of one, gets a temporary
 * twin of its name with the text in single quotes, which SQLite finds first. What cannot be read this way either stays as
 * it is. Returns how many were mended.
 */
export function repairViews({ views, prepare, run }: ViewConnection): number {
  let broken = views.filter(
    ({ name }) => errorOf(() => prepare(`SELECT * FROM ${quoted(name)}`)) !== undefined,
  );
  let mended = 0;
  for (let isOneMended = true; isOneMended; ) {
    const left = broken.filter((view) => !mend(view, prepare, run));
    isOneMended = left.length < broken.length;
    mended += broken.length - left.length;
    broken = left;
  }
  return mended;
}

function mend({ name, sql }: View, prepare: ViewConnection["prepare"], run: ViewConnection["run"]): boolean {
  const parts = partsOf(sql);
  if (parts === undefined) return false;
  // A name behind `main.` passes the twins of other views by.
  return [...new Set([parts.body, withoutMain(parts.body)])].some((given) => {
    try {
      const refusal = errorOf(() => prepare(given));
      const body = refusal === undefined ? given : quoteUnresolvedStrings(given, refusal, prepare);
      run(`CREATE TEMP VIEW ${quoted(name)}${parts.columns} AS ${body}`);
      return true;
    } catch {
      // It is broken for a reason of its own, or made of another view that is not mended yet.
      return false;
    }
  });
}

/** The names of columns in `CREATE VIEW v(a, b) AS SELECT …`, with their parentheses, and what follows AS. */
function partsOf(sql: string): { columns: string; body: string } | undefined {
  const tokens = lexSql(sql);
  const as = tokens.find(({ kind, text, depth }) => kind === "word" && depth === 0 && /^as$/i.test(text));
  if (as === undefined) return undefined;
  const open = tokens.find(({ text, start }) => text === "(" && start < as.start);
  return {
    columns: open === undefined ? "" : sql.slice(open.start, as.start),
    body: sql.slice(as.start + as.text.length),
  };
}

function errorOf(action: () => void): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
