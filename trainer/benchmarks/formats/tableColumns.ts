/** Names under which plain files give each part of an example, the preferred first; case does not matter. */
export const columnNames = {
  question: ["question"],
  database: ["database", "db_id", "db_name", "databaseid", "database_id"],
  sql: ["sql", "query", "gold", "gold_sql", "goldsql"],
  difficulty: ["difficulty", "query_category"],
  evidence: ["evidence", "instructions"],
  split: ["split"],
  id: ["id", "question_id"],
  dialect: ["db_type", "dialect"],
} as const;

export type TablePart = keyof typeof columnNames;

/** The name by which the row's own columns give each part. */
export type TableColumns = Readonly<Partial<Record<TablePart, string>>>;

export const requiredParts = ["question", "database", "sql"] as const satisfies readonly TablePart[];

/** Tells which column is which part. */
export function findColumns(names: readonly string[]): TableColumns {
  const lower = new Map(names.map((name) => [name.toLowerCase(), name]));
  const columns: Partial<Record<TablePart, string>> = {};
  for (const [part, candidates] of Object.entries(columnNames) as [TablePart, readonly string[]][]) {
    const candidate = candidates.find((name) => lower.has(name));
    const name = candidate === undefined ? undefined : lower.get(candidate);
    if (name !== undefined) columns[part] = name;
  }
  return columns;
}

export function isExampleTable(columns: TableColumns): boolean {
  return requiredParts.every((part) => columns[part] !== undefined);
}
