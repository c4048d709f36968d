import { findBenchmark, missingBenchmark } from "../domain/benchmarks/findBenchmark.ts";
import { recordHealth } from "../domain/benchmarks/recordHealth.ts";
import { builder } from "./builder.ts";
import { stringFilter, textCondition } from "./filters.ts";

builder.prismaNode("HealthFinding", {
  id: { field: "id" },
  description: "Something wrong with an example itself, found by executing its gold SQL or reading it.",
  fields: (t) => ({
    example: t.relation("example", { description: "Whose fault it is." }),
    kind: t.exposeString("kind", { description: "As the check names it." }),
    detail: t.exposeString("detail", { description: "For people." }),
    isQuarantined: t.exposeBoolean("isQuarantined", {
      description: "True where the example tells nothing about a prediction.",
    }),
  }),
});

export const findingInput = builder.inputType("FindingInput", {
  description: "Something wrong with one example.",
  fields: (t) => ({
    index: t.int({ required: true, description: "The example's position in its split, from 0." }),
    kind: t.string({ required: true, description: "What kind of fault." }),
    detail: t.string({ required: true, description: "For people." }),
    isQuarantined: t.boolean({
      required: true,
      description: "True where the example tells nothing about a prediction.",
    }),
  }),
});

const healthFindingFilter = builder.inputType("HealthFindingFilter", {
  description: "Which findings; all conditions must hold.",
  fields: (t) => ({
    kind: t.field({ type: stringFilter, description: "By kind." }),
    split: t.field({ type: stringFilter, description: "By the split's name." }),
    isQuarantined: t.boolean({
      description: "Only those that quarantine their example, or only the others.",
    }),
  }),
});

function findingWhere(
  benchmarkId: string,
  filter: typeof healthFindingFilter.$inferInput | null | undefined,
) {
  const kind = textCondition(filter?.kind);
  const split = textCondition(filter?.split);
  return {
    example: { split: { benchmarkId, ...(split ? { name: split } : {}) } },
    ...(kind ? { kind } : {}),
    ...(filter?.isQuarantined == null ? {} : { isQuarantined: filter.isQuarantined }),
  };
}

builder.queryField("healthFindings", (t) =>
  t.prismaConnection({
    type: "HealthFinding",
    cursor: "id",
    description: "What checks found wrong with a benchmark's own examples, in the order of its splits.",
    args: {
      benchmark: t.arg.string({ required: true, description: "The benchmark's name." }),
      version: t.arg.int({ description: "Which version; the newest unless told." }),
      filter: t.arg({ type: healthFindingFilter, description: "Which ones; all unless told." }),
    },
    resolve: async (query, _root, args, { prisma }) => {
      const reference = { name: args.benchmark, version: args.version };
      const benchmark = await findBenchmark(prisma, reference);
      if (!benchmark) throw await missingBenchmark(prisma, reference);
      return prisma.healthFinding.findMany({
        ...query,
        where: findingWhere(benchmark.id, args.filter),
        orderBy: [
          { example: { split: { position: "asc" } } },
          { example: { index: "asc" } },
          { kind: "asc" },
          { id: "asc" },
        ],
      });
    },
    totalCount: async (_root, args, { prisma }) => {
      const benchmark = await findBenchmark(prisma, { name: args.benchmark, version: args.version });
      return benchmark ? prisma.healthFinding.count({ where: findingWhere(benchmark.id, args.filter) }) : 0;
    },
  }),
);

const splitHealthInput = builder.inputType("SplitHealthInput", {
  description: "What a check found in one split.",
  fields: (t) => ({
    split: t.string({ required: true, description: "The split's name." }),
    checkVersion: t.int({ required: true, description: "Version of the check." }),
    findings: t.field({
      type: [findingInput],
      required: true,
      description: "All of them; empty where nothing.",
    }),
  }),
});

const recordHealthInput = builder.inputType("RecordHealthInput", {
  description: "What a check of a benchmark found.",
  fields: (t) => ({
    benchmark: t.string({ required: true, description: "The benchmark's name." }),
    version: t.int({ description: "Which version; the newest unless told." }),
    splits: t.field({ type: [splitHealthInput], required: true, description: "Those that were checked." }),
  }),
});

builder.mutationField("recordHealth", (t) =>
  t.prismaField({
    type: "Benchmark",
    description:
      "Stores what a check found in place of what was found in the same splits before. Scores without quarantined examples follow at once.",
    extensions: { role: "ADMIN" },
    args: { input: t.arg({ type: recordHealthInput, required: true, description: "What was found." }) },
    resolve: async (query, _root, { input }, { prisma, pubsub }) => {
      const id = await recordHealth(prisma, { ...input, version: input.version ?? null });
      pubsub.publish("leaderboardChanged", { benchmarkId: id });
      return prisma.benchmark.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
