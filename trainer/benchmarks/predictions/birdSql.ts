const separator = "\t----- bird -----\t";

/** Splits BIRD's `SQL\t----- bird -----\tdb_id`; a text without the separator is all SQL. */
export function splitBirdSql(text: string): { sql: string; databaseId?: string } {
  const at = text.lastIndexOf(separator);
  if (at < 0) return { sql: text.trim() };
  return { sql: text.slice(0, at).trim(), databaseId: text.slice(at + separator.length).trim() };
}
