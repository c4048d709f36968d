import type { RankRange } from "../../statistics/rankRanges.ts";
import {
  type BenchmarkWithSplits,
  findBenchmark,
  missingBenchmark,
} from "../domain/benchmarks/findBenchmark.ts";
import type { SeedScore } from "../domain/leaderboard/loadEntries.ts";
import {
  type Leaderboard,
  type LeaderboardEntry,
  type LeaderboardScore,
  loadLeaderboard,
} from "../domain/leaderboard/loadLeaderboard.ts";
import { requireNames, requireRecord } from "../domain/requireKnown.ts";
import type { Delivery } from "../events/eventFeed.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { baseModelNode } from "./baseModel.ts";
import { benchmarkNode, splitNode } from "./benchmark.ts";
import { builder } from "./builder.ts";
import { pairedDifference } from "./comparison.ts";
import type { Context } from "./context.ts";
import { experimentNode } from "./experiment.ts";
import { encodeId, idOf } from "./ids.ts";
import { methodNode } from "./method.ts";
import { ruleVersion } from "./rule.ts";
import { runNode } from "./run.ts";
import { afterDescription, update } from "./update.ts";

const place = builder.objectRef<RankRange>("Place").implement({
  description:
    "The places from `from` to `to` that the data allow. A score shares places with its neighbours as far as the paired comparison does not tell them apart: as far as the 95 % interval of the difference holds 0.",
  fields: (t) => ({
    from: t.exposeInt("from", { description: "The best, from 1." }),
    to: t.exposeInt("to", { description: "The worst." }),
  }),
});

const seedScore = builder.objectRef<SeedScore>("SeedScore").implement({
  description: "One seed's part of a score.",
  fields: (t) => ({
    seed: t.exposeInt("seed", { description: "The run's seed." }),
    value: t.exposeFloat("value", { description: "Mean verdict of the rule over the examples." }),
    runId: t.id({ description: "The run.", resolve: ({ runId }) => encodeId("Run", runId) }),
    evaluationId: t.id({
      description: "The evaluation, for `compareEvaluations`.",
      resolve: ({ evaluationId }) => encodeId("Evaluation", evaluationId),
    }),
  }),
});

const leaderboardScore = builder.objectRef<LeaderboardScore>("LeaderboardScore").implement({
  description:
    "Score under the leaderboard's rule with its 95 % interval, as fractions. One seed: Wilson's, or the normal one where verdicts are graded. Several: mean ± Student's 97.5 % point × standard error, examples and seeds crossed.",
  fields: (t) => ({
    split: t.expose("split", { type: splitNode, description: "On what." }),
    exampleCount: t.exposeInt("exampleCount", {
      description:
        "Examples of each seed that count: those the rule applies to, without the excluded ones if `withoutExcluded`.",
    }),
    seedCount: t.exposeInt("seedCount", { description: "Seeds behind the score." }),
    value: t.exposeFloat("value", {
      description: "Mean verdict of the rule over examples and seeds.",
    }),
    low: t.exposeFloat("low", { description: "Lower end of the interval." }),
    high: t.exposeFloat("high", { description: "Upper end of the interval." }),
    seeds: t.expose("seeds", { type: [seedScore], description: "By seed." }),
    standardDeviation: t.exposeFloat("standardDeviation", {
      nullable: true,
      description: "Sample standard deviation over seeds; null with one.",
    }),
    place: t.expose("place", {
      type: place,
      nullable: true,
      description: "Among the ranked scores on the split; null where it is not ranked.",
    }),
    unrankedBecause: t.exposeString("unrankedBecause", {
      nullable: true,
      description:
        "Why it is not ranked: a run has not ended, or it was got under another rule, on other examples or by another decoding than most. Null where it is ranked.",
    }),
    differenceToAbove: t.expose("differenceToAbove", {
      type: pairedDifference,
      nullable: true,
      description: "To the ranked score above it; null for the first and where it is not ranked.",
    }),
    differenceToBaseline: t.expose("differenceToBaseline", {
      type: pairedDifference,
      nullable: true,
      description:
        "To the baseline's score on the split, with Holm's correction over the column; null without a baseline, for itself, and where it was got on other terms.",
    }),
    executableRate: t.exposeFloat("executableRate", {
      description: "Fraction of the judged predictions whose SQL executes, excluded examples too.",
    }),
    outcomeRule: t.exposeString("outcomeRule", {
      description: "Name and version of the rule that told right from wrong.",
    }),
    decoding: t.exposeString("decoding", { description: "How the SQL was decoded, as in `greedy`." }),
    executor: t.exposeString("executor", { description: "What executed the SQL." }),
  }),
});

