import { basename } from "node:path";
import { BenchmarkError, type Dialect } from "../benchmark.ts";
import type { Draft } from "../formats/draft.ts";
import type { Source } from "../formats/source.ts";
import { type DatabaseFiles, findDatabase } from "./findDatabase.ts";

export interface FoundDatabases {
  readonly dialect: Dialect;
  readonly files: ReadonlyMap<string, DatabaseFiles>;
}

/** The first dialect for which there are both splits and a database; where none has a database, the first with splits. */
export async function findDatabases(
  source: Source,
  draft: Draft,
  folders: readonly string[],
  described: readonly string[],
): Promise<FoundDatabases> {
  const candidates = dialectsOf(source, draft);
  const found: FoundDatabases[] = [];
  for (const dialect of candidates) {
    const asked = draft.splits
      .filter((split) => split.dialect === undefined || split.dialect === dialect)
      .flatMap(({ examples }) => examples.map(({ databaseId }) => databaseId));
    const files = new Map<string, DatabaseFiles>();
    for (const id of new Set([...asked, ...described])) {
      const named = dialect === "sqlite" ? draft.databaseFiles?.get(id) : undefined;
      const database =
        named === undefined ? await findDatabase(safeId(id, source), dialect, folders) : { file: named };
      if (database) files.set(id, database);
    }
    if (asked.some((id) => files.has(id))) return { dialect, files };
    found.push({ dialect, files });
  }
  const [first] = found;
  if (first === undefined) {
    throw new BenchmarkError(
      `${source.path}: its SQL is written for ${draft.splits.map(({ file }) => basename(file)).join(", ")}, which nothing here ` +
        "executes. Name a file for SQLite, DuckDB or PostgreSQL.",
    );
  }
  return first;
}

function dialectsOf({ settings }: Source, { format, splits }: Draft): Dialect[] {
  if (settings.dialect !== undefined) return [settings.dialect];
  const told = splits.map(({ dialect }) => dialect);
  const isPossible = (dialect: Dialect) => told.some((own) => own === undefined || own === dialect);
  // Spider's folders hold dumps in SQLite's own SQL, so a dump alone makes no PostgreSQL benchmark of them.
  const possible: Dialect[] = ["sqlite", "duckdb"];
  if (format === "table" || told.includes("postgresql")) possible.push("postgresql");
  return possible.filter(isPossible);
}

/** Ids become paths, and come from files that others wrote. */
function safeId(id: string, source: Source): string {
  if (/[/\\\0]/.test(id) || id === "." || id === "..") {
    throw new BenchmarkError(
      `${source.path}: the database id ${JSON.stringify(id)} is no file name. Write an id without slashes.`,
    );
  }
  return id;
}
