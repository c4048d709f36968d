import { lexSql } from "../../sql/text/lexSql.ts";
import { BenchmarkError } from "../benchmark.ts";
import type { TableColumns } from "./tableColumns.ts";

/** Beyond it the subsets are too many to be meant. */
const maximumColumns = 8;

/** defog's files are told by the names of their columns; elsewhere a brace may be DuckDB's, a semicolon the writer's. */
export function isDefogTable(columns: TableColumns): boolean {
  return columns.database === "db_name" && columns.difficulty === "query_category";
}

/**
 * The accepted SQL in one field of defog's files: statements between semicolons, and for `{a, b}` in one of them every
 * choice of at least one of the columns, in the order of defog's evaluator (fewer columns first), which fills later
 * `{}` with the same. That evaluator further accepts predictions with columns beyond gold's, which no rule here does.
 */
export function defogSql(field: string): string[] {
  return statements(field).flatMap((sql) => chooseColumns(sql));
}

function statements(field: string): string[] {
  const ends = lexSql(field).filter(({ kind, text }) => kind === "symbol" && text === ";");
  const starts = [0, ...ends.map(({ start }) => start + 1)];
  return starts
    .map((start, index) => field.slice(start, ends[index]?.start ?? field.length).trim())
    .filter((sql) => sql !== "");
}

function chooseColumns(sql: string): string[] {
  const braces = lexSql(sql).filter(({ kind, text }) => kind === "symbol" && (text === "{" || text === "}"));
  const [open, close] = braces;
  if (open?.text !== "{" || close?.text !== "}") return [sql];
  const columns = sql
    .slice(open.start + 1, close.start)
    .split(",")
    .map((column) => column.trim());
  if (columns.length > maximumColumns) {
    throw new BenchmarkError(
      `"${sql.slice(open.start, close.start + 1)}" leaves ${columns.length} columns to choose from; ` +
        `at most ${maximumColumns} can be. Write the accepted SQL out.`,
    );
  }
  const [before, after] = [sql.slice(0, open.start), sql.slice(close.start + 1)];
  return subsets(columns).map(
    (chosen) => before + chosen.join(", ") + after.replaceAll("{}", chosen.join(", ")),
  );
}

/** Every non-empty choice, by size, then in the order of the columns. */
function subsets(columns: readonly string[]): string[][] {
  const all: string[][] = [[]];
  for (const column of columns) all.push(...all.map((chosen) => [...chosen, column]));
  const places = (chosen: readonly string[]) => chosen.map((column) => columns.indexOf(column));
  return all
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length || compareLists(places(a), places(b)));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
