import { basename } from "node:path";
import { BenchmarkError, type Dialect, type PassedOver } from "../benchmark.ts";
import type { Draft } from "../formats/draft.ts";
import type { ReadDraft } from "../formats/readDraft.ts";
import type { Source } from "../formats/source.ts";
import { type DatabaseFiles, findDatabase } from "./findDatabase.ts";

export interface FoundDatabases {
  readonly dialect: Dialect;
  readonly files: ReadonlyMap<string, DatabaseFiles>;
  /** What lies among the files without being one, by absolute path. */
  readonly passedOver: readonly PassedOver[];
}

/**
 * The first dialect for which there are both splits and a database; where none has a database, the first with splits.
 * Where one split is wanted, an id of another that cannot be a file's name has no file, and is no fault.
 */
export async function findDatabases(
  source: Source,
  draft: ReadDraft,
  folders: readonly string[],
  described: readonly string[],
): Promise<FoundDatabases> {
  const candidates = dialectsOf(source, draft);
  const found: FoundDatabases[] = [];
  for (const dialect of candidates) {
    const drafts = draft.splits.filter((split) => split.dialect === undefined || split.dialect === dialect);
    const asked = idsOf(drafts);
    const needed = idsOf(drafts.filter(({ name }) => draft.wanted === undefined || name === draft.wanted));
    for (const id of needed) requireFileName(id, source);
    const files = new Map<string, DatabaseFiles>();
    const passedOver: PassedOver[] = [];
    for (const id of new Set([...asked, ...described])) {
      const named = dialect === "sqlite" ? draft.databaseFiles?.get(id) : undefined;
      if (named !== undefined) files.set(id, { file: named });
      if (named !== undefined || !isFileName(id)) continue;
      const database = await findDatabase(id, dialect, folders);
      if (database === undefined) continue;
      files.set(id, database.files);
      passedOver.push(...database.passedOver);
    }
    if (needed.some((id) => files.has(id))) return { dialect, files, passedOver };
    found.push({ dialect, files, passedOver });
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

function idsOf(drafts: Draft["splits"]): string[] {
  return [...new Set(drafts.flatMap(({ examples }) => examples.map(({ databaseId }) => databaseId)))];
}

/** Ids become paths, and come from files that others wrote. */
function isFileName(id: string): boolean {
  return !/[/\\\0]/.test(id) && id !== "." && id !== "..";
}

function requireFileName(id: string, source: Source): void {
  if (isFileName(id)) return;
  throw new BenchmarkError(
    `${source.path}: the database id ${JSON.stringify(id)} is no file name. Write an id without slashes.`,
  );
}
