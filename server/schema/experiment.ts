import { createExperiment } from "../domain/experiments/createExperiment.ts";
import { describeKey } from "../domain/idempotencyKey.ts";
import { endStatuses } from "../domain/runs/runLifecycle.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import { runConfigurationInput } from "./configuration.ts";
import type { Context } from "./context.ts";
import { orderDirection } from "./enums.ts";

import { archiveCondition, dateConditions, dateFilter, stringFilter, textCondition } from "./filters.ts";
import { idOf } from "./ids.ts";
import { nestedPageOf, pageOf, sortKeys } from "./pages.ts";
import { runNode } from "./run.ts";
import { runFilter, runWhere } from "./runFilter.ts";

export const experimentNode = builder.prismaNode("Experiment", {
  id: { field: "id" },
  description: "Runs meant to be compared.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "For people; not unique." }),
    description: t.exposeString("description", { description: "For people." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was created." }),
    runs: t.connection({
      type: runNode,
      description: "In the order in which they were planned.",
      resolve: ({ id }, args, context, info) =>
        nestedPageOf({
          parentId: id,
          table: "Run",
          parent: "experimentId",
          keys: [{ field: "queuePosition", kind: "number", direction: "asc" }],
          args,
          context,
          info,
          find: (client, where, query) => client.run.findMany({ ...query, where }),
        }),
    }),
    runCount: t.relationCount("runs", { description: "How many runs it has." }),
    endedRunCount: t.relationCount("runs", {
      where: { status: { in: [...endStatuses] } },
      description: "How many of them have ended.",
    }),
    ablation: t.relation("ablation", {
      nullable: true,
      description: "How its runs were laid out, where `launchAblation` made it.",
    }),
  }),
});

const experimentFilter = builder.inputType("ExperimentFilter", {
  description: "Which experiments; all conditions must hold.",
  fields: (t) => ({
    name: t.field({ type: stringFilter, description: "By name." }),
    tags: t.stringList({ description: "With all of these tags." }),
    isArchived: t.boolean({
      defaultValue: false,
      description: "Only those outside the archive; true for those within, null for all.",
    }),

    createdAt: t.field({ type: dateFilter, description: "By creation." }),
    runs: t.field({ type: runFilter, description: "With at least one such run." }),
  }),
});

const experimentOrderBy = builder.inputType("ExperimentOrderBy", {
  description: "Order of experiments; newest first by default.",
  fields: (t) => ({
    name: t.field({ type: orderDirection, description: "By name." }),
    createdAt: t.field({ type: orderDirection, description: "By creation." }),
  }),
});

const experimentKeys = {
  name: { field: "name", kind: "text" },
  createdAt: { field: "createdAt", kind: "date" },
} as const;

async function experimentWhere(
  context: Context,
  filter: typeof experimentFilter.$inferInput | null | undefined,
): Promise<Prisma.ExperimentWhereInput> {
  const name = textCondition(filter?.name);
  return {
    deletedAt: null,
    ...(name ? { name } : {}),
    ...(filter?.tags ? { tags: { hasEvery: filter.tags } } : {}),
    ...archiveCondition(filter === null || filter === undefined ? false : filter.isArchived),

    AND: dateConditions("createdAt", filter?.createdAt).slice(1),
    ...(filter?.runs ? { runs: { some: await runWhere(context, filter.runs, "filter.runs") } } : {}),
  };
}

builder.queryFields((t) => ({
  experiments: t.connection({
    type: experimentNode,
    description: "Experiments.",
    args: {
      filter: t.arg({ type: experimentFilter, description: "Filter. Default: all." }),
      orderBy: t.arg({
        type: [experimentOrderBy],
        description: "In which order: by the first, equals by the second, and so on; nulls last.",
      }),
    },
    resolve: async (_root, args, context, info) => {
      const own = await experimentWhere(context, args.filter);
      return pageOf({
        list: "experiments",
        keys: sortKeys(args.orderBy, experimentKeys, {
          usual: [{ ...experimentKeys.createdAt, direction: "desc" }],
          last: [{ field: "id", kind: "id", direction: "desc" }],
        }),
        args,
        context,
        info,
        find: (client, where, query) =>
          client.experiment.findMany({ ...query, where: { AND: [own, where] } }),
        count: () => context.prisma.experiment.count({ where: own }),
      });
    },
  }),
  experiment: t.prismaField({
    type: "Experiment",
    nullable: true,
    description: "One experiment by id; null if it does not exist.",
    args: { id: t.arg.id({ required: true, description: "Its id." }) },
    resolve: (query, _root, { id }, { prisma }) =>
      prisma.experiment.findUnique({
        ...query,
        where: { id: idOf("Experiment", id, "id"), deletedAt: null },
      }),
  }),
}));

const createRunInput = builder.inputType("CreateRunInput", {
  description: "One run of an experiment to be.",
  fields: (t) => ({
    method: t.string({ required: true, description: "Name of the method whose preset it starts from." }),
    seed: t.int({ defaultValue: 1, description: "Seed of everything random in the run." }),
    name: t.string({ description: "Unique within the experiment. Default: `<method>-seed<seed>`." }),
    configuration: t.field({
      type: runConfigurationInput,
      description: "Overrides of this run alone; the last to be applied.",
    }),
  }),
});

const createExperimentInput = builder.inputType("CreateExperimentInput", {
  description: "An experiment with its runs.",
  fields: (t) => ({
    name: t.string({ required: true, description: "For people; need not be unique." }),
    description: t.string({ description: "For people." }),
    benchmark: t.string({ required: true, description: "Name of a registered benchmark." }),
    benchmarkVersion: t.int({ description: "Version of the benchmark. Default: the newest." }),
    baseModel: t.string({ required: true, description: "Name of a base model." }),
    configuration: t.field({
      type: runConfigurationInput,
      description:
        "Overrides shared by all runs, applied after the method's preset and before the run's own.",
    }),
    runs: t.field({ type: [createRunInput], required: true, description: "Its runs, at least one." }),
    idempotencyKey: t.string({
      description: describeKey("experiment made"),
    }),
  }),
});

builder.mutationField("createExperiment", (t) =>
  t.prismaField({
    type: "Experiment",
    description: "Creates an experiment and queues its runs: all of them, or nothing.",
    extensions: { role: "EDITOR" },
    args: { input: t.arg({ type: createExperimentInput, required: true, description: "What to create." }) },
    resolve: async (query, _root, { input }, { prisma }) => {
      const id = await createExperiment(prisma, {
        name: input.name,
        description: input.description ?? "",
        benchmark: input.benchmark,
        benchmarkVersion: input.benchmarkVersion ?? null,
        baseModel: input.baseModel,
        configuration: input.configuration ?? null,
        runs: input.runs.map((run) => ({
          method: run.method,
          seed: run.seed ?? 1,
          name: run.name ?? null,
          configuration: run.configuration ?? null,
        })),
        idempotencyKey: input.idempotencyKey ?? null,
      });
      return prisma.experiment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
