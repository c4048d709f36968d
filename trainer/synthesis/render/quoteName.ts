import type { Dialect } from "../../benchmarks/benchmark.ts";

/** Words that some dialect refuses as a bare name. */
const reserved = new Set(
  `abort add all alter always analyze and anti any array as asc asof asymmetric attach autoincrement between both by case
  cast check collate collation column commit concurrently constraint create cross current_date current_time
  current_timestamp current_user database default deferrable deferred delete desc detach describe distinct do drop each
  else end escape except exclude exclusive exists explain fail false fetch filter first following for foreign freeze from
  full generated glob grant group groups having if ignore ilike immediate in index indexed initially inner insert instead
  intersect into is isnull join key lambda last lateral leading left like limit localtime localtimestamp match
  materialized natural no not nothing notnull null nulls of offset on only or order others outer over overlaps partition
  pivot pivot_longer pivot_wider placing plan positional pragma preceding primary qualify query raise range recursive
  references regexp reindex release rename replace restrict returning right rollback row rows savepoint select semi
  session_user set show similar some summarize symmetric table tablesample temp temporary then ties to trailing
  transaction trigger true unbounded union unique unpivot update user using vacuum values variadic verbose view virtual
  when where window with without`.split(/\s+/),
);

/** A name as SQL writes it, in quotes where it has to be. */
export function quoteName(name: string, dialect: Dialect): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !reserved.has(name.toLowerCase());
  // PostgreSQL folds bare names to lower case.
  const isFolded = dialect === "postgresql" && name !== name.toLowerCase();
  return isPlain && !isFolded ? name : `"${name.replaceAll('"', '""')}"`;
}
