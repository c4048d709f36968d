/** Reads a benchmark from disk, whichever of the known formats it is in. */
import { basename, relative, sep } from "node:path";
import type { Dialect } from "./benchmark.ts";
import { type Benchmark, BenchmarkError } from "./benchmark.ts";
import { createDatabases } from "./databases/createDatabases.ts";
import {
  type DatabaseFiles,
  databaseFileName,
  databaseFolders,
  leftoversIn,
} from "./databases/findDatabase.ts";
import { findDatabases } from "./databases/findDatabases.ts";
import { createSplits } from "./formats/createSplits.ts";
import type { DraftSplit } from "./formats/draft.ts";
import { oneFileASplit } from "./formats/oneFileASplit.ts";
import { type ChooseSplit, readDraft } from "./formats/readDraft.ts";
import { readLexicon } from "./formats/readLexicon.ts";
import { readTables, refuseFaults, type Tables } from "./formats/readTables.ts";
import type { SplitBy } from "./formats/readText2sqlData.ts";
import type { Source } from "./formats/source.ts";
import { readSource } from "./formats/source.ts";

export interface LoadOptions {
  /** What the benchmark is called; `benchmark.json`, the set or the folder says where absent. */
  readonly name?: string | undefined;
  /** Further folders with `<id>/<id>.sqlite` and the like, looked into before the benchmark's own. */
  readonly databasesFolder?: string | readonly string[] | undefined;
  /** A `tables.json` in Spider's format that lies elsewhere. */
  readonly tablesFile?: string | undefined;
  /**
   * What to do about databases that examples ask and that have no file. `refuse` (default) throws. `leaveOut` leaves
   * those examples out and lists their positions as the split's `leftOut`. `keep` keeps them all, so that questions can
   * be read and SQL compared as text, but nothing asked of these databases can be executed.
   */
  readonly missingDatabases?: "refuse" | "leaveOut" | "keep" | undefined;
  /** Which of the divisions that text2sql-data publishes the splits follow: by question (default) or by query. */
  readonly splitBy?: SplitBy | undefined;
  /**
   * Picks the one split that is wanted. What only others need may be damaged or lack: they, or those of their examples,
   * are then left out.
   */
  readonly chooseSplit?: ChooseSplit | undefined;
}

/**
 * Reads a folder, or one file of it, in the format of Spider and its descendants, BIRD, text2sql-data, or plain JSONL
 * or CSV. Databases are found by their ids; of several dialects in one folder the first of SQLite, DuckDB and PostgreSQL
 * that its files are for is taken, unless `benchmark.json` or the file's name says which. Schemas come from
 * `tables.json`, else from the databases, words beyond them from `lexicon.json`. Throws `BenchmarkError` naming the file, the fault and the fix.
 */
export async function loadBenchmark(path: string, options: LoadOptions = {}): Promise<Benchmark> {
  const source = await readSource(path);
  const name = options.name ?? source.settings.name;
  const { splitBy, chooseSplit } = options;
  const draft = await readDraft(source, { name, splitBy, chooseSplit });
  const given = [options.databasesFolder ?? []].flat();
  const tables = await readTables(source.folder, { tablesFile: options.tablesFile, databasesFolders: given });
  const folders = databaseFolders(source.folder, given);
  const found = await findDatabases(source, draft, folders, [...(tables?.schemas.keys() ?? [])]);
  const { dialect, files } = found;
  const ofDialect = draft.splits.filter((split) => split.dialect === undefined || split.dialect === dialect);
  const { drafts, passedOver: doubled } = oneFileASplit(ofDialect);
  const wanted = drafts.filter((split) => draft.wanted === undefined || split.name === draft.wanted);
  const asked = countAsked(wanted);
  if (tables) refuseFaults(tables, asked.keys(), draft.wanted);
  refuseUnknown(wanted, tables, files);
  const missing = [...asked.keys()].filter((id) => !files.has(id));
  const keepsMissing = options.missingDatabases === "keep";
  if (missing.length > 0 && !keepsMissing) {
    const allLack = missing.length === asked.size;
    if (options.missingDatabases !== "leaveOut" || allLack) {
      throw new BenchmarkError(missingDatabasesMessage(source, missing, asked, dialect, folders));
    }
  }
  const askedByAny = [...countAsked(drafts).keys()];
  const databases = await createDatabases({
    dialect,
    files,
    asked: askedByAny,
    needed: new Set(asked.keys()),
    tables,
    ownSchemas: draft.schemas,
    folder: source.folder,
    missingFolder: keepsMissing ? folders[0] : undefined,
  });
  const lexicon = await readLexicon(source.folder, databases);
  const absent = new Set(keepsMissing ? [] : askedByAny.filter((id) => !databases.has(id)));
  const ownDatabases = folders.filter((folder) => folder.startsWith(source.folder + sep));
  const passedOver = [
    ...draft.passedOver,
    ...(tables?.passedOver ?? []),
    ...[...doubled, ...leftoversIn(ownDatabases), ...found.passedOver].map(({ file, reason }) => ({
      file: relative(source.folder, file),
      reason,
    })),
  ];
  return {
    name: name ?? draft.name ?? basename(source.path),
    folder: source.path,
    format: draft.format,
    dialect,
    databases,
    splits: createSplits(drafts, absent),
    ...(lexicon && { lexicon }),
    ...(missing.length === 0 ? {} : { missingDatabases: missing }),
    ...(passedOver.length === 0 ? {} : { passedOver }),
  };
}

function countAsked(drafts: readonly DraftSplit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { examples } of drafts) {
    for (const { databaseId } of examples) counts.set(databaseId, (counts.get(databaseId) ?? 0) + 1);
  }
  return counts;
}

function refuseUnknown(
  drafts: readonly DraftSplit[],
  tables: Tables | undefined,
  files: ReadonlyMap<string, DatabaseFiles>,
): void {
  if (tables === undefined || tables.isFromElsewhere) return;
  for (const { file, examples } of drafts) {
    for (const [index, { databaseId }] of examples.entries()) {
      if (tables.schemas.has(databaseId) || files.has(databaseId)) continue;
      throw new BenchmarkError(
        `${file}: example ${index} names the database ${databaseId}, which ${tables.files.map((path) => basename(path)).join(" and ")} ` +
          `lacks and which has no file. Correct its db_id or add the database to ${tables.files[0]}.`,
      );
    }
  }
}

/** Names the databases without a file, how much depends on them, where they were looked for, and what can be done. */
function missingDatabasesMessage(
  source: Source,
  missing: readonly string[],
  asked: ReadonlyMap<string, number>,
  dialect: Dialect,
  folders: readonly string[],
): string {
  const [first = ""] = missing;
  const examples = missing.reduce((sum, id) => sum + (asked.get(id) ?? 0), 0);
  const names = `${missing.slice(0, 5).join(", ")}${missing.length > 5 ? ", …" : ""}`;
  return (
    `${source.path}: databases without a file: ${missing.length} of the ${asked.size} that its examples ask ` +
    `(${names}; examples that ask them: ${examples}). ${databaseFileName(first, dialect)} is in none of ` +
    `${folders.join(", ")}. ` +
    "Add the files, name the folder that has them (--databases DIR), or go on without (--allow-missing)."
  );
}
