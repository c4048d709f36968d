import {
  importPredictions,
  longestSql,
  usualDecoding,
  usualExperiment,
} from "../domain/evaluations/importPredictions.ts";
import { longestGiven } from "../domain/evaluations/predictionColumns.ts";
import { describeKey } from "../domain/idempotencyKey.ts";
import { usualBaseModel } from "../domain/runs/outsideNames.ts";
import { builder } from "./builder.ts";
import type { MutationArguments } from "./guardMutations.ts";
import { idOf } from "./ids.ts";

const importedSystemInput = builder.inputType("ImportedSystemInput", {
  description: "What made the predictions.",
  fields: (t) => ({
    name: t.string({ required: true, description: "By which its imports stand together; no method's name." }),
    title: t.string({ description: "As tables show it. Default: the name." }),
    source: t.string({ description: "Publication or place it comes from." }),
  }),
});

const importPredictionsInput = builder.inputType("ImportPredictionsInput", {
  description: "Predictions for a whole split, made elsewhere.",
  fields: (t) => ({
    run: t.id({
      description:
        "The EXTERNAL run that made them, in whose row of the leaderboard they are to stand. Benchmark, experiment, method, base model and seed are that run's; leave them out.",
    }),
    benchmark: t.string({ description: "Name of a registered benchmark; required without `run`." }),
    version: t.int({ description: "Version of the benchmark. Default: the newest." }),
    split: t.string({ required: true, description: "Name of the split." }),
    system: t.field({
      type: importedSystemInput,
      description: "What made them; required without `run`.",
    }),
    baseModel: t.string({
      description: `Name of the model that the system is built on. Default: \`${usualBaseModel}\`.`,
    }),
    experiment: t.string({
      description: `Name of its experiment, created if it does not exist. Default: \`${usualExperiment}\`.`,
    }),
    decoding: t.string({
      description: `How the SQL was decoded, as in \`greedy\`. Default: \`${usualDecoding}\`.`,
    }),
    sql: t.stringList({
      required: true,
      description: `One text an example, in the order of the split, empty where none came; one longer than ${longestSql} characters is invalid.`,
    }),
    given: t.stringList({
      required: { list: false, items: false },
      description: `The answers that the SQL was taken from; null where one is no more than the SQL. So much is kept of each: ${longestGiven} characters.`,
    }),
    idempotencyKey: t.string({ description: describeKey("run made") }),
  }),
});

builder.mutationField("importPredictions", (t) =>
  t.prismaField({
    type: "Run",
    description:
      "Queues the scoring of predictions made elsewhere: a run that a trainer claims and scores under all rules. The server executes none of them. The same predictions again return the run there is; others of the system, or of the run, on the same split are refused with CONFLICT.",
    extensions: {
      role: "EDITOR",
      scopeOf: ({ input: { run, experiment } }: MutationArguments) =>
        run == null
          ? { experiment: experiment ?? usualExperiment }
          : { runId: idOf("Run", run, "input.run") },
    },
    args: { input: t.arg({ type: importPredictionsInput, required: true, description: "What to score." }) },
    resolve: async (query, _root, { input }, context) => {
      const { system, ...file } = input;
      const id = await importPredictions(context.prisma, {
        ...file,
        run: file.run == null ? null : idOf("Run", file.run, "input.run"),
        benchmark: file.benchmark ?? null,
        version: file.version ?? null,
        system: system
          ? { name: system.name, title: system.title ?? null, source: system.source ?? null }
          : null,
        baseModel: file.baseModel ?? null,
        experiment: file.experiment ?? null,
        decoding: file.decoding ?? null,
        given: file.given ?? null,
        idempotencyKey: file.idempotencyKey ?? null,
      });
      return context.prisma.run.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
