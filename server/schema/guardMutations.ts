import { defaultFieldResolver, type GraphQLSchema, getNullableType, isNonNullType } from "graphql";
import { requireRole } from "../domain/caller.ts";
import type { Role } from "../generated/prisma/client.ts";
import type { Context } from "./context.ts";

/**
 * Puts a check of the caller's role before every mutation: one that its field names in `extensions.role`, which is a role
 * or a list of them. Lets every payload be null, which GraphQL makes of a mutation that failed: the answers of those beside it, which were carried out,
 * stay to be seen.
 *
 * @throws Error for a mutation that names none.
 */
export function guardMutations(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const roles = rolesOf(field.extensions.role as Role | readonly Role[] | undefined);
    if (roles.length === 0)
      throw new Error(`Mutation ${field.name}: say in extensions.role who may call it.`);
    field.extensions = { ...field.extensions, answersNull: !isNonNullType(field.type) };
    field.type = getNullableType(field.type);
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, args, context: Context, info) => {
      requireRole(context.caller, roles, context.tokensFolder);
      return carriedOut(() => resolve(parent, args, context, info), context);
    };
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
