import { builder } from "../builder.ts";
import { registerBenchmark } from "../domain/registerBenchmark.ts";
import { dialect, orderDirection } from "./enums.ts";
import { orderBy, stringFilter, textCondition } from "./filters.ts";

export const benchmarkNode = builder.prismaNode("Benchmark", {
  id: { field: "id" },
  description: "A text-to-SQL collection: databases and splits of examples.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "By which everything refers to it." }),
    description: t.exposeString("description", { description: "For people." }),
    dialect: t.expose("dialect", { type: dialect, description: "What its gold SQL is written in." }),
    folder: t.exposeString("folder", {
      description:
        "Where it lay when it was registered; a trainer elsewhere finds its own copy by content hash.",
    }),
    contentHash: t.exposeString("contentHash", {
      description: "SHA-256 over its databases' schemas and its splits.",
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was registered." }),
    splits: t.relation("splits", {
      description: "In the order in which tables show them.",
      query: { orderBy: { position: "asc" } },
    }),
    databases: t.relation("databases", { description: "By name.", query: { orderBy: { name: "asc" } } }),
  }),
});

export const splitNode = builder.prismaNode("Split", {
  id: { field: "id" },
  description: "A part of a benchmark: train, or one of those evaluated on.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Unique within the benchmark." }),
    position: t.exposeInt("position", { description: "Order in which tables show it, from 0." }),
    exampleCount: t.exposeInt("exampleCount", { description: "How many examples it has." }),
    contentHash: t.exposeString("contentHash", { description: "SHA-256 over its examples." }),
    examples: t.relatedConnection("examples", {
      cursor: "id",
      totalCount: true,
      description: "In order of their index.",
      query: { orderBy: { index: "asc" } },
    }),
  }),
});

builder.prismaNode("Database", {
  id: { field: "id" },
  description: "One database of a benchmark.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Spider's db_id." }),
    schema: t.expose("schema", { type: "JSON", description: "Its tables, columns and foreign keys." }),
  }),
});

builder.prismaNode("Example", {
  id: { field: "id" },
  description: "A question on a database with the SQL that the benchmark gives as right.",
  fields: (t) => ({
    index: t.exposeInt("index", { description: "Position in its split, from 0." }),
    question: t.exposeString("question", { description: "What is asked." }),
    goldSql: t.exposeString("goldSql", { description: "The SQL given as right." }),
    difficulty: t.exposeString("difficulty", { nullable: true, description: "As the benchmark grades it." }),
    evidence: t.exposeString("evidence", {
      nullable: true,
      description: "Knowledge from outside the database (BIRD).",
    }),
    database: t.relation("database", { description: "Which it is asked on." }),
  }),
});

const benchmarkFilter = builder.inputType("BenchmarkFilter", {
  description: "Which benchmarks; all conditions must hold.",
  fields: (t) => ({ name: t.field({ type: stringFilter, description: "By name." }) }),
});

const benchmarkOrder = builder.inputType("BenchmarkOrder", {
  description: "Order of benchmarks; by name unless told.",
  fields: (t) => ({
    name: t.field({ type: orderDirection, description: "By name." }),
    createdAt: t.field({ type: orderDirection, description: "By registration." }),
  }),
});

function benchmarkWhere(filter: typeof benchmarkFilter.$inferInput | null | undefined) {
  const name = textCondition(filter?.name);
  return { deletedAt: null, ...(name ? { name } : {}) };
}

builder.queryFields((t) => ({
  benchmarks: t.prismaConnection({
    type: "Benchmark",
    cursor: "id",
    description: "The registered benchmarks.",
    args: {
      filter: t.arg({ type: benchmarkFilter, description: "Which ones; all unless told." }),
      orderBy: t.arg({ type: benchmarkOrder, description: "In which order." }),
    },
    resolve: (query, _root, args, { prisma }) =>
      prisma.benchmark.findMany({
        ...query,
        where: benchmarkWhere(args.filter),
        orderBy: orderBy(args.orderBy, { name: "asc" as const }),
      }),
    totalCount: (_root, args, { prisma }) => prisma.benchmark.count({ where: benchmarkWhere(args.filter) }),
  }),
  benchmark: t.prismaField({
    type: "Benchmark",
    nullable: true,
    description: "One benchmark by name; null where there is none.",
    args: { name: t.arg.string({ required: true, description: "Its name." }) },
    resolve: (query, _root, { name }, { prisma }) =>
      prisma.benchmark.findFirst({ ...query, where: { name, deletedAt: null } }),
  }),
}));

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
      description: "As the benchmark grades them.",
    }),
    evidence: t.stringList({
      required: { list: false, items: false },
      description: "Knowledge from outside the database.",
    }),
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
      "Registers a benchmark; the same content again notes its folder and returns the one there is.",
    extensions: { role: "ADMIN" },
    args: {
      input: t.arg({ type: registerBenchmarkInput, required: true, description: "What to register." }),
    },
    resolve: async (query, _root, { input }, { prisma }) => {
      const id = await registerBenchmark(prisma, {
        ...input,
        description: input.description ?? "",
        databases: input.databases.map(({ name, schema }) => ({ name, schema: schema as object })),
        splits: input.splits.map((split) => ({
          ...split,
          difficulties: split.difficulties ?? null,
          evidence: split.evidence ?? null,
        })),
      });
      return prisma.benchmark.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
