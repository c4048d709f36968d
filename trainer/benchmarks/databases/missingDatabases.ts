import type { Dialect } from "../benchmark.ts";
import type { Source } from "../formats/source.ts";
import { databaseFileName } from "./findDatabase.ts";

/** Names the databases without a file, how much depends on them, where they were looked for, and what can be done. */
export function missingDatabasesMessage(
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
