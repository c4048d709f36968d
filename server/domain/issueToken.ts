import type { PrismaClient, Role } from "../generated/prisma/client.ts";
import { makeToken } from "./accessTokens.ts";
import { hashToken } from "./caller.ts";
import { checkAll, invalidInput, Refusal } from "./errors.ts";
import { inTransaction, type Transaction } from "./transaction.ts";

export interface TokenRequest {
  readonly name: string;
  readonly role: Role;
  readonly expiresAt: Date | null;
  /** The experiments that it may change; null for all. */
  readonly experimentIds: readonly string[] | null;
}

const mostExperiments = 100;

/**
 * @returns the token itself, of which only the hash is kept.
 * @throws Refusal INVALID_INPUT, NOT_FOUND for an experiment that there is not, CONFLICT for a name that is taken.
 */
export async function issueToken(prisma: PrismaClient, request: TokenRequest): Promise<string> {
  const { name, role, expiresAt } = request;
  const experimentIds = request.experimentIds === null ? null : [...new Set(request.experimentIds)];
  checkAll([
    () => {
      if (name.trim() === "") throw invalidInput("input.name", "is empty; name the token.");
    },
    () => {
      if (expiresAt !== null && expiresAt <= new Date())
        throw invalidInput("input.expiresAt", "is past; give a time to come, or none.");
    },
    () => checkScope(role, experimentIds),
  ]);
  const token = makeToken();
  return inTransaction(prisma, async (transaction) => {
    await requireExperiments(transaction, experimentIds ?? []);
    const [created] = await transaction.accessToken.createManyAndReturn({
      data: [{ name, role, hash: hashToken(token), expiresAt, isScoped: experimentIds !== null }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (created === undefined) {
      throw new Refusal(
        "CONFLICT",
        `input.name: a token ${JSON.stringify(name)} was made before; choose another name.`,
        "input.name",
      );
    }
    if (experimentIds !== null) {
      await transaction.accessToken.update({
        where: { id: created.id },
        data: { experiments: { connect: experimentIds.map((id) => ({ id })) } },
      });
    }
    return token;
  });
}

function checkScope(role: Role, experimentIds: readonly string[] | null): void {
  if (experimentIds === null) return;
  if (role !== "EDITOR" && role !== "TRAINER") {
    throw invalidInput(
      "input.experimentIds",
      `narrows what a token may change, and ${role === "ADMIN" ? "an ADMIN may change everything" : "a READER changes nothing"}; leave it out, or give EDITOR or TRAINER.`,
    );
  }
  if (experimentIds.length === 0 || experimentIds.length > mostExperiments) {
    throw invalidInput(
      "input.experimentIds",
      `names ${experimentIds.length} experiments; name 1 to ${mostExperiments}, or leave it out for all.`,
    );
  }
}

async function requireExperiments(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const found = await transaction.experiment.findMany({
    where: { id: { in: [...ids] }, deletedAt: null },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  const missing = ids.findIndex((id) => !known.has(id));
  if (missing < 0) return;
  const field = `input.experimentIds[${missing}]`;
  throw new Refusal("NOT_FOUND", `${field}: there is no such experiment.`, field);
}

/**
 * Makes a token worthless.
 *
 * @returns true where it was good until now.
 * @throws Refusal NOT_FOUND, and CONFLICT for the last admin token that is good: nobody could make another.
 */
export function revokeToken(prisma: PrismaClient, name: string): Promise<boolean> {
  return inTransaction(prisma, async (transaction) => {
    // Two that are revoked at the same moment are not each the other's remaining one.
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended('revokeAccessToken', 0))`;
    const token = await transaction.accessToken.findUnique({ where: { name } });
    if (!token) throw new Refusal("NOT_FOUND", `name: there is no token ${JSON.stringify(name)}.`, "name");
    if (token.revokedAt !== null) return false;
    const now = new Date();
    const isGood = { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
    const others = await transaction.accessToken.count({
      where: { role: "ADMIN", id: { not: token.id }, ...isGood },
    });
    if (token.role === "ADMIN" && others === 0 && (token.expiresAt === null || token.expiresAt > now)) {
      throw new Refusal(
        "CONFLICT",
        `name: ${JSON.stringify(name)} is the last admin token, and without one nobody could make another. Make another first.`,
        "name",
      );
    }
    await transaction.accessToken.update({ where: { id: token.id }, data: { revokedAt: now } });
    return true;
  });
}
