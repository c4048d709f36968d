import { createHash } from "node:crypto";
import type { AccessToken, PrismaClient, Role } from "../generated/prisma/client.ts";
import { Refusal } from "./errors.ts";

/** Who sent the request; without a token a reader without a name, or nobody where reading needs a token too. */
export interface Caller {
  role: Role | undefined;
  tokenName: string | null;
  /** Of the token sent; undefined where none was. */
  tokenId?: string;
  tokenHash?: string;
  /** Ids of the experiments that it may change; undefined for all. */
  scope?: readonly string[];
}

const mayActAs: Record<Role, readonly Role[]> = {
  ADMIN: ["ADMIN", "TRAINER", "EDITOR", "READER"],
  TRAINER: ["TRAINER", "READER"],
  EDITOR: ["EDITOR", "READER"],
  READER: ["READER"],
};

/** Only this goes into the database. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * @param authorization an `Authorization` header, or a bare token.
 * @throws Refusal UNAUTHENTICATED for a token that is unknown, revoked or has expired.
 */
export async function identifyCaller(
  prisma: PrismaClient,
  authorization: string | undefined,
  isReadingOpen: boolean,
): Promise<Caller> {
  const token = authorization?.replace(/^Bearer\s+/i, "").trim();
  if (!token) return { role: isReadingOpen ? "READER" : undefined, tokenName: null };
  const hash = hashToken(token);
  const known = await prisma.accessToken.findUnique({ where: { hash } });
  if (!known || !isGood(known, new Date())) {
    throw new Refusal(
      "UNAUTHENTICATED",
      "The token is unknown, revoked or has expired. Send `Authorization: Bearer <token>` with a current one.",
    );
  }
  await noteUse(prisma, known);
  const caller = { role: known.role, tokenName: known.name, tokenId: known.id, tokenHash: hash };
  return known.isScoped ? { ...caller, scope: await loadScope(prisma, known.id) } : caller;
}

async function loadScope(prisma: PrismaClient, tokenId: string): Promise<string[]> {
  const experiments = await prisma.experiment.findMany({
    where: { tokens: { some: { id: tokenId } } },
    select: { id: true },
  });
  return experiments.map(({ id }) => id);
}

const noteMilliseconds = 60_000;

/** Once a minute at most: requests come by the hundred a second. */
async function noteUse(prisma: PrismaClient, { id, lastUsedAt }: AccessToken): Promise<void> {
  const now = Date.now();
  if (lastUsedAt !== null && now - lastUsedAt.getTime() < noteMilliseconds) return;
  await prisma.accessToken.updateMany({ where: { id }, data: { lastUsedAt: new Date(now) } });
}

function isGood({ revokedAt, expiresAt }: Pick<AccessToken, "revokedAt" | "expiresAt">, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now);
}

/** Of these hashes, those whose tokens are good now. */
export async function findGoodTokens(
  prisma: PrismaClient,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = await prisma.accessToken.findMany({ where: { hash: { in: [...hashes] } } });
  const now = new Date();
  return new Set(known.filter((token) => isGood(token, now)).map(({ hash }) => hash));
}

/** Names of the tokens that the embedded default keeps in files; the first that may act as a role is told of. */
export const localTokens = [
  ["editor", "EDITOR"],
  ["trainer", "TRAINER"],
  ["admin", "ADMIN"],
] as const satisfies readonly (readonly [name: string, role: Role])[];

/**
 * @param needed any of these will do.
 * @param tokensFolder where the embedded default keeps its tokens, for the message.
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN
 */
export function requireRole(caller: Caller, needed: readonly Role[], tokensFolder: string): void {
  if (mayActAsAny(caller.role, needed)) return;
  const roles = needed.join(" or ");
  if (caller.tokenName === null) {
    const [file] = localTokens.find(([, role]) => mayActAsAny(role, needed)) ?? ["admin"];
    throw new Refusal(
      "UNAUTHENTICATED",
      `This needs a token of role ${roles}: send \`Authorization: Bearer <token>\`. ` +
        `The server keeps one in ${tokensFolder}/${file}.`,
    );
  }
  throw new Refusal(
    "FORBIDDEN",
    `The token ${JSON.stringify(caller.tokenName)} has role ${caller.role}; this needs ${roles}.`,
  );
}

function mayActAsAny(role: Role | undefined, needed: readonly Role[]): boolean {
  return role !== undefined && needed.some((each) => mayActAs[role].includes(each));
}
