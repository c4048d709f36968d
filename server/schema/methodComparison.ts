import { conclude } from "../../statistics/conclusion.ts";
import { pairedBootstrap, resamplingSeed } from "../../statistics/pairedBootstrap.ts";
import { findBenchmark, missingBenchmark } from "../domain/benchmarks/findBenchmark.ts";
import { compareMethods, type MethodComparison } from "../domain/leaderboard/compareMethods.ts";
import { splitNode } from "./benchmark.ts";
import { builder } from "./builder.ts";
import { pairedBootstrapResult, pairedDifference } from "./comparison.ts";
import { conclusion } from "./enums.ts";
import { idOf } from "./ids.ts";

const methodComparison = builder.objectRef<MethodComparison>("MethodComparison").implement({
  description:
    "A row of the leaderboard less another, on one split or on the mean of several, paired over examples and, where both have the same, over seeds.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Key of the row." }),
    label: t.exposeString("label", { description: "The row's name." }),
    baselineKey: t.exposeString("baselineKey", { description: "Key of the row it is compared with." }),
    baselineLabel: t.exposeString("baselineLabel", { description: "That row's name." }),
    splits: t.expose("splits", {
      type: [splitNode],
      description: "One, or those whose mean is compared, each of equal weight.",
    }),
    exampleCount: t.exposeInt("exampleCount", {
      description: "Examples compared: those on which every seed of both has a verdict.",
    }),
    databaseCount: t.exposeInt("databaseCount", { description: "Databases that they are on." }),
    seedCount: t.exposeInt("seedCount", { description: "Seeds of the row." }),
    baselineSeedCount: t.exposeInt("baselineSeedCount", { description: "Seeds of the baseline." }),
    isPairedBySeed: t.exposeBoolean("isPairedBySeed", {
      description: "True where both have the same seeds, which then stand side by side.",
    }),
    isProvisional: t.exposeBoolean("isProvisional", {
      description: "True while a run of either has not ended.",
    }),
    overQuestions: t.expose("overQuestions", {
      type: pairedDifference,
      description: "The difference; its interval is for more questions on these databases, and more seeds.",
    }),
    overDatabases: t.expose("overDatabases", {
      type: pairedDifference,
      nullable: true,
      description:
        "The same with the interval for new databases: examples clustered by database (Miller 2024, arXiv 2411.00640). Null where all of a split are on one.",
    }),
    bootstrap: t.field({
      type: pairedBootstrapResult,
      description: "Paired bootstrap over questions and seeds.",
      resolve: ({ contrast }) => pairedBootstrap(contrast, { seed: resamplingSeed }),
    }),
    detectable: t.exposeFloat("detectable", {
      description: "The smallest true difference that this comparison tells with 80 % power, a fraction.",
    }),
    need: t.exposeString("need", {
      nullable: true,
      description:
        "How many more seeds or examples would tell a difference of the size measured; null where this comparison does.",
    }),
    conclusion: t.field({
      type: conclusion,
      description: "What the interval over questions says, given `margin`.",
      resolve: ({ overQuestions, margin }) => conclude(overQuestions, margin),
    }),
    sentence: t.exposeString("sentence", { description: "The conclusion in words." }),
  }),
});

builder.queryField("compareMethods", (t) =>
  t.field({
    type: [methodComparison],
    description:
      "Methods against a baseline on every split and on their mean, with Holm's correction over everything together. Rows judged by another rule, on other examples or by another decoding than the baseline are left out.",
    args: {
      benchmark: t.arg.string({ required: true, description: "The benchmark's name." }),
      version: t.arg.int({ description: "Version of the benchmark. Default: the newest." }),
      baseline: t.arg.string({
        required: true,
        description:
          "A row of the leaderboard by key or label, or by its method's name where that has one row.",
      }),
      methods: t.arg.stringList({
        description: "The others, by key, label or method's name. Default: all.",
      }),
      splits: t.arg.stringList({ description: "By name. Default: all but `train`." }),
      experimentId: t.arg.id({ description: "Only runs of this experiment." }),
      baseModel: t.arg.string({ description: "Only runs from this base model, by name." }),
      rule: t.arg.string({
        description: "The rule whose verdicts count, by name. Default: each evaluation's outcome rule.",
      }),
      withoutExcluded: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: "Leave out examples that are excluded now.",
      }),
      margin: t.arg.float({
        required: true,
        defaultValue: 0.02,
        description: "Within how much two are called equal, as a fraction: 0.02 is two points.",
      }),
    },
    resolve: async (_root, { benchmark: name, version, experimentId, ...args }, { prisma }) => {
      const reference = { name, version };
      const benchmark = await findBenchmark(prisma, reference);
      if (!benchmark) throw await missingBenchmark(prisma, reference);
      return compareMethods(prisma, benchmark, {
        ...args,
        methods: args.methods ?? undefined,
        splits: args.splits ?? undefined,
        baseModel: args.baseModel ?? undefined,
        rule: args.rule ?? undefined,
        experimentId: experimentId ? idOf("Experiment", experimentId, "experimentId") : undefined,
      });
    },
  }),
);
