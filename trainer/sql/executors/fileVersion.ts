import { statSync } from "node:fs";
import { DatabaseFault } from "./databaseFault.ts";

/** Changes whenever the file's content may have changed. Throws `DatabaseFault` where there is no such file. */
export function fileVersion(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) {
    throw new DatabaseFault(
      `There is no database file at ${file}. Restore the benchmark's folder or correct the path.`,
    );
  }
  return `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeMs}`;
}
