import { checkAll, invalidInput } from "../domain/errors.ts";
import { mostRegisteredRules, registerRules, ruleChecks } from "../domain/evaluations/registerRules.ts";
import { metricChecks, mostRegisteredMetrics, registerMetrics } from "../domain/metrics/registerMetrics.ts";
import { inTransaction } from "../domain/transaction.ts";
import { baseModelNode } from "./baseModel.ts";
import { builder } from "./builder.ts";
import { metricDefinitionInput, newMetric } from "./metricDefinition.ts";
import { pageOf } from "./pages.ts";
import { ruleDefinitionInput } from "./rule.ts";

const mostModels = 1000;

const trainerNode = builder.prismaNode("Trainer", {
  id: { field: "id" },
  description: "A process that claims runs and trains.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Its own; registering it again brings it up to date." }),
    host: t.exposeString("host", { description: "The machine it runs on." }),
    engine: t.exposeString("engine", { description: "What computes, and its version." }),
    devices: t.exposeStringList("devices", { description: "What it computes on." }),
    codeVersion: t.exposeString("codeVersion", { description: "Version of its code." }),
    models: t.field({
      type: [baseModelNode],
      description: "The pretrained base models in its folder that are registered, by name.",
      resolve: async ({ models }, _args, { baseModel }) => {
        const found = await Promise.all(models.map(baseModel));
        return found
          .filter((model) => model !== undefined)
          .sort((one, other) => (one.name < other.name ? -1 : 1));
      },
    }),
    memoryByteCount: t.expose("memoryByteCount", {
      type: "BigInt",
      nullable: true,
      description:
        "Bytes of memory that it may take; null where it does not say. It is given no run that takes more.",
    }),
    lastHeartbeatAt: t.expose("lastHeartbeatAt", {
      type: "DateTime",
      description: "When it last claimed, or sent a heartbeat.",
    }),
  }),
});

builder.queryField("trainers", (t) =>
  t.connection({
    type: trainerNode,
    description: "All trainers that ever registered, by name.",
    resolve: (_root, args, context, info) =>
      pageOf({
        list: "trainers",
        keys: [{ field: "name", kind: "text", direction: "asc" }],
        args,
        context,
        info,
        find: (client, where, query) => client.trainer.findMany({ ...query, where }),
        count: () => context.prisma.trainer.count(),
      }),
  }),
);

const registerTrainerInput = builder.inputType("RegisterTrainerInput", {
  description: "What a trainer says of itself.",
  fields: (t) => ({
    name: t.string({ required: true, description: "Its own, and the same at every start." }),
    host: t.string({ required: true, description: "The machine it runs on." }),
    engine: t.string({ required: true, description: "What computes, and its version." }),
    devices: t.stringList({ required: true, description: "What it computes on." }),
    codeVersion: t.string({ required: true, description: "Version of its code." }),
    models: t.stringList({
      description: "Content hashes of the pretrained models in its folder. Default: none.",
    }),
    memoryByteCount: t.field({
      type: "BigInt",
      description:
        "Bytes of memory that it may take; it is given no run that takes more. Default: not known, and any run.",
    }),
    metrics: t.field({
      type: [metricDefinitionInput],
      description: `Metrics that it records beside those built in, which it cannot describe anew. What was said of the same names before is replaced, whoever said it; at most ${mostRegisteredMetrics} can be registered in all.`,
    }),
    rules: t.field({
      type: [ruleDefinitionInput],
      description: `Rules that it grades by beside those built in, which it cannot describe anew. What was said of the same versions before is replaced, whoever said it; at most ${mostRegisteredRules} can be registered in all.`,
    }),
  }),
});

builder.mutationField("registerTrainer", (t) =>
  t.prismaField({
    type: "Trainer",
    description: "Makes a trainer known, or brings what is known of it up to date.",
    extensions: { role: "TRAINER", isInEveryScope: true },
    args: { input: t.arg({ type: registerTrainerInput, required: true, description: "Who it is." }) },
    resolve: async (query, _root, { input: { metrics, rules, name, ...said } }, { prisma }) => {
      const models = said.models ?? [];
      const newMetrics = (metrics ?? []).map(newMetric);
      checkAll([
        () => {
          if (name.trim() === "") throw invalidInput("input.name", "is empty; name the trainer.");
        },
        () => {
          if (models.length > mostModels)
            throw invalidInput(
              "input.models",
              `has ${models.length} entries; a trainer has at most ${mostModels}.`,
            );
        },
        ...metricChecks(newMetrics),
        ...ruleChecks(rules ?? []),
      ]);
      const description = { ...said, models, memoryByteCount: said.memoryByteCount ?? null };
      const { id } = await inTransaction(prisma, async (transaction) => {
        const trainer = await transaction.trainer.upsert({
          where: { name },
          create: { name, ...description },
          update: { ...description, lastHeartbeatAt: new Date() },
        });
        await registerMetrics(transaction, trainer.id, newMetrics);
        await registerRules(transaction, trainer.id, rules ?? []);
        return trainer;
      });
      return prisma.trainer.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