const leaderboardEntry = builder.objectRef<LeaderboardEntry>("LeaderboardEntry").implement({
  description:
    "One method, base model and configuration of an experiment: the result generation of each of its runs, which is the last evaluated one where a run names none. Failed and cancelled runs do not count.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Stable key of the row." }),
    label: t.exposeString("label", {
      description: "Its method's title and what tells it from other rows of that title.",
    }),
    differsBy: t.exposeStringList("differsBy", {
      description:
        "The latter alone: ablation cell, base model, settings, experiment, each only where it differs. Empty where the title stands alone.",
    }),
    place: t.expose("place", {
      type: place,
      nullable: true,
      description: "Place on the first split; null without a ranked score there.",
    }),
    method: t.expose("method", { type: methodNode, description: "The method." }),
    baseModel: t.expose("baseModel", { type: baseModelNode, description: "What it started from." }),
    experiment: t.expose("experiment", { type: experimentNode, description: "Where its runs belong." }),
    configurationHash: t.exposeString("configurationHash", { description: "Shared by its runs." }),
    runs: t.expose("runs", { type: [runNode], description: "All of them, those that do not count too." }),
    seedCount: t.exposeInt("seedCount", {
      description: "Runs behind a score: the most that any split has.",
    }),
    generationNumber: t.exposeInt("generationNumber", {
      description: "Number of the generation the scores belong to (the lowest, where runs differ).",
    }),
    isProvisional: t.exposeBoolean("isProvisional", {
      description: "True while a run of the entry has not ended.",
    }),
    scores: t.expose("scores", { type: [leaderboardScore], description: "By split." }),
  }),
});

const leaderboard = builder.objectRef<Leaderboard>("Leaderboard").implement({
  description: "Methods compared on one benchmark, best first.",
  fields: (t) => ({
    benchmark: t.expose("benchmark", { type: benchmarkNode, description: "What they are compared on." }),
    splits: t.expose("splits", {
      type: [splitNode],
      description: "The columns: every split but `train`; the first decides the order.",
    }),
    rules: t.expose("rules", {
      type: [ruleVersion],
      description:
        "Rules under which it can be asked for: those with a verdict in any evaluation of a run that counts. Not every entry has verdicts of each.",
    }),
    entries: t.expose("entries", { type: [leaderboardEntry], description: "The rows, best first." }),
    archivedRunCount: t.int({
      description:
        "Runs on the benchmark, of whatever experiment, that were evaluated and are left out because they lie in the archive.",
      resolve: ({ benchmark }, _args, { prisma }) =>
        prisma.run.count({
          where: {
            benchmarkId: benchmark.id,
            OR: [{ archivedAt: { not: null } }, { experiment: { archivedAt: { not: null } } }],
            generations: { some: { evaluations: { some: { status: "COMPLETE" } } } },
          },
        }),
    }),
  }),
});

interface LeaderboardArguments {
  benchmark: string;
  version?: number | null | undefined;
  experimentId?: string | null | undefined;
  baseModel?: string | null | undefined;
  outcomeRule?: string | null | undefined;
  rule?: string | null | undefined;
  withoutExcluded?: boolean | null | undefined;
  baseline?: string | null | undefined;
}

async function benchmarkOf(prisma: PrismaClient, args: LeaderboardArguments): Promise<BenchmarkWithSplits> {
  const reference = { name: args.benchmark, version: args.version };
  const benchmark = await findBenchmark(prisma, reference);
  if (!benchmark) throw await missingBenchmark(prisma, reference);
  return benchmark;
}

