import { type ImportSpec, loadImportSpec } from "../domain/evaluations/loadImportSpec.ts";
import { type ClaimedRun, claimRun } from "../domain/runs/claimRun.ts";
import { heartbeat } from "../domain/runs/heartbeat.ts";
import type { Lease } from "../domain/runs/lease.ts";
import { releaseRun } from "../domain/runs/releaseRun.ts";
import { builder } from "./builder.ts";
import { failureClass } from "./enums.ts";
import { idOf } from "./ids.ts";

const defaultLeaseSeconds = 30;

export const leaseInput = builder.inputType("LeaseInput", {
  description:
    "Names the lease under which a trainer speaks of a run, or the program that started it; a stale one is refused with STALE_LEASE.",
  fields: (t) => ({
    runId: t.id({ required: true, description: "The run." }),
    leaseToken: t.string({ required: true, description: "From `claimRun` or `startRun`." }),
  }),
});

/** @throws Refusal INVALID_INPUT where `runId` is no run's id. */
export function leaseOf(input: typeof leaseInput.$inferInput): Lease {
  return { runId: idOf("Run", input.runId, "input.lease.runId"), leaseToken: input.leaseToken };
}

const importSpec = builder.objectRef<ImportSpec>("ImportSpec").implement({
  description: "Predictions made elsewhere that a trainer is to score.",
  fields: (t) => ({
    split: t.exposeString("split", { description: "Name of the split they are for." }),
    decoding: t.exposeString("decoding", {
      description: "How they were decoded; recorded with the evaluation.",
    }),
    sql: t.exposeStringList("sql", { description: "One text an example, in the order of the split." }),
  }),
});

export const claimedRun = builder.objectRef<ClaimedRun>("ClaimedRun").implement({
  description: "A run leased to a trainer, or to the program that started it.",
  fields: (t) => ({
    run: t.prismaField({
      type: "Run",
      description: "The run.",
      resolve: (query, { runId }, _args, { prisma }) =>
        prisma.run.findUniqueOrThrow({ ...query, where: { id: runId } }),
    }),
    import: t.field({
      type: importSpec,
      nullable: true,
      description: "The predictions to score if the run is an IMPORT; null otherwise.",
      resolve: ({ runId }, _args, { prisma }) => loadImportSpec(prisma, runId),
    }),
    leaseToken: t.exposeString("leaseToken", {
      description: "Proof of the lease; sent with every record of the run.",
    }),
    leaseExpiresAt: t.expose("leaseExpiresAt", {
      type: "DateTime",
      description: "Lease expiry; a heartbeat before then renews it.",
    }),
  }),
});

const heartbeatAnswer = builder
  .objectRef<{ leaseExpiresAt: Date; isCancelRequested: boolean }>("Heartbeat")
  .implement({
    description: "Answer to a heartbeat.",
    fields: (t) => ({
      leaseExpiresAt: t.expose("leaseExpiresAt", {
        type: "DateTime",
        description: "Send the next one before then.",
      }),
      isCancelRequested: t.exposeBoolean("isCancelRequested", {
        description: "True where the trainer should stop and release the run as CANCELLED.",
      }),
    }),
  });

const claimRunInput = builder.inputType("ClaimRunInput", {
  description: "Who asks for work.",
  fields: (t) => ({
    trainerId: t.id({ required: true, description: "From `registerTrainer`." }),
    leaseSeconds: t.int({
      defaultValue: defaultLeaseSeconds,
      description: "Seconds without a heartbeat after which another trainer may claim the run.",
    }),
  }),
});

const heartbeatInput = builder.inputType("HeartbeatInput", {
  description: "A heartbeat.",
  fields: (t) => ({
    lease: t.field({ type: leaseInput, required: true, description: "Which lease to renew." }),
    leaseSeconds: t.int({
      defaultValue: defaultLeaseSeconds,
      description: "Seconds from now for which it holds.",
    }),
  }),
});

const releaseOutcome = builder.enumType("ReleaseOutcome", {
  description: "How a trainer leaves a run.",
  values: {
    SUCCEEDED: { description: "All is done." },
    FAILED: { description: "A fault ended it." },
    CANCELLED: { description: "It was asked to stop." },
    QUEUED: { description: "Back into the queue: the trainer itself is stopping. Not of an EXTERNAL run." },
  } as const,
});

const failureInput = builder.inputType("FailureInput", {
  description: "What ended an attempt.",
  fields: (t) => ({
    class: t.field({ type: failureClass, required: true, description: "Of what kind." }),
    message: t.string({ required: true, description: "For people." }),
  }),
});

const releaseRunInput = builder.inputType("ReleaseRunInput", {
  description: "How a run is left.",
  fields: (t) => ({
    lease: t.field({ type: leaseInput, required: true, description: "Which lease to give back." }),
    outcome: t.field({ type: releaseOutcome, required: true, description: "How the run is left." }),
    reason: t.string({ description: "For people, where it did not succeed." }),
    failure: t.field({
      type: failureInput,
      description: "Only with the outcome FAILED. Default: CODE, with the reason.",
    }),
    resultGeneration: t.int({
      description:
        "Number of the generation that is the run's result; only with the outcome SUCCEEDED. Default: the last evaluated one.",
    }),
  }),
});

builder.mutationFields((t) => ({
  claimRun: t.field({
    type: claimedRun,
    nullable: true,
    description:
      "Gives the trainer the run that waits longest of those it can train, or null: one on a pretrained base model goes only to trainers that have it. Several trainers never get the same one, and a token made for certain experiments gets their runs alone.",
    extensions: { role: "TRAINER", isInEveryScope: true, record: "whereAnswered" },
    args: { input: t.arg({ type: claimRunInput, required: true, description: "Who asks." }) },
    resolve: async (_root, { input }, { prisma, caller }) => {
      const trainerId = idOf("Trainer", input.trainerId, "input.trainerId");
      return claimRun(prisma, trainerId, input.leaseSeconds ?? defaultLeaseSeconds, caller.scope);
    },
  }),
  heartbeat: t.field({
    type: heartbeatAnswer,
    description: "Renews a lease, even an expired one unless the run has been claimed again.",
    extensions: { role: ["TRAINER", "EDITOR"], record: "never" },
    args: { input: t.arg({ type: heartbeatInput, required: true, description: "Which lease." }) },
    resolve: (_root, { input }, { prisma }) =>
      heartbeat(prisma, leaseOf(input.lease), input.leaseSeconds ?? defaultLeaseSeconds),
  }),
  releaseRun: t.prismaField({
    type: "Run",
    description:
      "Ends the run or puts it back into the queue, and ends the lease. One that failed for want of memory or of its host goes back by itself, twice at most, unless it is EXTERNAL.",
    extensions: { role: ["TRAINER", "EDITOR"] },
    args: { input: t.arg({ type: releaseRunInput, required: true, description: "How it is left." }) },
    resolve: async (query, _root, { input }, context) => {
      const lease = leaseOf(input.lease);
      await releaseRun(context.prisma, lease, {
        outcome: input.outcome,
        reason: input.reason ?? null,
        failure: input.failure ?? null,
        resultGeneration: input.resultGeneration ?? null,
      });
      return context.prisma.run.findUniqueOrThrow({ ...query, where: { id: lease.runId } });
    },
  }),
}));
