import { describeKey } from "../domain/idempotencyKey.ts";
import { deepestConfiguration, longestConfiguration } from "../domain/runs/externalConfiguration.ts";
import { usualBaseModel } from "../domain/runs/outsideNames.ts";
import { startRun } from "../domain/runs/startRun.ts";
import { builder } from "./builder.ts";
import type { MutationArguments } from "./guardMutations.ts";
import { claimedRun } from "./lease.ts";

const defaultLeaseSeconds = 300;

const startRunInput = builder.inputType("StartRunInput", {
  description: "A run of a program elsewhere.",
  fields: (t) => ({
    experiment: t.string({
      required: true,
      description: "Name of its experiment, created if it does not exist.",
    }),
    method: t.string({
      required: true,
      description: "What the program does, by any name but a preset's or an imported system's.",
    }),
    title: t.string({ description: "Of the method, as tables show it. Default: its name." }),
    source: t.string({ description: "Publication or place that the method comes from." }),
    name: t.string({ description: "Unique within the experiment. Default: `<method>-seed<seed>`." }),
    baseModel: t.string({
      description: `Name of the model that it starts from. Default: \`${usualBaseModel}\`.`,
    }),
    benchmark: t.string({ required: true, description: "Name of a registered benchmark." }),
    version: t.int({ description: "Version of the benchmark. Default: the newest." }),
    seed: t.int({
      defaultValue: 1,
      description: "Runs that differ in it alone are one row of the leaderboard.",
    }),
    configuration: t.field({
      type: "JSON",
      description: `Its settings, an object of any shape; at most ${longestConfiguration} characters and ${deepestConfiguration} levels. Default: none.`,
    }),
    codeVersion: t.string({ description: "Version of the program, as in a commit." }),
    host: t.string({ description: "Machine it runs on." }),
    engine: t.string({ description: "What computes, and its version." }),
    devices: t.stringList({ description: "What it computes on." }),
    leaseSeconds: t.int({
      defaultValue: defaultLeaseSeconds,
      description: "Seconds without a heartbeat after which the program is taken for lost.",
    }),
    idempotencyKey: t.string({
      description: `${describeKey("run started")} The lease is a new one, also for a run whose program fell silent; one that has ended otherwise is refused with CONFLICT. \`host\` and \`leaseSeconds\` may differ.`,
    }),
  }),
});

builder.mutationField("startRun", (t) =>
  t.field({
    type: claimedRun,
    description:
      "Starts a run that no trainer of this server runs: a program elsewhere does, and logs it under the lease that it gets. Its predictions are scored with `importPredictions`. Where the lease lapses the run ends as FAILED.",
    extensions: {
      role: "EDITOR",
      scopeOf: ({ input }: MutationArguments) => ({ experiment: input.experiment }),
    },
    args: { input: t.arg({ type: startRunInput, required: true, description: "What is started." }) },
    resolve: async (_root, { input }, context) => {
      const started = await startRun(context.prisma, {
        experiment: input.experiment,
        method: input.method,
        title: input.title ?? null,
        source: input.source ?? null,
        name: input.name ?? null,
        baseModel: input.baseModel ?? null,
        benchmark: input.benchmark,
        version: input.version ?? null,
        seed: input.seed ?? 1,
        configuration: input.configuration ?? {},
        codeVersion: input.codeVersion ?? null,
        host: input.host ?? null,
        engine: input.engine ?? null,
        devices: input.devices ?? [],
        leaseSeconds: input.leaseSeconds ?? defaultLeaseSeconds,
        idempotencyKey: input.idempotencyKey ?? null,
      });
      return started;
    },
  }),
);
