import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { SqlResult } from "../../../../trainer/sql/executors/executor.ts";
import type { Surroundings } from "./hostileText.ts";

const secret = `secret-${randomUUID()}`;

/** What no answer may ever hold, as it is or as its bytes in hexadecimal. */
const forbidden = [secret, "root:x:0:0"].flatMap((text) => [text, Buffer.from(text).toString("hex")]);

/** Relative paths would lead here. */
const relativeName = "written-by-hostile-sql";

export function plantCanaries(folder: string): Surroundings {
  const canary = join(folder, "canaries", "canary");
  mkdirSync(join(folder, "canaries"));
  writeFileSync(`${canary}.txt`, secret);
  writeFileSync(`${canary}.csv`, `a,b\n1,${secret}\n`);
  writeFileSync(`${canary}.json`, JSON.stringify([{ a: secret }]));
  const database = new Sqlite(`${canary}.sqlite`);
  database.exec(`CREATE TABLE canary AS SELECT '${secret}' AS a`);
  database.close();
  const variable = "SQLDOJO_CANARY";
  process.env[variable] = secret;
  return { folder, canary, variable, relativeName };
}

export function holdsSecret(result: SqlResult): boolean {
  const text = JSON.stringify(result, (_, value: unknown) => {
    if (typeof value === "bigint") return String(value);
    return value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value;
  });
  return forbidden.some((found) => text.toLowerCase().includes(found));
}

/** Every file beneath the folder with its content and time, and what a relative path would have left behind. */
export function fingerprint(folder: string): object {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return {
    isRelativeWritten: existsSync(relativeName),
    files: files.map((name) => {
      const stats = statSync(join(folder, name));
      const content = stats.isFile() ? readFileSync(join(folder, name)) : "";
      return [name, stats.mtimeMs, createHash("sha256").update(content).digest("hex")];
    }),
  };
}
