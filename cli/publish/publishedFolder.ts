/** The folder of a published site: written beside its place and put there whole. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError } from "../shared/usageError.ts";

/** Says that a folder is ours to replace. */
const marker = "published.json";

/** Refuses a folder that holds what somebody else put there. */
export function refuseForeignFolder(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is a file; name a folder.`);
  if (readdirSync(folder).length > 0 && !existsSync(join(folder, marker)))
    throw new UsageError(
      `${folder} is not empty and holds no published site; name a new folder, or empty this one.`,
    );
}

/**
 * Writes all files and then puts them in the folder's place, so that whoever serves it has the old site or the new one.
 *
 * @param files text or bytes by path within the folder
 * @param about what is kept in the folder of how it was made
 */
export function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  about: object,
): void {
  const beside = (name: string) => join(dirname(folder), `.${basename(folder)}.${name}-${process.pid}`);
  const [next, previous] = [beside("next"), beside("previous")];
  try {
    for (const [path, content] of [...files, [marker, `${JSON.stringify(about, null, 2)}\n`] as const]) {
      const file = join(next, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    refuseForeignFolder(folder);
    if (existsSync(folder)) renameSync(folder, previous);
    renameSync(next, folder);
  } catch (error) {
    if (existsSync(previous) && !existsSync(folder)) renameSync(previous, folder);
    throw error;
  } finally {
    for (const rest of [next, previous]) rmSync(rest, { recursive: true, force: true });
  }
}
