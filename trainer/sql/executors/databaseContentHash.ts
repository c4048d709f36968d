import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { fileVersion } from "./fileVersion.ts";

interface Known {
  readonly version: string;
  readonly hash: Promise<string>;
}

const known = new Map<string, Known>();

/**
 * The sha256 of a database file in hexadecimal, read once as long as the file does not change. Rejects with
 * `DatabaseFault` where there is no such file.
 */
export async function databaseContentHash(file: string): Promise<string> {
  const version = fileVersion(file);
  const entry = known.get(file);
  if (entry?.version === version) return entry.hash;
  const hash = hashFile(file);
  known.set(file, { version, hash });
  hash.catch(() => known.delete(file));
  return hash;
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 })) hash.update(chunk);
  return hash.digest("hex");
}
