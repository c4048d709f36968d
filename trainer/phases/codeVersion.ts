import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The package's version and a hash of the sources of the trainer and of the statistics that it uses, recorded with every result and part of every key of
 * the content store: a changed line of code never finds what the old one made.
 */
export function readCodeVersion(): string {
  const root = join(import.meta.dirname, "../..");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const hash = createHash("sha256");
  for (const file of globSync(["statistics/**/*.ts", "trainer/**/*.ts"], { cwd: root }).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return `${version}+${hash.digest("hex").slice(0, 12)}`;
}
