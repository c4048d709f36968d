import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { requireRole } from "../domain/caller.ts";
import { Refusal } from "../domain/errors.ts";
import { beginMutation, type EndedMutation, recordMutation } from "../domain/mutationRecords.ts";
import { requireInScope, type ScopeTarget } from "../domain/tokenScope.ts";
import type { Role } from "../generated/prisma/client.ts";
import type { Context } from "./context.ts";
import { encodeId, idOf } from "./ids.ts";

/** What a mutation's field says of itself in `extensions`. */
interface Guarded {
  /** Who may call it: a role or a list of them. */
  readonly role?: Role | readonly Role[];
  /** Whether a token of any scope may call it, because it changes no experiment or minds the scope itself. */
  readonly isInEveryScope?: boolean;
  /** What it changes; a lease among its arguments says so by itself. What says nothing lies outside every scope. */
  readonly scopeOf?: (args: MutationArguments) => ScopeTarget | undefined;
  /** Whether it is put on record: always unless it says otherwise. What comes by the thousand is not. */
  readonly record?: "never" | "whereAnswered";
}

// biome-ignore lint/suspicious/noExplicitAny: each mutation has arguments of its own
export type MutationArguments = any;

/**
 * Puts a check of the caller's role and of the token's scope before every mutation, and the mutation on record. Lets every
 * payload be null, which GraphQL makes of a mutation that failed: the answers of those beside it, which were carried out,
 * stay to be seen.
 *
 * @throws Error for a mutation that names no role.
 */
export function guardMutations(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const guarded = field.extensions as Guarded;
    const roles = rolesOf(guarded.role);
    if (roles.length === 0)
      throw new Error(`Mutation ${field.name}: say in extensions.role who may call it.`);
    field.extensions = { ...field.extensions, answersNull: !isNonNullType(field.type) };
    field.type = getNullableType(field.type);
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, args, context: Context, info) =>
      onRecord(
        context,
        { mutation: field.name, args, answer: getNamedType(field.type), guarded },
        async () => {
          requireRole(context.caller, roles, context.tokensFolder);
          if (context.caller.scope !== undefined && guarded.isInEveryScope !== true)
            await requireInScope(context.prisma, context.caller, targetOf(guarded, args));
          return carriedOut(() => resolve(parent, args, context, info), context);
        },
      );
  }
  return schema;
}

/** What was changed is on record as events; those who watch are to hear of it at once. */
async function carriedOut(change: () => unknown, { events }: Context): Promise<unknown> {
  try {
    return await change();
  } finally {
    await events.poke();
  }
}

function rolesOf(role: Role | readonly Role[] | undefined): readonly Role[] {
  if (role === undefined) return [];
  return typeof role === "string" ? [role] : role;
}

function targetOf({ scopeOf }: Guarded, args: MutationArguments): ScopeTarget | undefined {
  if (scopeOf !== undefined) return scopeOf(args);
  const runId: unknown = args.input?.lease?.runId;
  return typeof runId === "string" ? { runId: idOf("Run", runId, "input.lease.runId") } : undefined;
}

interface Sent {
  readonly mutation: string;
  readonly args: object;
  readonly answer: GraphQLNamedType;
  readonly guarded: Guarded;
}

/** Only what was sent with a token: strangers are let in to read alone, and could fill the record otherwise. */
async function onRecord(
  { prisma, caller: { tokenId } }: Context,
  { mutation, args, answer: type, guarded: { record } }: Sent,
  carryOut: () => Promise<unknown>,
): Promise<unknown> {
  if (tokenId === undefined || record === "never") return carryOut();
  const begun = { tokenId, mutation, args };
  if (record === "whereAnswered") {
    const answer = await carryOut();
    if (answer != null) await recordMutation(prisma, begun, { outcome: "DONE", ids: idsOf(answer, type) });
    return answer;
  }
  const end = await beginMutation(prisma, begun);
  let answer: unknown;
  try {
    answer = await carryOut();
  } catch (error) {
    await end(failureOf(error));
    throw error;
  }
  await end({ outcome: "DONE", ids: idsOf(answer, type) });
  return answer;
}

/** What is not meant for callers stays in the server's log. */
function failureOf(error: unknown): EndedMutation {
  return error instanceof Refusal || error instanceof GraphQLError
    ? { outcome: "REFUSED", code: String(error.extensions.code), message: error.message }
    : { outcome: "FAILED", code: "INTERNAL_SERVER_ERROR" };
}

/** The id of what was answered, of the run that a lease is of, of the experiment that was launched. */
function idsOf(answer: unknown, type: GraphQLNamedType): string[] {
  if (typeof answer !== "object" || answer === null) return [];
  const { id, runId, experimentId } = answer as { [field: string]: unknown };
  const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");
  if (isNode) return typeof id === "string" ? [encodeId(type.name, id)] : [];
  return [
    ...(typeof runId === "string" ? [encodeId("Run", runId)] : []),
    ...(typeof experimentId === "string" ? [encodeId("Experiment", experimentId)] : []),
  ];
}
