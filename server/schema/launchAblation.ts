import type { Cell } from "../domain/experiments/ablation/ablationPlan.ts";
import {
  type AblationRequest,
  type LaunchedAblation,
  launchAblation,
  previewAblation,
} from "../domain/experiments/ablation/launchAblation.ts";
import { mostRuns } from "../domain/experiments/createExperiment.ts";
import type { Estimate, EstimateBasis } from "../domain/experiments/estimate/estimateRuns.ts";
import { countLiveTrainers } from "../domain/experiments/estimate/estimateRuns.ts";
import { describeKey } from "../domain/idempotencyKey.ts";
import { cellLevel, configurationDifference } from "./ablation.ts";
import { builder } from "./builder.ts";
import { runConfigurationInput } from "./configuration.ts";
import { ablationDesign } from "./enums.ts";

const plannedCell = builder.objectRef<Cell & { seeds: readonly number[] }>("PlannedCell").implement({
  description: "One configuration of an ablation, as it is or would be launched.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "`base`, or the levels it is at." }),
    levels: t.field({
      type: [cellLevel],
      description: "Where it stands on each factor varied in it; none for the base.",
      resolve: ({ levels }) => [...levels],
    }),
    mergedNames: t.stringList({
      description: "Names of other cells that came to the same configuration and are not repeated.",
      resolve: ({ mergedNames }) => [...mergedNames],
    }),
    configurationHash: t.exposeString("configurationHash", { description: "Shared by its runs." }),
    seeds: t.intList({ description: "A run for each.", resolve: ({ seeds }) => [...seeds] }),
    differences: t.field({
      type: [configurationDifference],
      description: "Where its configuration departs from the base.",
      resolve: ({ differences }) => [...differences],
    }),
  }),
});

const estimateBasis = builder.objectRef<EstimateBasis>("EstimateBasis").implement({
  description: "What an estimate rests on.",
  fields: (t) => ({
    runCount: t.exposeInt("runCount", { description: "Earlier runs that were measured." }),
    baseModels: t.stringList({
      description: "Names of their base models.",
      resolve: ({ baseModels }) => [...baseModels],
    }),
    note: t.exposeString("note", { description: "How it was made, or why there is none, in sentences." }),
  }),
});

const estimate = builder.objectRef<Estimate>("Estimate").implement({
  description:
    "What runs will cost at most, from what the newest earlier runs took for a sequence trained on, by kind of iteration, and for an example judged.",
  fields: (t) => ({
    tokens: t.exposeFloat("tokens", {
      nullable: true,
      description: "Tokens trained on; null without a comparable measurement.",
    }),
    hours: t.exposeFloat("hours", {
      nullable: true,
      description: "Hours of one trainer; null without a comparable measurement.",
    }),
    trainers: t.int({
      description: "Trainers heard of within the last minute, who would share the hours.",
      resolve: (_estimate, _args, { prisma }) => countLiveTrainers(prisma),
    }),
    basis: t.field({
      type: estimateBasis,
      description: "What it rests on.",
      resolve: ({ basis }) => basis,
    }),
  }),
});

const launchedAblation = builder.objectRef<LaunchedAblation>("LaunchAblationPayload").implement({
  description: "What was launched, or would be.",
  fields: (t) => ({
    runCount: t.int({
      description: "Cells times seeds.",
      resolve: ({ cells, seeds }) => cells.length * seeds.length,
    }),
    cells: t.field({
      type: [plannedCell],
      description: "Each configuration once, in the order of factors and levels.",
      resolve: ({ cells, seeds }) => cells.map((cell) => ({ ...cell, seeds })),
    }),
    estimate: t.field({
      type: estimate,
      description: "What the runs will cost at most.",
      resolve: (launched) => launched.estimate,
    }),
    experiment: t.prismaField({
      type: "Experiment",
      nullable: true,
      description: "With its runs in the queue; null on a dry run.",
      resolve: (query, { experimentId }, _args, { prisma }) =>
        experimentId === null
          ? null
          : prisma.experiment.findUniqueOrThrow({ ...query, where: { id: experimentId } }),
    }),
  }),
});

const ablationBaseInput = builder.inputType("AblationBaseInput", {
  description: "What an ablation departs from.",
  fields: (t) => ({
    method: t.string({ required: true, description: "Name of the method whose preset it starts from." }),
    overrides: t.field({
      type: runConfigurationInput,
      description: "Overrides of every cell, applied after the preset and before the levels'.",
    }),
    baseModel: t.string({ required: true, description: "Name of a base model." }),
    benchmark: t.string({ required: true, description: "Name of a registered benchmark." }),
    benchmarkVersion: t.int({ description: "Version of the benchmark. Default: the newest." }),
  }),
});

const ablationLevelInput = builder.inputType("AblationLevelInput", {
  description: "One setting of a factor.",
  fields: (t) => ({
    name: t.string({ required: true, description: "Unique within its factor, as in `off`." }),
    overrides: t.field({
      type: runConfigurationInput,
      required: true,
      description: "What it overrides of the base. A level of a leave-one-out must change something.",
    }),
  }),
});

const ablationFactorInput = builder.inputType("AblationFactorInput", {
  description: "A part of the configuration to vary.",
  fields: (t) => ({
    name: t.string({ required: true, description: "Unique within the ablation, as in `execution filter`." }),
    levels: t.field({
      type: [ablationLevelInput],
      required: true,
      description: "Its settings: at least one, in a grid at least two.",
    }),
  }),
});

const launchAblationInput = builder.inputType("LaunchAblationInput", {
  description: "The ablation to launch.",
  fields: (t) => ({
    name: t.string({ required: true, description: "For people; need not be unique." }),
    base: t.field({ type: ablationBaseInput, required: true, description: "What it departs from." }),
    factors: t.field({
      type: [ablationFactorInput],
      required: true,
      description: "What to vary; none to run the base alone.",
    }),
    design: t.field({ type: ablationDesign, required: true, description: "How to combine levels." }),
    seeds: t.intList({ required: true, description: "A run of each cell for each, none twice." }),
    dryRun: t.boolean({
      defaultValue: false,
      description: "True to be told what would be launched, and what it would cost, without launching it.",
    }),
    idempotencyKey: t.string({
      description: describeKey("ablation launched"),
    }),
  }),
});

builder.mutationField("launchAblation", (t) =>
  t.field({
    type: launchedAblation,
    description: `Lays out runs that vary parts of one configuration and queues them, ${mostRuns} at most: all of them, or nothing. Cells that come to the same configuration are merged and said.`,
    extensions: { role: "EDITOR" },
    args: { input: t.arg({ type: launchAblationInput, required: true, description: "What to launch." }) },
    resolve: async (_root, { input }, { prisma }) => {
      const request = requestOf(input);
      if (input.dryRun) return previewAblation(prisma, request);
      return launchAblation(prisma, request);
    },
  }),
);

function requestOf(input: typeof launchAblationInput.$inferInput): AblationRequest {
  const { base } = input;
  return {
    name: input.name,
    base: {
      method: base.method,
      overrides: base.overrides,
      baseModel: base.baseModel,
      benchmark: base.benchmark,
      benchmarkVersion: base.benchmarkVersion ?? null,
    },
    factors: input.factors,
    design: input.design,
    seeds: input.seeds,
    idempotencyKey: input.idempotencyKey ?? null,
  };
}
