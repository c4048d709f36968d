import { createHash } from "node:crypto";
import type { PrismaClient, Role } from "../generated/prisma/client.ts";
import { Refusal } from "./errors.ts";

/** Who sent the request; without a token a reader without a name, or nobody where reading needs a token too. */
export interface Caller {
  role: Role | undefined;
  tokenName: string | null;
}

const mayActAs: Record<Role, readonly Role[]> = {
  ADMIN: ["ADMIN", "TRAINER", "READER"],
  TRAINER: ["TRAINER", "READER"],
  READER: ["READER"],
};

/** Only this goes into the database. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * @param authorization an `Authorization` header, or a bare token.
 * @throws Refusal UNAUTHENTICATED for a token that is unknown or revoked.
 */
export async function identifyCaller(
  prisma: PrismaClient,
  authorization: string | undefined,
  isReadingOpen: boolean,
): Promise<Caller> {
  const token = authorization?.replace(/^Bearer\s+/i, "").trim();
  if (!token) return { role: isReadingOpen ? "READER" : undefined, tokenName: null };
  const known = await prisma.accessToken.findUnique({ where: { hash: hashToken(token) } });
  if (!known || known.revokedAt !== null) {
    throw new Refusal(
      "UNAUTHENTICATED",
      "The token is unknown or revoked. Send `Authorization: Bearer <token>` with a current one.",
    );
  }
  return { role: known.role, tokenName: known.name };
}

/**
 * @param tokensFolder where the embedded default keeps its tokens, for the message.
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN
 */
export function requireRole(caller: Caller, needed: Role, tokensFolder: string): void {
  if (caller.role && mayActAs[caller.role].includes(needed)) return;
  if (caller.tokenName === null) {
    throw new Refusal(
      "UNAUTHENTICATED",
      `This needs a token of role ${needed}: send \`Authorization: Bearer <token>\`. ` +
        `The server keeps one in ${tokensFolder}/${needed === "TRAINER" ? "trainer" : "admin"}.`,
    );
  }
  throw new Refusal(
    "FORBIDDEN",
    `The token ${JSON.stringify(caller.tokenName)} has role ${caller.role}; this needs ${needed}.`,
  );
}
