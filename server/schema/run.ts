import { configurationSchema } from "../domain/configuration/configuration.ts";
import { invalidInput } from "../domain/errors.ts";
import { presetFor } from "../domain/presets/pretrained.ts";
import { resolveConfiguration } from "../domain/presets/resolveConfiguration.ts";
import { requireRecord } from "../domain/requireKnown.ts";
import { cancelRun, retryRun } from "../domain/runs/changeRun.ts";
import { currentStatus } from "../domain/runs/runLifecycle.ts";
import { lastIteration } from "../domain/runs/startIteration.ts";
import type { Delivery } from "../events/eventFeed.ts";
import { RunStatus } from "../generated/prisma/client.ts";
import { attemptNode } from "./attempt.ts";
import { builder } from "./builder.ts";
import { runConfiguration } from "./configuration.ts";
import { failureClass, logLevel, orderDirection, runKind, runStatus } from "./enums.ts";
import type { MutationArguments } from "./guardMutations.ts";
import { idOf } from "./ids.ts";
import { logLine } from "./logLine.ts";
import { metricDefinition } from "./metricDefinition.ts";
import { nestedPageOf, pageOf, sortKeys } from "./pages.ts";
import { runFilter, runWhere } from "./runFilter.ts";
import { afterDescription, update } from "./update.ts";

const mostLogLines = 1000;

builder.prismaObject("RunFailure", {
  description: "What ended one attempt of a run.",
  fields: (t) => ({
    attempt: t.exposeInt("attempt", { description: "Which attempt, from 1." }),
    class: t.expose("class", { type: failureClass, description: "Of what kind." }),
    message: t.exposeString("message", { description: "For people." }),
    isRetried: t.exposeBoolean("isRetried", {
      description: "True if the run was queued again, automatically or by hand.",
    }),
    failedAt: t.expose("failedAt", {
      type: "DateTime",
      description: "When; of a lost host, when its lease lapsed.",
    }),
  }),
});

