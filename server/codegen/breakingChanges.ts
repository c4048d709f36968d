import { existsSync, readFileSync } from "node:fs";
import { buildSchema, findBreakingChanges } from "graphql";

/**
 * What breaks a client of the schema of the last release, a sentence each. None as long as nothing has been released, which
 * is where there is no file.
 *
 * @param releasedPath schema of the last release, as `--release` wrote it.
 */
export function breakingChanges(releasedPath: string, schemaSource: string): string[] {
  if (!existsSync(releasedPath)) return [];
  const released = buildSchema(readFileSync(releasedPath, "utf8"));
  return findBreakingChanges(released, buildSchema(schemaSource)).map(({ description }) => description);
}
