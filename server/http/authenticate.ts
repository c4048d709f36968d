import { GraphQLError } from "graphql";
import { type Caller, identifyCaller, requireRole } from "../domain/caller.ts";
import { Refusal } from "../domain/errors.ts";
import type { Services } from "../schema/context.ts";

/**
 * Who sends a request, once it is clear that they may read.
 *
 * @param authorization an `Authorization` header, or a bare token.
 * @throws GraphQLError UNAUTHENTICATED, FORBIDDEN with HTTP status 401
 */
export async function authenticate(
  { prisma, tokensFolder }: Services,
  authorization: string | undefined,
  isReadingOpen: boolean,
): Promise<Caller> {
  try {
    const caller = await identifyCaller(prisma, authorization, isReadingOpen);
    requireRole(caller, ["READER"], tokensFolder);
    return caller;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: error.code, http: { status: 401 } } });
  }
}
