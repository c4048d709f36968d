import { describeAuditIssueKind } from "../domain/benchmarks/auditIssueKinds.ts";
import { findBenchmark, missingBenchmark } from "../domain/benchmarks/findBenchmark.ts";
import { recordAudit } from "../domain/benchmarks/recordAudit.ts";
import { auditIssueKind } from "./benchmarkAudit.ts";
import { builder } from "./builder.ts";
import { stringFilter, textCondition } from "./filters.ts";
import { pageOf } from "./pages.ts";

const auditIssueNode = builder.prismaNode("AuditIssue", {
  id: { field: "id" },
  description: "Something wrong with an example itself, found by executing its gold SQL or reading it.",
  fields: (t) => ({
    example: t.relation("example", { description: "Whose fault it is." }),
    kind: t.exposeString("kind", { description: "As the check names it." }),
    definition: t.field({
      type: auditIssueKind,
      description: "What its kind is.",
      resolve: ({ kind }) => describeAuditIssueKind(kind),
    }),
    detail: t.exposeString("detail", { description: "For people." }),
    isExcluded: t.exposeBoolean("isExcluded", {
      description: "True where the example tells nothing about a prediction.",
    }),
  }),
});

export const auditIssueInput = builder.inputType("AuditIssueInput", {
  description: "Something wrong with one example.",
  fields: (t) => ({
    index: t.int({ required: true, description: "The example's position in its split, from 0." }),
    kind: t.string({ required: true, description: "What kind of fault." }),
    detail: t.string({ required: true, description: "For people." }),
    isExcluded: t.boolean({
      required: true,
      description: "True where the example tells nothing about a prediction.",
    }),
  }),
});

const auditIssueFilter = builder.inputType("AuditIssueFilter", {
  description: "Which issues; all conditions must hold.",
  fields: (t) => ({
    kind: t.field({ type: stringFilter, description: "By kind." }),
    split: t.field({ type: stringFilter, description: "By the split's name." }),
    isExcluded: t.boolean({
      description: "Only those that exclude their example, or only the others.",
    }),
  }),
});

function issueWhere(benchmarkId: string, filter: typeof auditIssueFilter.$inferInput | null | undefined) {
  const kind = textCondition(filter?.kind);
  const split = textCondition(filter?.split);
  return {
    example: { split: { benchmarkId, ...(split ? { name: split } : {}) } },
    ...(kind ? { kind } : {}),
    ...(filter?.isExcluded == null ? {} : { isExcluded: filter.isExcluded }),
  };
}

builder.queryField("auditIssues", (t) =>
  t.connection({
    type: auditIssueNode,
    description: "What checks found wrong with a benchmark's own examples, in the order of its splits.",
    args: {
      benchmark: t.arg.string({ required: true, description: "The benchmark's name." }),
      version: t.arg.int({ description: "Version of the benchmark. Default: the newest." }),
      filter: t.arg({ type: auditIssueFilter, description: "Filter. Default: all." }),
    },
    resolve: async (_root, args, context, info) => {
      const { prisma } = context;
      const reference = { name: args.benchmark, version: args.version };
      const benchmark = await findBenchmark(prisma, reference);
      if (!benchmark) throw await missingBenchmark(prisma, reference);
      const own = issueWhere(benchmark.id, args.filter);
      return pageOf({
        list: `auditIssues of ${benchmark.id}`,
        keys: [
          { field: "example.split.position", kind: "number", direction: "asc" },
          { field: "example.index", kind: "number", direction: "asc" },
          { field: "kind", kind: "text", direction: "asc" },
          { field: "id", kind: "id", direction: "asc" },
        ],
        include: { example: { include: { split: true } } },
        args,
        context,
        info,
        find: (client, where, query) =>
          client.auditIssue.findMany({ ...query, where: { AND: [own, where] } }),
        count: () => prisma.auditIssue.count({ where: own }),
      });
    },
  }),
);

const splitAuditInput = builder.inputType("SplitAuditInput", {
  description: "What a check found in one split.",
  fields: (t) => ({
    split: t.string({ required: true, description: "The split's name." }),
    checkVersion: t.int({ required: true, description: "Version of the check." }),
    issues: t.field({
      type: [auditIssueInput],
      required: true,
      description: "All issues; empty if there are none.",
    }),
  }),
});

const recordAuditInput = builder.inputType("RecordAuditInput", {
  description: "What a check of a benchmark found.",
  fields: (t) => ({
    benchmark: t.string({ required: true, description: "The benchmark's name." }),
    version: t.int({ description: "Version of the benchmark. Default: the newest." }),
    splits: t.field({ type: [splitAuditInput], required: true, description: "Those that were checked." }),
  }),
});

builder.mutationField("recordAudit", (t) =>
  t.prismaField({
    type: "Benchmark",
    description:
      "Stores what a check found in place of what was found in the same splits before. Scores without excluded examples follow at once.",
    extensions: { role: "ADMIN" },
    args: { input: t.arg({ type: recordAuditInput, required: true, description: "What was found." }) },
    resolve: async (query, _root, { input }, { prisma }) => {
      const id = await recordAudit(prisma, { ...input, version: input.version ?? null });
      return prisma.benchmark.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
