/** One difference between the dialects, and how kata's SQL is written for DuckDB. */
interface Rewriting {
  readonly name: string;
  readonly from: RegExp;
  readonly to: string;
}

const rewritings: readonly Rewriting[] = [
  // What stands in the select list must be grouped by too, even where the grouping key determines it.
  {
    name: "grouping",
    from: /^(select ((\w+)\.\w+)\b.* group by \3\.id)(?= |$)/,
    to: "$1, $2",
  },
  // The date comes first. DuckDB takes the other order as well, but its manual does not say so.
  { name: "strftime", from: /\bstrftime\(('[^']*'), ([\w.]+)\)/g, to: "strftime($2, $1)" },
  // Dates are dates and no texts.
  { name: "dateAsText", from: /((?:\b\w+\.)?\bdate) (?=(?:not )?like ')/g, to: "cast($1 as varchar) " },
  { name: "dateAsText", from: /\bsubstr\(((?:\w+\.)?date),/g, to: "substr(cast($1 as varchar)," },
];

/** Kata's gold SQL in DuckDB's dialect, with the names of what was rewritten. */
export function toDuckdbSql(sql: string): { readonly sql: string; readonly rewritten: readonly string[] } {
  const rewritten = new Set<string>();
  let text = sql;
  for (const { name, from, to } of rewritings) {
    const next = text.replace(from, to);
    if (next !== text) rewritten.add(name);
    text = next;
  }
  return { sql: text, rewritten: [...rewritten] };
}