export const runNode = builder.prismaNode("Run", {
  id: { field: "id" },
  description:
    "One method configuration, one base model, one seed; one file of predictions imported from elsewhere; or a run of a program elsewhere, logged here.",
  fields: (t) => ({
    kind: t.expose("kind", { type: runKind, description: "Which of them." }),
    name: t.exposeString("name", { description: "Unique within its experiment." }),
    experiment: t.relation("experiment", { description: "What it is compared in." }),
    cell: t.relation("cell", { nullable: true, description: "Where it stands in an ablation, if in any." }),
    method: t.relation("method", {
      description:
        "Whose preset it started from, the system whose predictions were imported, or what the program elsewhere does.",
    }),
    baseModel: t.relation("baseModel", { description: "What is trained, or what the system says it used." }),
    benchmark: t.relation("benchmark", { description: "What it is trained and evaluated on." }),
    seed: t.exposeInt("seed", {
      description: "Seed of everything random in it; 0 for the import of a system's predictions.",
    }),
    configuration: t.field({
      type: runConfiguration,
      nullable: true,
      description:
        "Whole and resolved: defaults, preset and overrides together; null unless the run is a TRAINING.",
      resolve: ({ configuration }) =>
        configuration === null ? null : { ...configurationSchema.parse(configuration) },
    }),
    presetConfiguration: t.field({
      type: runConfiguration,
      nullable: true,
      description:
        "What it would have been without overrides: its method's preset for its base model; null unless the run is a TRAINING.",
      select: {
        configuration: true,
        method: { select: { name: true, preset: true } },
        baseModel: { select: { contentHash: true, isChat: true } },
      },
      resolve: ({ configuration, method, baseModel }) =>
        configuration === null || method.preset === null
          ? null
          : { ...resolveConfiguration("preset", presetFor(method, baseModel)).configuration },
    }),
    externalConfiguration: t.expose("externalConfiguration", {
      type: "JSON",
      nullable: true,
      description:
        "What the program of an EXTERNAL run says of its settings, there and where its predictions are scored; null for all others.",
    }),
    configurationHash: t.exposeString("configurationHash", {
      description:
        "SHA-256 of the configuration in canonical form; runs that differ in seed alone share it, and imports of one way of decoding; of an EXTERNAL run, that of `externalConfiguration`.",
    }),
    status: t.field({
      type: runStatus,
      description: "Where it stands; QUEUED again once its trainer's lease has lapsed.",
      resolve: (run) => currentStatus(run, new Date()),
    }),
    statusReason: t.exposeString("statusReason", {
      nullable: true,
      description: "Why it failed, was cancelled or went back to the queue.",
    }),
    waitsFor: t.field({
      type: "String",
      nullable: true,
      description:
        "What a queued run lacks, its base model or the memory for it, that no trainer has which was heard of lately, with the fix; null where a trainer can take it.",
      resolve: ({ id, kind, finishedAt }, _args, { waitOf }) =>
        kind === "TRAINING" && finishedAt === null ? waitOf(id) : null,
    }),
    examplePrompt: t.exposeString("examplePrompt", {
      nullable: true,
      description:
        "What its model reads of its first training example, up to where the answer begins; null before its first iteration, and where it was not recorded.",
    }),
    isCancelRequested: t.boolean({
      description: "True once somebody asked for its end.",
      resolve: (run) => run.cancelRequestedAt !== null,
    }),
    trainer: t.relation("trainer", {
      nullable: true,
      description:
        "Who has it, or had it last, as it describes itself now; `attempts` tell what it was then.",
    }),
    host: t.exposeString("host", {
      nullable: true,
      description: "Machine of the program of an EXTERNAL run, where it says so; null for all others.",
    }),
    leaseExpiresAt: t.expose("leaseExpiresAt", {
      type: "DateTime",
      nullable: true,
      description: "Lease expiry; null if unclaimed.",
    }),
    attempt: t.exposeInt("attempt", { description: "How many times it has been claimed or started." }),
    attempts: t.connection({
      type: attemptNode,
      description: "Each of these times, by number, with who had it and on what, as it was then.",
      resolve: ({ id }, args, context, info) =>
        nestedPageOf({
          parentId: id,
          table: "Attempt",
          parent: "runId",
          keys: [{ field: "number", kind: "number", direction: "asc" }],
          args,
          context,
          info,
          find: (client, where, query) => client.attempt.findMany({ ...query, where }),
        }),
    }),
    failures: t.relation("failures", {
      description: "What ended attempts of it, by attempt; those after which it was retried too.",
      query: { orderBy: { attempt: "asc" } },
    }),
    codeVersion: t.exposeString("codeVersion", {
      nullable: true,
      description:
        "Version of the code of its latest attempt; `attempts` and `Generation.attempt` tell those before.",
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was created." }),
    queuePosition: t.exposeInt("queuePosition", {
      description: "Position in the queue: trainers claim the lowest first. A retried run keeps its own.",
    }),
    startedAt: t.expose("startedAt", {
      type: "DateTime",
      nullable: true,
      description: "When its first iteration started.",
    }),
    finishedAt: t.expose("finishedAt", { type: "DateTime", nullable: true, description: "When it ended." }),
    iterations: t.relation("iterations", {
      description: `By number; 0 is the supervised stage. A run has at most ${lastIteration + 1}.`,
      query: { orderBy: { number: "asc" } },
    }),
    generations: t.relation("generations", {
      description: "By number; at most one an iteration.",
      query: { orderBy: { number: "asc" } },
    }),
    resultGeneration: t.exposeInt("resultGeneration", {
      nullable: true,
      description:
        "Number of the generation that is its result, once it has ended and said so; where it is null, its last evaluated generation counts.",
    }),
    metrics: t.field({
      type: [metricDefinition],
      description: "The metrics recorded so far, under their own names, in the order of pages.",
      resolve: async (run, _args, context) => {
        const [names, { describe }] = await Promise.all([
          context.metricNames(run.id),
          context.metricCatalogue(),
        ]);
        return names.map(describe).sort((one, other) => one.position - other.position);
      },
    }),
    logLines: t.field({
      type: [logLine],
      description: "The newest lines of its log, oldest first.",
      args: {
        afterSequence: t.arg.int({ description: "Only lines after this sequence number." }),
        beforeSequence: t.arg.int({ description: "Only lines before this sequence number." }),
        level: t.arg({ type: [logLevel], description: "Only lines of one of these. Default: all." }),
        search: t.arg.string({
          description: "Only lines whose message holds this text, capital or not; at most 200 characters.",
        }),
        last: t.arg.int({ defaultValue: 200, description: `How many at most; up to ${mostLogLines}.` }),
      },
      resolve: (run, { afterSequence, beforeSequence, level, search, last }, { logLines }) => {
        const count = last ?? 200;
        if (count < 0 || count > mostLogLines) {
          throw invalidInput("last", `must lie between 0 and ${mostLogLines}.`);
        }
        return logLines({
          runId: run.id,
          afterSequence: afterSequence ?? -1,
          beforeSequence: beforeSequence ?? null,
          levels: level ?? [],
          search: search ?? null,
          count,
        });
      },
    }),
  }),
});

builder.prismaObjectFields(runNode, (t) => ({
  predictionsOf: t.field({
    type: runNode,
    nullable: true,
    description: "The EXTERNAL run whose predictions this one scores; null for all others.",
    select: (_args, _context, nestedSelection) => ({
      predictionImport: { select: { madeBy: nestedSelection(true) } },
    }),
    resolve: (run) => run.predictionImport?.madeBy ?? null,
  }),
  scorings: t.field({
    type: [runNode],
    description: "Of an EXTERNAL run, the runs that score its predictions, one a split; none for all others.",
    select: (_args, _context, nestedSelection) => ({
      predictionSets: { select: { run: nestedSelection(true) }, orderBy: { split: { position: "asc" } } },
    }),
    resolve: (run) => run.predictionSets.map((predictions) => predictions.run),
  }),
}));

const runOrderBy = builder.inputType("RunOrderBy", {
  description: "Order of runs; newest first by default.",
  fields: (t) => ({
    createdAt: t.field({ type: orderDirection, description: "By creation." }),
    name: t.field({ type: orderDirection, description: "By name." }),
    seed: t.field({ type: orderDirection, description: "By seed." }),
    status: t.field({
      type: orderDirection,
      description:
        "By the stored status, in the order of RunStatus; pages after the first show it as it was when that was asked for.",
    }),
  }),
});

const runKeys = {
  createdAt: { field: "createdAt", kind: "date" },
  name: { field: "name", kind: "text" },
  seed: { field: "seed", kind: "number" },
  status: { field: "status", kind: "rank", ranks: Object.keys(RunStatus), changes: "Run.status" },
} as const;
const newestRunsFirst = { ...runKeys.createdAt, direction: "desc" } as const;
const lastQueuedFirst = { field: "queuePosition", kind: "number", direction: "desc" } as const;

builder.queryFields((t) => ({
  runs: t.connection({
    type: runNode,
    description: "Runs.",
    args: {
      filter: t.arg({ type: runFilter, description: "Filter. Default: all." }),
      orderBy: t.arg({
        type: [runOrderBy],
        description: "In which order: by the first, equals by the second, and so on; nulls last.",
      }),
    },
    resolve: async (_root, args, context, info) => {
      const own = await runWhere(context, args.filter, "filter");
      return pageOf({
        list: "runs",
        keys: sortKeys(args.orderBy, runKeys, { usual: [newestRunsFirst], last: [lastQueuedFirst] }),
        args,
        context,
        info,
        find: (client, where, query) => client.run.findMany({ ...query, where: { AND: [own, where] } }),
        count: () => context.prisma.run.count({ where: own }),
      });
    },
  }),
  run: t.prismaField({
    type: "Run",
    nullable: true,
    description: "One run by id; null if it does not exist.",
    args: { id: t.arg.id({ required: true, description: "Its id." }) },
    resolve: (query, _root, { id }, { prisma }) =>
      prisma.run.findUnique({ ...query, where: { id: idOf("Run", id, "id") } }),
  }),
}));

const runOf = ({ id }: MutationArguments) => ({ runId: idOf("Run", id, "id") });

builder.mutationFields((t) => ({
  cancelRun: t.prismaField({
    type: "Run",
    description:
      "Ends a queued run at once and asks the trainer of a running one to end it. Once it has ended it is refused with RUN_NOT_CANCELLABLE.",
    extensions: { role: "EDITOR", scopeOf: runOf },
    args: { id: t.arg.id({ required: true, description: "The run's id." }) },
    resolve: async (query, _root, args, context) => {
      const id = idOf("Run", args.id, "id");
      await cancelRun(context.prisma, id);
      return context.prisma.run.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  retryRun: t.prismaField({
    type: "Run",
    description:
      "Queues a failed or cancelled run again; others, and EXTERNAL ones, are refused with RUN_NOT_RETRYABLE. What it recorded stays, and a trainer resumes from there. Its failures so far no longer count against it.",
    extensions: { role: "EDITOR", scopeOf: runOf },
    args: { id: t.arg.id({ required: true, description: "The run's id." }) },
    resolve: async (query, _root, args, context) => {
      const id = idOf("Run", args.id, "id");
      await retryRun(context.prisma, id);
      return context.prisma.run.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));

const runUpdate = builder.objectRef<Delivery>("RunUpdate").implement({
  description: "A change of a run.",
  interfaces: [update],
  fields: (t) => ({
    run: t.prismaField({
      type: "Run",
      nullable: true,
      description: "The run as it is now; null for a gap.",
      resolve: (query, { event }, _args, { prisma }) =>
        event?.runId == null ? null : prisma.run.findUnique({ ...query, where: { id: event.runId } }),
    }),
  }),
});

builder.subscriptionField("runUpdated", (t) =>
  t.field({
    type: runUpdate,
    description: "Every change of one run, or of any run of an experiment, or of all.",
    args: {
      runId: t.arg.id({ description: "Only of this run." }),
      experimentId: t.arg.id({ description: "Only of the runs of this experiment." }),
      after: t.arg.string({ description: afterDescription }),
    },
    subscribe: async (_root, args, { prisma, events }) => {
      const runId = args.runId ? idOf("Run", args.runId, "runId") : undefined;
      const experimentId = args.experimentId
        ? idOf("Experiment", args.experimentId, "experimentId")
        : undefined;
      await requireRecord(prisma, "run", runId, "runId");
      await requireRecord(prisma, "experiment", experimentId, "experimentId");
      return events.subscribe({ topic: "runUpdated", runId, experimentId }, args.after);
    },
    resolve: (delivery) => delivery as Delivery,
  }),
);
