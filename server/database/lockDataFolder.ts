import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";

/**
 * Makes this process the only one that uses a data folder, until the returned function is called or the process ends.
 *
 * The lock is the operating system's, held through an SQLite file: the kernel lets go of it when the process
 * ends, however it ends, so there are no stale locks to recognise and none to clear by hand. `owner.pid`
 * is a note for the error message only.
 *
 * @throws where another process, or this one, already uses the folder.
 */
export function lockDataFolder(folder: string): () => void {
  const noteFile = join(folder, "owner.pid");
  const lock = openLockFile(folder);
  try {
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== "SQLITE_BUSY") {
      throw error;
    }
    throw new Error(
      `The data folder ${folder} is in use by process ${readOwner(noteFile)}: stop that process, give this one another ` +
        "folder (--data), or set DATABASE_URL to a PostgreSQL that both can use.",
    );
  }
  writeFileSync(noteFile, `${process.pid}\n`);
  return () => {
    rmSync(noteFile, { force: true });
    lock.close();
  };
}

function openLockFile(folder: string): Database.Database {
  try {
    mkdirSync(folder, { recursive: true });
    return new Database(join(folder, "lock.sqlite"), { timeout: 0 });
  } catch (error) {
    throw new Error(
      `The data folder ${folder} cannot be written: ${(error as Error).message}. Make it writable for this user, or give ` +
        "another folder (--data).",
      { cause: error },
    );
  }
}

function readOwner(noteFile: string): string {
  try {
    return readFileSync(noteFile, "utf8").trim();
  } catch {
    // Between taking the lock and writing the note there is a moment without a note.
    return "(unknown)";
  }
}
