import canonicalize from "canonicalize";
import {
  type Architecture,
  architectureFields,
  checkArchitecture,
} from "../domain/configuration/architecture.ts";
import { invalidInput, Refusal } from "../domain/errors.ts";
import { builder } from "./builder.ts";
import { pageOf } from "./pages.ts";

export const baseModelNode = builder.prismaNode("BaseModel", {
  id: { field: "id" },
  description:
    "What a run starts from: an architecture to be trained from scratch, or a model elsewhere that only its name stands for.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "By which runs refer to it." }),
    description: t.exposeString("description", { description: "For people." }),
    architecture: t.field({
      type: architecture,
      nullable: true,
      description: "Its shape; null if it cannot be trained here.",
      resolve: (baseModel) => baseModel.architecture as Architecture | null,
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was registered." }),
  }),
});

builder.queryField("baseModels", (t) =>
  t.connection({
    type: baseModelNode,
    description: "Base models by name.",
    resolve: (_root, args, context, info) => {
      const own = { deletedAt: null };
      return pageOf({
        list: "baseModels",
        keys: [{ field: "name", kind: "text", direction: "asc" }],
        args,
        context,
        info,
        find: (client, where, query) => client.baseModel.findMany({ ...query, where: { AND: [own, where] } }),
        count: () => context.prisma.baseModel.count({ where: own }),
      });
    },
  }),
);

const registerBaseModelInput = builder.inputType("RegisterBaseModelInput", {
  description: "The base model to register, trained from scratch.",
  fields: (t) => ({
    name: t.string({ required: true, description: "Not yet taken, or by the same architecture." }),
    description: t.string({ description: "For people." }),
    architecture: t.field({ type: architectureInput, required: true, description: "Its shape." }),
  }),
});

builder.mutationField("registerBaseModel", (t) =>
  t.prismaField({
    type: "BaseModel",
    description: "Registers a base model; the same again returns the one there is.",
    extensions: { role: "ADMIN" },
    args: {
      input: t.arg({ type: registerBaseModelInput, required: true, description: "What to register." }),
    },
    resolve: async (query, _root, { input }, { prisma }) => {
      const { name, architecture: numbers } = input;
      if (name.trim() === "") throw invalidInput("input.name", "is empty; name the base model.");
      checkArchitecture(numbers, "input.architecture");
      const stored = await prisma.baseModel.upsert({
        ...query,
        where: { name },
        create: { name, description: input.description ?? "", architecture: { ...numbers } },
        update: {},
      });
      const { architecture: known } = await prisma.baseModel.findUniqueOrThrow({ where: { name } });
      if (canonicalize(known) !== canonicalize(numbers)) {
        throw new Refusal(
          "CONFLICT",
          `input.name: a base model ${JSON.stringify(name)} of another architecture is registered; choose another name.`,
          "input.name",
        );
      }
      return stored;
    },
  }),
);

const names = Object.keys(architectureFields) as (keyof Architecture)[];

export const architecture = builder.objectRef<Architecture>("Architecture").implement({
  description: "Numbers of a decoder-only transformer of the Llama family.",
  fields: (t) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        t.int({ description: architectureFields[name], resolve: (numbers) => numbers[name] }),
      ]),
    ),
});

export const architectureInput = builder.inputType("ArchitectureInput", {
  description: "Numbers of a decoder-only transformer of the Llama family.",
  fields: (t) => ({
    vocabularySize: t.int({ required: true, description: architectureFields.vocabularySize }),
    hiddenSize: t.int({ required: true, description: architectureFields.hiddenSize }),
    intermediateSize: t.int({ required: true, description: architectureFields.intermediateSize }),
    layerCount: t.int({ required: true, description: architectureFields.layerCount }),
    headCount: t.int({ required: true, description: architectureFields.headCount }),
    keyValueHeadCount: t.int({ required: true, description: architectureFields.keyValueHeadCount }),
    contextLength: t.int({ required: true, description: architectureFields.contextLength }),
  }),
});
