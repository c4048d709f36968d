import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const cache = join(root, "node_modules/.cache/sqldojo");

/**
 * A folder that takes seconds to make, kept between test runs under a name that changes with what it is made by. Nobody writes
 * into it: copy it.
 *
 * @param sources Globs of files, from the root of the repository on; everything that `make` does must follow from them.
 * @param make Fills the folder that it is given.
 */
export async function keptFolder(
  name: string,
  sources: readonly string[],
  make: (folder: string) => Promise<unknown>,
): Promise<string> {
  const folder = join(cache, `${name}-${hashOf(sources)}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, "draft-"));
  try {
    await make(draft);
    await rename(draft, folder);
    await removeOutdated(name, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Where it is there, another test file was quicker.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Some are large, and one whose sources have changed is of no use to anybody. */
async function removeOutdated(name: string, current: string): Promise<void> {
  for (const entry of await readdir(cache)) {
    const isOther = entry.startsWith(`${name}-`) && join(cache, entry) !== current;
    if (isOther) await rm(join(cache, entry), { recursive: true, force: true });
  }
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of globSync([...sources], { cwd: root }).sort())
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex").slice(0, 16);
}