/** @throws Refusal NOT_FOUND for a rule, a base model or an experiment that there is not. */
async function requireAsked({ prisma, requireRule }: Context, args: LeaderboardArguments): Promise<void> {
  const { baseModel, outcomeRule, rule, experimentId } = args;
  if (rule != null) await requireRule(rule, "rule");
  if (outcomeRule != null) await requireRule(outcomeRule, "outcomeRule");
  await requireNames(
    prisma,
    "base model",
    baseModel == null ? [] : [{ field: "baseModel", name: baseModel }],
  );
  const id = experimentId ? idOf("Experiment", experimentId, "experimentId") : undefined;
  await requireRecord(prisma, "experiment", id, "experimentId");
}

async function findLeaderboard(context: Context, args: LeaderboardArguments): Promise<Leaderboard> {
  const { prisma } = context;
  const benchmark = await benchmarkOf(prisma, args);
  await requireAsked(context, args);
  return loadLeaderboard(prisma, benchmark, {
    experimentId: args.experimentId ? idOf("Experiment", args.experimentId, "experimentId") : undefined,
    baseModel: args.baseModel ?? undefined,
    outcomeRule: args.outcomeRule ?? undefined,
    rule: args.rule ?? undefined,
    withoutExcluded: args.withoutExcluded ?? undefined,
    baseline: args.baseline ?? undefined,
  });
}

const ruleDescription =
  "The rule whose verdicts count, by name or by name and version, as in `spiderExecution` or `strict@1`. Default: each evaluation's outcome rule.";
const exclusionDescription = "Leave out examples that are excluded now.";

builder.queryField("leaderboard", (t) =>
  t.field({
    type: leaderboard,
    description: "Methods and imported systems compared on one benchmark, by accuracy.",
    args: {
      benchmark: t.arg.string({ required: true, description: "The benchmark's name." }),
      version: t.arg.int({ description: "Version of the benchmark. Default: the newest." }),
      experimentId: t.arg.id({ description: "Only runs of this experiment." }),
      baseModel: t.arg.string({ description: "Only runs from this base model, by name." }),
      outcomeRule: t.arg.string({
        description: "Only evaluations whose outcomes were recorded under this rule, as in `strict@1`.",
      }),
      rule: t.arg.string({ description: ruleDescription }),
      withoutExcluded: t.arg.boolean({ defaultValue: false, description: exclusionDescription }),
      baseline: t.arg.string({
        description:
          "A row's key, its label, or the name of a method with one row: every score then carries its difference to that row's. Default: none.",
      }),
    },
    resolve: (_root, args, context) => findLeaderboard(context, args),
  }),
);

const leaderboardUpdate = builder
  .objectRef<Delivery & { arguments: LeaderboardArguments }>("LeaderboardUpdate")
  .implement({
    description: "A change of a leaderboard.",
    interfaces: [update],
    fields: (t) => ({
      leaderboard: t.field({
        type: leaderboard,
        description:
          "The whole of it as it is now, after a gap too; computed once for all who watch the same.",
        resolve: (changed, _args, context) => findLeaderboard(context, changed.arguments),
      }),
    }),
  });

builder.subscriptionField("leaderboardChanged", (t) =>
  t.field({
    type: leaderboardUpdate,
    description: "The leaderboard of a benchmark, whenever a score or the end of a run changes it.",
    args: {
      benchmark: t.arg.string({ required: true, description: "The benchmark's name." }),
      version: t.arg.int({ description: "Version of the benchmark. Default: the newest." }),
      rule: t.arg.string({ description: ruleDescription }),
      after: t.arg.string({ description: afterDescription }),
      withoutExcluded: t.arg.boolean({ defaultValue: false, description: exclusionDescription }),
    },
    subscribe: async (_root, args, context) => {
      const { prisma, events } = context;
      const { id } = await benchmarkOf(prisma, args);
      await requireAsked(context, args);
      return events.subscribe({ topic: "leaderboardChanged", benchmarkId: id }, args.after);
    },
    resolve: (delivery, args) => ({ ...delivery, arguments: args }),
  }),
);
