import { invalidInput } from "../domain/errors.ts";
import { builder } from "./builder.ts";

builder.prismaNode("Trainer", {
  id: { field: "id" },
  description: "A process that claims runs and trains.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Its own; registering it again brings it up to date." }),
    host: t.exposeString("host", { description: "The machine it runs on." }),
    engine: t.exposeString("engine", { description: "What computes, and its version." }),
    devices: t.exposeStringList("devices", { description: "What it computes on." }),
    codeVersion: t.exposeString("codeVersion", { description: "Version of its code." }),
    lastHeartbeatAt: t.expose("lastHeartbeatAt", {
      type: "DateTime",
      description: "When it last claimed, or sent a heartbeat.",
    }),
  }),
});

builder.queryField("trainers", (t) =>
  t.prismaField({
    type: ["Trainer"],
    description: "All trainers that ever registered, the last heard of first.",
    resolve: (query, _root, _args, { prisma }) =>
      prisma.trainer.findMany({ ...query, orderBy: [{ lastHeartbeatAt: "desc" }, { name: "asc" }] }),
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
  }),
});

builder.mutationField("registerTrainer", (t) =>
  t.prismaField({
    type: "Trainer",
    description: "Makes a trainer known, or brings what is known of it up to date.",
    extensions: { role: "TRAINER" },
    args: { input: t.arg({ type: registerTrainerInput, required: true, description: "Who it is." }) },
    resolve: (query, _root, { input }, { prisma }) => {
      if (input.name.trim() === "") throw invalidInput("input.name", "is empty; name the trainer.");
      const { name, ...description } = input;
      return prisma.trainer.upsert({
        ...query,
        where: { name },
        create: input,
        update: { ...description, lastHeartbeatAt: new Date() },
      });
    },
  }),
);
