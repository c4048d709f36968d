import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The package's version and a hash of the trainer's sources, recorded with every result and part of every key of
 * the content store: a changed line of code never finds what the old one made.
 */
export function readCodeVersion(): string {
  const trainer = join(import.meta.dirname, "..");
  const { version } = JSON.parse(readFileSync(join(trainer, "../package.json"), "utf8")) as {
    version: string;
  };
  const hash = createHash("sha256");
  for (const file of globSync("**/*.ts", { cwd: trainer }).sort())
    hash.update(file).update(readFileSync(join(trainer, file)));
  return `${version}+${hash.digest("hex").slice(0, 12)}`;
}
