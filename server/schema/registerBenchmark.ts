import { registerBenchmark } from "../domain/benchmarks/registerBenchmark.ts";
import { auditIssueInput } from "./auditIssue.ts";
import { builder } from "./builder.ts";
import { dialect } from "./enums.ts";

const databaseInput = builder.inputType("DatabaseInput", {
  description: "A database of a benchmark.",
  fields: (t) => ({
    name: t.string({ required: true, description: "Spider's db_id; unique within the benchmark." }),
    schema: t.field({ type: "JSON", required: true, description: "Its tables, columns and foreign keys." }),
  }),
});

const splitInput = builder.inputType("SplitInput", {
  description: "A split. Columns of equal length, one entry an example.",
  fields: (t) => ({
    name: t.string({ required: true, description: "Unique within the benchmark; `train` is trained on." }),
    contentHash: t.string({ required: true, description: "SHA-256 over its examples." }),
    questions: t.stringList({ required: true, description: "What is asked." }),
    goldSql: t.stringList({ required: true, description: "The SQL given as right." }),
    databases: t.stringList({ required: true, description: "Name of each example's database." }),
    difficulties: t.stringList({
      required: { list: false, items: false },
      description: "As the benchmark grades them; null where it does not.",
    }),
    evidence: t.stringList({
      required: { list: false, items: false },
      description: "Knowledge from outside the database; null where an example has none.",
    }),
    sourceIds: t.stringList({
      required: { list: false, items: false },
      description:
        "The benchmark's own names for the examples, such as BIRD's `question_id`; need not be unique, null where one has none.",
    }),
    leftOut: t.intList({
      description:
        "Positions, in the split as published, of examples that are left out here, ascending. Default: none.",
    }),
    features: t.field({
      type: t.listRef(t.listRef("String")),
      description: "What each example can be grouped by, as `dimension=value`: `joins=2`, `difficulty=easy`.",
    }),
    issues: t.field({
      type: [auditIssueInput],
      description:
        "Issues that a check found in its examples; an empty list if there are none, omitted if it was not checked.",
    }),
    checkVersion: t.int({ defaultValue: 1, description: "Version of the check that made the issues." }),
  }),
});

const registerBenchmarkInput = builder.inputType("RegisterBenchmarkInput", {
  description: "A benchmark with everything in it.",
  fields: (t) => ({
    name: t.string({ required: true, description: "By which everything will refer to it." }),
    description: t.string({ description: "For people." }),
    dialect: t.field({ type: dialect, required: true, description: "What its gold SQL is written in." }),
    folder: t.string({ required: true, description: "Where its files lie." }),
    databases: t.field({ type: [databaseInput], required: true, description: "Its databases." }),
    splits: t.field({
      type: [splitInput],
      required: true,
      description: "In the order in which tables show them.",
    }),
  }),
});

builder.mutationField("registerBenchmark", (t) =>
  t.prismaField({
    type: "Benchmark",
    description:
      "Registers a benchmark. Other content under a known name becomes its next version; the same content again brings its folder, features, names of examples and issues up to date and returns the version there is.",
    extensions: { role: "ADMIN" },
    args: {
      input: t.arg({ type: registerBenchmarkInput, required: true, description: "What to register." }),
    },
    resolve: async (query, _root, { input }, { prisma }) => {
      const id = await registerBenchmark(prisma, {
        ...input,
        description: input.description ?? "",
        databases: input.databases.map(({ name, schema }) => ({ name, schema: schema as object })),
        splits: input.splits.map(({ issues, checkVersion, ...split }) => ({
          ...split,
          difficulties: split.difficulties ?? null,
          evidence: split.evidence ?? null,
          sourceIds: split.sourceIds ?? null,
          leftOut: split.leftOut ?? [],
          features: split.features ?? null,
          audit: issues ? { checkVersion: checkVersion ?? 1, issues } : null,
        })),
      });
      return prisma.benchmark.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
