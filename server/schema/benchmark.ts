import { benchmarkByName } from "../domain/benchmarks/findBenchmark.ts";
import type { BenchmarkVersion } from "../domain/benchmarks/loadBenchmarkVersions.ts";
import { benchmarkAudit } from "./benchmarkAudit.ts";
import { builder } from "./builder.ts";
import { dialect, orderDirection } from "./enums.ts";
import { exampleNode } from "./example.ts";
import { stringFilter, textCondition } from "./filters.ts";
import { nestedPageOf, pageOf, sortKeys } from "./pages.ts";

const benchmarkVersion = builder.objectRef<BenchmarkVersion>("BenchmarkVersion").implement({
  description: "One of the versions of a benchmark's name.",
  fields: (t) => ({
    version: t.exposeInt("version", { description: "From 1, in the order of registration." }),
    isNewest: t.exposeBoolean("isNewest", { description: "True of the one that the name alone means." }),
    contentHash: t.exposeString("contentHash", {
      description: "SHA-256 over its databases' schemas and its splits.",
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was registered." }),
  }),
});

export const benchmarkNode = builder.prismaNode("Benchmark", {
  id: { field: "id" },
  description:
    "One version of a text-to-SQL collection: databases and splits of examples. Other content registered under its name becomes a version of its own.",
  fields: (t) => ({
    name: t.exposeString("name", {
      description: "By which everything refers to it; alone it means the newest version.",
    }),
    version: t.exposeInt("version", { description: "From 1, in the order of registration." }),
    isNewest: t.exposeBoolean("isNewest", { description: "True of the version that its name alone means." }),
    versions: t.field({
      type: [benchmarkVersion],
      description: "All versions of its name, this one among them, newest first.",
      resolve: ({ name }, _args, { benchmarkVersions }) => benchmarkVersions(name),
    }),
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
    audit: t.field({
      type: benchmarkAudit,
      description: "What checks found wrong with its own examples.",
      resolve: ({ id }, _args, { benchmarkAudit: audit }) => audit(id),
    }),
  }),
});

export const splitNode = builder.prismaNode("Split", {
  id: { field: "id" },
  description: "A part of a benchmark: train, or one of those evaluated on.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Unique within the benchmark." }),
    benchmark: t.relation("benchmark", { description: "Which version of which it belongs to." }),
    position: t.exposeInt("position", { description: "Order in which tables show it, from 0." }),
    exampleCount: t.exposeInt("exampleCount", { description: "How many examples it has." }),
    leftOut: t.exposeIntList("leftOut", {
      description:
        "Positions, in the split as published, of examples that are left out here for want of their database.",
    }),
    contentHash: t.exposeString("contentHash", { description: "SHA-256 over its examples." }),
    examples: t.connection({
      type: exampleNode,
      description: "In order of their index.",
      resolve: ({ id }, args, context, info) =>
        nestedPageOf({
          parentId: id,
          table: "Example",
          parent: "splitId",
          keys: [{ field: "index", kind: "number", direction: "asc" }],
          args,
          context,
          info,
          find: (client, where, query) => client.example.findMany({ ...query, where }),
        }),
    }),
  }),
});

const benchmarkFilter = builder.inputType("BenchmarkFilter", {
  description: "Which benchmarks; all conditions must hold.",
  fields: (t) => ({
    name: t.field({ type: stringFilter, description: "By name." }),
    isNewest: t.boolean({
      defaultValue: true,
      description: "Only the newest version of each name; false for the older ones, null for all.",
    }),
  }),
});

const benchmarkOrderBy = builder.inputType("BenchmarkOrderBy", {
  description: "Order of benchmarks; by name by default.",
  fields: (t) => ({
    name: t.field({ type: orderDirection, description: "By name." }),
    createdAt: t.field({ type: orderDirection, description: "By registration." }),
  }),
});

const benchmarkKeys = {
  name: { field: "name", kind: "text" },
  createdAt: { field: "createdAt", kind: "date" },
} as const;

function benchmarkWhere(filter: typeof benchmarkFilter.$inferInput | null | undefined) {
  const name = textCondition(filter?.name);
  const isNewest = filter ? filter.isNewest : true;
  return { deletedAt: null, ...(name ? { name } : {}), ...(isNewest == null ? {} : { isNewest }) };
}

builder.queryFields((t) => ({
  benchmarks: t.connection({
    type: benchmarkNode,
    description: "The registered benchmarks.",
    args: {
      filter: t.arg({ type: benchmarkFilter, description: "Filter. Default: all." }),
      orderBy: t.arg({
        type: [benchmarkOrderBy],
        description: "In which order: by the first, equals by the second, and so on; nulls last.",
      }),
    },
    resolve: (_root, args, context, info) => {
      const own = benchmarkWhere(args.filter);
      return pageOf({
        list: "benchmarks",
        keys: sortKeys(args.orderBy, benchmarkKeys, {
          usual: [],
          last: [
            { ...benchmarkKeys.name, direction: "asc" },
            { field: "version", kind: "number", direction: "desc" },
          ],
        }),
        args,
        context,
        info,
        find: (client, where, query) => client.benchmark.findMany({ ...query, where: { AND: [own, where] } }),
        count: () => context.prisma.benchmark.count({ where: own }),
      });
    },
  }),
  benchmark: t.prismaField({
    type: "Benchmark",
    nullable: true,
    description: "One benchmark by name; null if it does not exist.",
    args: {
      name: t.arg.string({ required: true, description: "Its name." }),
      version: t.arg.int({ description: "Version of the benchmark. Default: the newest." }),
    },
    resolve: (query, _root, { name, version }, { prisma }) =>
      prisma.benchmark.findFirst({ ...query, where: benchmarkByName({ name, version }) }),
  }),
}));
