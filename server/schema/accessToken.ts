import { makeToken } from "../domain/accessTokens.ts";
import { type Caller, hashToken } from "../domain/caller.ts";
import { invalidInput, Refusal } from "../domain/errors.ts";
import type { Role } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import { role } from "./enums.ts";

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
  }),
});

builder.mutationFields((t) => ({
  createAccessToken: t.field({
    type: createdAccessToken,
    description: "Makes a token.",
    extensions: { role: "ADMIN" },
    args: { input: t.arg({ type: createAccessTokenInput, required: true, description: "What to make." }) },
    resolve: async (_root, { input }, { prisma }) => {
      const { name, role: granted, expiresAt } = input;
      if (name.trim() === "") throw invalidInput("input.name", "is empty; name the token.");
      if (expiresAt && expiresAt <= new Date())
        throw invalidInput("input.expiresAt", "is past; give a time to come, or none.");
      const token = makeToken();
      const created = await prisma.accessToken.createMany({
        data: [{ name, role: granted, hash: hashToken(token), expiresAt: expiresAt ?? null }],
        skipDuplicates: true,
      });
      if (created.count === 0) {
        throw new Refusal(
          "CONFLICT",
          `input.name: a token ${JSON.stringify(name)} was made before; choose another name.`,
          "input.name",
        );
      }
      return { name, role: granted, token };
    },
  }),
  revokeAccessToken: t.boolean({
    description: "Makes a token worthless; true where it was good until now.",
    extensions: { role: "ADMIN" },
    args: { name: t.arg.string({ required: true, description: "The token's name." }) },
    resolve: async (_root, { name }, { prisma }) => {
      const token = await prisma.accessToken.findUnique({ where: { name } });
      if (!token) throw new Refusal("NOT_FOUND", `name: there is no token ${JSON.stringify(name)}.`, "name");
      const revoked = await prisma.accessToken.updateMany({
        where: { name, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      return revoked.count === 1;
    },
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
