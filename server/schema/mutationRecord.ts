import { requireRole } from "../domain/caller.ts";
import { notFound } from "../domain/requireKnown.ts";
import type { Prisma, PrismaClient } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import { mutationOutcome } from "./enums.ts";
import { decodeId } from "./ids.ts";
import { pageOf } from "./pages.ts";

const mutationRecord = builder.prismaObject("MutationRecord", {
  description:
    "One mutation that was sent with a token. Heartbeats, points, log lines and predictions, which come by the thousand, are not on record: the attempts of a run say who made them; nor are asks for work that there was not.",
  fields: (t) => ({
    tokenName: t.string({
      description: "Name of the token it was sent with.",
      select: { token: { select: { name: true } } },
      resolve: ({ token }) => token.name,
    }),
    mutation: t.exposeString("mutation", { description: "Its name." }),
    input: t.expose("input", {
      type: "JSON",
      description:
        "Its arguments. Long texts and lists are cut and say so; what opens a door reads `(secret)`.",
    }),
    ids: t.exposeStringList("ids", { description: "Ids that it named, made or changed." }),
    outcome: t.expose("outcome", { type: mutationOutcome, description: "What came of it." }),
    code: t.exposeString("code", {
      nullable: true,
      description: "Code of the refusal or failure; null where there was none.",
    }),
    message: t.exposeString("message", {
      nullable: true,
      description: "What the caller was told of a refusal; null where there was none.",
    }),
    startedAt: t.expose("startedAt", { type: "DateTime", description: "When it was begun." }),
    finishedAt: t.expose("finishedAt", {
      type: "DateTime",
      nullable: true,
      description:
        "When it had ended; null while it is under way, or where the server stopped in the midst of it.",
    }),
  }),
});

const mutationRecordFilter = builder.inputType("MutationRecordFilter", {
  description: "Which records; all conditions must hold.",
  fields: (t) => ({
    token: t.string({ description: "Sent with the token of this name." }),
    mutation: t.string({ description: "Of this name, as in `cancelRun`." }),
    id: t.id({ description: "Naming, making or changing what has this id." }),
    outcome: t.field({ type: [mutationOutcome], description: "That came to one of these." }),
  }),
});

type Filter = typeof mutationRecordFilter.$inferInput | null | undefined;

async function recordWhere(
  prisma: PrismaClient,
  filter: Filter,
  mutations: readonly string[],
): Promise<Prisma.MutationRecordWhereInput> {
  const { token, mutation, id, outcome } = filter ?? {};
  if (mutation != null && !mutations.includes(mutation)) {
    throw notFound({ field: "filter.mutation", name: mutation }, "mutation", mutations);
  }
  if (token != null && (await prisma.accessToken.count({ where: { name: token } })) === 0) {
    const tokens = await prisma.accessToken.findMany({ select: { name: true }, orderBy: { name: "asc" } });
    throw notFound(
      { field: "filter.token", name: token },
      "token",
      tokens.map(({ name }) => name),
    );
  }
  if (id != null) decodeId(id, "filter.id");
  return {
    ...(token == null ? {} : { token: { name: token } }),
    ...(mutation == null ? {} : { mutation }),
    ...(id == null ? {} : { ids: { has: id } }),
    ...(outcome == null ? {} : { outcome: { in: outcome } }),
  };
}

builder.queryField("mutationRecords", (t) =>
  t.connection({
    type: mutationRecord,
    description: "Who changed what, and when: mutations by token, the last begun first. For admins.",
    args: { filter: t.arg({ type: mutationRecordFilter, description: "Filter. Default: all." }) },
    resolve: async (_root, args, context, info) => {
      requireRole(context.caller, ["ADMIN"], context.tokensFolder);
      const mutations = Object.keys(info.schema.getMutationType()?.getFields() ?? {});
      const own = await recordWhere(context.prisma, args.filter, mutations);
      return pageOf({
        list: "mutationRecords",
        keys: [
          { field: "startedAt", kind: "date", direction: "desc" },
          { field: "id", kind: "id", direction: "desc" },
        ],
        args,
        context,
        info,
        find: (client, where, query) =>
          client.mutationRecord.findMany({ ...query, where: { AND: [own, where] } }),
        count: () => context.prisma.mutationRecord.count({ where: own }),
      });
    },
  }),
);
