import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import {
  type Leaderboard,
  type LeaderboardEntry,
  type LeaderboardFilter,
  type LeaderboardScore,
  loadLeaderboard,
} from "../domain/loadLeaderboard.ts";
import { unknownName } from "../domain/nearestName.ts";
import { Refusal } from "../errors.ts";
import { idOf } from "../ids.ts";
import { baseModelNode } from "./baseModel.ts";
import { benchmarkNode, splitNode } from "./benchmark.ts";
import { experimentNode } from "./experiment.ts";
import { methodNode } from "./method.ts";
import { runNode } from "./run.ts";

const leaderboardScore = builder.objectRef<LeaderboardScore>("LeaderboardScore").implement({
  description:
    "Execution accuracy with its 95 % interval, as fractions. One seed: Wilson's. Several: mean ± 1.96 standard errors, examples and seeds crossed.",
  fields: (t) => ({
    split: t.expose("split", { type: splitNode, description: "On what." }),
    exampleCount: t.exposeInt("exampleCount", { description: "Examples evaluated by each seed." }),
    seedCount: t.exposeInt("seedCount", { description: "Seeds behind the score." }),
    executionAccuracy: t.exposeFloat("executionAccuracy", { description: "Mean over the seeds." }),
    low: t.exposeFloat("low", { description: "Lower end of the interval." }),
    high: t.exposeFloat("high", { description: "Upper end of the interval." }),
    executableRate: t.exposeFloat("executableRate", {
      description: "Fraction of the predictions that the database accepted.",
    }),
    comparisonRule: t.exposeString("comparisonRule", {
      description: "The rule that told right from wrong.",
    }),
    executor: t.exposeString("executor", { description: "What executed the SQL." }),
  }),
});

const leaderboardEntry = builder.objectRef<LeaderboardEntry>("LeaderboardEntry").implement({
  description:
    "One method, base model and configuration of an experiment: the last evaluated generation of each of its runs. Failed and cancelled runs do not count.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Stable key of the row." }),
    rank: t.exposeInt("rank", {
      description: "From 1, by execution accuracy on the first split; equals share it.",
    }),
    method: t.expose("method", { type: methodNode, description: "The method." }),
    baseModel: t.expose("baseModel", { type: baseModelNode, description: "What it started from." }),
    experiment: t.expose("experiment", { type: experimentNode, description: "Where its runs belong." }),
    configurationHash: t.exposeString("configurationHash", { description: "Shared by its runs." }),
    runs: t.expose("runs", { type: [runNode], description: "All of them, those that do not count too." }),
    seedCount: t.exposeInt("seedCount", { description: "Runs with a score." }),
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
      description: "The columns: every split but `train`; the first decides the rank.",
    }),
    entries: t.expose("entries", { type: [leaderboardEntry], description: "The rows, best first." }),
  }),
});

async function findLeaderboard(prisma: Context["prisma"], name: string, filter: LeaderboardFilter) {
  const benchmark = await prisma.benchmark.findFirst({
    where: { name, deletedAt: null },
    include: { splits: { orderBy: { position: "asc" } } },
  });
  if (!benchmark) {
    const known = await prisma.benchmark.findMany({ where: { deletedAt: null }, orderBy: { name: "asc" } });
    const sentence = unknownName(
      "benchmark",
      name,
      known.map((each) => each.name),
    );
    throw new Refusal("NOT_FOUND", `benchmark: ${sentence}`, "benchmark");
  }
  return loadLeaderboard(prisma, benchmark, filter);
}

builder.queryField("leaderboard", (t) =>
  t.field({
    type: leaderboard,
    description: "Methods compared on one benchmark, by execution accuracy.",
    args: {
      benchmark: t.arg.string({ required: true, description: "The benchmark's name." }),
      experimentId: t.arg.id({ description: "Only runs of this experiment." }),
      baseModel: t.arg.string({ description: "Only runs from this base model, by name." }),
      comparisonRule: t.arg.string({ description: "Only evaluations under this rule, as in `strict@1`." }),
    },
    resolve: (_root, args, { prisma }) =>
      findLeaderboard(prisma, args.benchmark, {
        experimentId: args.experimentId ? idOf("Experiment", args.experimentId, "experimentId") : undefined,
        baseModel: args.baseModel ?? undefined,
        comparisonRule: args.comparisonRule ?? undefined,
      }),
  }),
);

builder.subscriptionField("leaderboardChanged", (t) =>
  t.field({
    type: leaderboard,
    description: "The leaderboard of a benchmark, whenever a score or the end of a run changes it.",
    args: { benchmark: t.arg.string({ required: true, description: "The benchmark's name." }) },
    subscribe: async (_root, args, { prisma, pubsub }) => {
      const { benchmark } = await findLeaderboard(prisma, args.benchmark, {});
      return pubsub.subscribe("leaderboardChanged", (event) => event.benchmarkId === benchmark.id);
    },
    resolve: (_event, args, { prisma }) => findLeaderboard(prisma, args.benchmark, {}),
  }),
);
