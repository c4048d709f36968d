import { refuseSql } from "./refuseSql.ts";

/**
 * DuckDB's statements in a function's dress, which a SELECT may call: logging to a file would fail all later SQL of the
 * process, profiling prints, and a text run as SQL hides these names. Counted as calls only before a parenthesis or a
 * comment, for some are good column names.
 */
const harmfulCall = new RegExp(
  `\\b(${[
    "(?:enable|disable|verify)_\\w+",
    "checkpoint",
    "force_checkpoint",
    "truncate_duckdb_logs",
    "write_log",
    "query",
    "json_execute_serialized_sql",
    "copy_database",
    "import_database",
    "add_parquet_key",
    "all_profiling_output",
    "arrow_scan\\w*",
    "seq_scan",
    "setseed",
    "sleep_ms",
  ].join("|")})"?\\s*(?:\\(|/\\*|--)`,
  "i",
);

const readingKeywords = [
  "SELECT",
  "WITH",
  "VALUES",
  "FROM",
  "TABLE",
  "PIVOT",
  "PIVOT_WIDER",
  "UNPIVOT",
  "PIVOT_LONGER",
  "DESCRIBE",
  "DESC",
  "SHOW",
  "SUMMARIZE",
];

/** Tables that tell of this machine: where the database lies, how the process is set up. */
const revealingTable =
  /\b(duckdb_(?:databases|settings|secrets|logs\w*|log_contexts|profiling_settings)|pragma_(?!table_info\b)\w+)\b/i;

/**
 * `refuseSql`, and DuckDB's own. Names are looked for in the text as it stands, strings and brackets included: DuckDB
 * splits SQL into words in another way than SQLite, and no question is about these names.
 */
export function refuseDuckdb(sql: string): string | undefined {
  const refusal = refuseSql(sql, readingKeywords);
  if (refusal !== undefined) return refusal;
  const call = harmfulCall.exec(sql)?.[1];
  if (call !== undefined) return `the function ${call} is not accepted`;
  const table = revealingTable.exec(sql)?.[1];
  return table === undefined ? undefined : `the table ${table} is not accepted`;
}

/**
 * Whether DuckDB may make several statements of the text by itself, of which each that creates something is its own. Looked
 * for in the text as it stands, like the names above.
 */
export function mayPivot(sql: string): boolean {
  return /\bpivot(?:_wider)?\b/i.test(sql) && !/\bcreate\b/i.test(sql);
}
