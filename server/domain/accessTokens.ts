import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { hashToken, localTokens } from "./caller.ts";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** `sqldojo_` and 32 random letters and digits: 190 bits. */
export function makeToken(): string {
  const characters = Array.from({ length: 32 }, () => alphabet[randomInt(alphabet.length)]);
  return `sqldojo_${characters.join("")}`;
}

/**
 * The tokens of the embedded default: files `admin`, `trainer` and `editor` in `folder`, readable by their owner alone and
 * kept across restarts. One that is missing or damaged is made anew. Servers that share a database and not a folder
 * each have their own.
 */
export async function prepareLocalTokens(prisma: PrismaClient, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, role] of localTokens) {
    const hash = hashToken(readOrMakeToken(join(folder, name)));
    await prisma.accessToken.upsert({
      where: { hash },
      create: { name: `local-${name}-${hash.slice(0, 8)}`, role, hash },
      update: {},
    });
  }
}

function readOrMakeToken(file: string): string {
  const kept = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (/^sqldojo_[0-9A-Za-z]{32}$/.test(kept)) return kept;
  const token = makeToken();
  writeFileSync(`${file}.new`, `${token}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return token;
}
