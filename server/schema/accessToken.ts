import { type Caller, requireRole } from "../domain/caller.ts";
import { issueToken, revokeToken } from "../domain/issueToken.ts";
import type { Role } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import { role } from "./enums.ts";
import { idOf } from "./ids.ts";
import { pageOf } from "./pages.ts";

const createdAccessToken = builder
  .objectRef<{ name: string; role: Role; token: string }>("CreatedAccessToken")
  .implement({
    description: "A new token.",
    fields: (t) => ({
      name: t.exposeString("name", { description: "By which it can be revoked." }),
      role: t.expose("role", { type: role, description: "What it allows." }),
      token: t.exposeString("token", { description: "Shown once: only its hash is kept." }),
    }),
  });

const createAccessTokenInput = builder.inputType("CreateAccessTokenInput", {
  description: "The token to issue.",
  fields: (t) => ({
    name: t.string({ required: true, description: "Not yet taken; by which it can be revoked." }),
    role: t.field({ type: role, required: true, description: "What it allows." }),
    expiresAt: t.field({
      type: "DateTime",
      description: "When it becomes worthless by itself. Default: never.",
    }),
    experimentIds: t.idList({
      description:
        "The experiments that it may change, of an EDITOR or a TRAINER; 1 to 100. It makes no others, and reads whatever a READER reads. Default: all.",
    }),
  }),
});

const accessToken = builder.prismaObject("AccessToken", {
  description: "A token, without the secret, of which only a hash is kept.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "By which it can be revoked." }),
    role: t.expose("role", { type: role, description: "What it allows." }),
    experiments: t.relation("experiments", {
      description: "The experiments that it may change, a hundred at most; empty where `isScoped` is false.",
      query: { orderBy: { name: "asc" } },
    }),
    isScoped: t.exposeBoolean("isScoped", {
      description: "Whether it may change certain experiments alone.",
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
    lastUsedAt: t.expose("lastUsedAt", {
      type: "DateTime",
      nullable: true,
      description: "When something was last sent with it, to within a minute; null if never.",
    }),
    expiresAt: t.expose("expiresAt", {
      type: "DateTime",
      nullable: true,
      description: "From when it is worthless by itself; null if never.",
    }),
    revokedAt: t.expose("revokedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was revoked; null if it was not.",
    }),
  }),
});

builder.queryField("accessTokens", (t) =>
  t.connection({
    type: accessToken,
    description: "All tokens, the newest first, revoked and expired ones too. For admins.",
    resolve: (_root, args, context, info) => {
      requireRole(context.caller, ["ADMIN"], context.tokensFolder);
      return pageOf({
        list: "accessTokens",
        keys: [
          { field: "createdAt", kind: "date", direction: "desc" },
          { field: "id", kind: "id", direction: "desc" },
        ],
        args,
        context,
        info,
        find: (client, where, query) => client.accessToken.findMany({ ...query, where }),
        count: () => context.prisma.accessToken.count(),
      });
    },
  }),
);

builder.mutationFields((t) => ({
  createAccessToken: t.field({
    type: createdAccessToken,
    description: "Makes a token.",
    extensions: { role: "ADMIN" },
    args: { input: t.arg({ type: createAccessTokenInput, required: true, description: "What to make." }) },
    resolve: async (_root, { input }, { prisma }) => {
      const { name, role: granted } = input;
      const experimentIds = input.experimentIds?.map((id, index) =>
        idOf("Experiment", id, `input.experimentIds[${index}]`),
      );
      const token = await issueToken(prisma, {
        name,
        role: granted,
        expiresAt: input.expiresAt ?? null,
        experimentIds: experimentIds ?? null,
      });
      return { name, role: granted, token };
    },
  }),
  revokeAccessToken: t.boolean({
    description:
      "Makes a token worthless; true where it was good until now. The last good token of role ADMIN is refused with CONFLICT.",
    extensions: { role: "ADMIN" },
    args: { name: t.arg.string({ required: true, description: "The token's name." }) },
    resolve: (_root, { name }, { prisma }) => revokeToken(prisma, name),
  }),
}));

const viewer = builder.objectRef<Caller>("Viewer").implement({
  description: "Who asks.",
  fields: (t) => ({
    role: t.field({
      type: role,
      description: "What the caller may do.",
      resolve: (caller) => caller.role ?? "READER",
    }),
    tokenName: t.exposeString("tokenName", {
      nullable: true,
      description: "Name of the token sent; null where none was.",
    }),
  }),
});

builder.queryField("viewer", (t) =>
  t.field({ type: viewer, description: "Who asks.", resolve: (_root, _args, { caller }) => caller }),
);
