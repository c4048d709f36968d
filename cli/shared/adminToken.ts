import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The token that a server on this machine keeps for its administrator. Throws where there is none. */
export function readAdminToken(dataFolder: string): string {
  const file = join(dataFolder, "tokens/admin");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  throw new MissingTokenError(
    `There is no admin token at ${file}. Pass --token, or point --data at the server's data folder.`,
  );
}

export class MissingTokenError extends Error {
  override readonly name = "MissingTokenError";
}
