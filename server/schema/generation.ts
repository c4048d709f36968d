import { requireRecord } from "../domain/requireKnown.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import { idOf } from "./ids.ts";
import { pageOf } from "./pages.ts";

const generationNode = builder.prismaNode("Generation", {
  id: { field: "id" },
  description: "The weights that one iteration produced.",
  fields: (t) => ({
    number: t.exposeInt("number", { description: "From 0; unique within the run." }),
    run: t.relation("run", { description: "Whose it is." }),
    iteration: t.relation("iteration", { description: "What produced it." }),
    attempt: t.relation("attempt", {
      description: "In which attempt of its run it was made, and so by whom and with what.",
    }),
    parent: t.relation("parent", {
      nullable: true,
      description: "The generation it was trained from; none for generation 0.",
    }),
    weightsHash: t.exposeString("weightsHash", {
      description: "SHA-256 over names, shapes and bytes of all weights.",
    }),
    weightCount: t.expose("weightCount", { type: "BigInt", description: "How many weights." }),
    isReused: t.exposeBoolean("isReused", {
      description: "True where another run had already made these weights from the same inputs.",
    }),
    isResult: t.boolean({
      description: "True where its run says that this generation is its result.",
      select: { number: true, run: { select: { resultGeneration: true } } },
      resolve: ({ number, run }) => run.resultGeneration === number,
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was recorded." }),
    evaluations: t.relation("evaluations", {
      description: "By split, in the order in which tables show them.",
      query: { orderBy: [{ split: { position: "asc" } }, { startedAt: "asc" }] },
    }),
  }),
});

const generationFilter = builder.inputType("GenerationFilter", {
  description: "Which generations; all conditions must hold.",
  fields: (t) => ({
    runId: t.id({ description: "Of this run." }),
    weightsHash: t.string({ description: "With exactly these weights." }),
  }),
});

async function generationWhere(
  prisma: PrismaClient,
  filter: typeof generationFilter.$inferInput | null | undefined,
) {
  const runId = filter?.runId ? idOf("Run", filter.runId, "filter.runId") : undefined;
  await requireRecord(prisma, "run", runId, "filter.runId");
  return {
    ...(runId === undefined ? {} : { runId }),
    ...(filter?.weightsHash ? { weightsHash: filter.weightsHash } : {}),
  };
}

builder.queryField("generations", (t) =>
  t.connection({
    type: generationNode,
    description: "Generations, newest first.",
    args: { filter: t.arg({ type: generationFilter, description: "Filter. Default: all." }) },
    resolve: async (_root, args, context, info) => {
      const own = await generationWhere(context.prisma, args.filter);
      return pageOf({
        list: "generations",
        keys: [
          { field: "createdAt", kind: "date", direction: "desc" },
          { field: "id", kind: "id", direction: "desc" },
        ],
        args,
        context,
        info,
        find: (client, where, query) =>
          client.generation.findMany({ ...query, where: { AND: [own, where] } }),
        count: () => context.prisma.generation.count({ where: own }),
      });
    },
  }),
);
