import canonicalize from "canonicalize";
import {
  type Architecture,
  architectureFields,
  checkArchitecture,
} from "../domain/configuration/architecture.ts";
import {
  checkPretrained,
  type Pretrained,
  pretrainedFields,
  pretrainedOf,
} from "../domain/configuration/pretrained.ts";
import { invalidInput, Refusal } from "../domain/errors.ts";
import type { BaseModel, PrismaClient } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import { pageOf } from "./pages.ts";

export const baseModelNode = builder.prismaNode("BaseModel", {
  id: { field: "id" },
  description:
    "What a run starts from: a pretrained model, an architecture to be trained from scratch, or a model elsewhere that only its name stands for.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "By which runs refer to it." }),
    description: t.exposeString("description", { description: "For people." }),
    architecture: t.field({
      type: architecture,
      nullable: true,
      description: "Its shape; null if it cannot be trained here.",
      resolve: (baseModel) => baseModel.architecture as Architecture | null,
    }),
    pretrained: t.field({
      type: pretrained,
      nullable: true,
      description: "What is known of its weights; null if it has none, or they are elsewhere.",
      resolve: pretrainedOf,
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
  description: "The base model to register: pretrained, or to be trained from scratch.",
  fields: (t) => ({
    name: t.string({ required: true, description: "Not yet taken, or by the same model." }),
    description: t.string({ description: "For people." }),
    architecture: t.field({ type: architectureInput, required: true, description: "Its shape." }),
    pretrained: t.field({
      type: pretrainedInput,
      description: "What is known of its weights. Default: none, it is trained from scratch.",
    }),
  }),
});

builder.mutationField("registerBaseModel", (t) =>
  t.prismaField({
    type: "BaseModel",
    description:
      "Registers a base model; the same again returns the one there is. The weights of a pretrained one stay in the folders of trainers (`sqldojo import model`).",
    extensions: { role: "ADMIN" },
    args: {
      input: t.arg({ type: registerBaseModelInput, required: true, description: "What to register." }),
    },
    resolve: async (query, _root, { input }, { prisma }) => {
      const { name, architecture: numbers } = input;
      if (name.trim() === "") throw invalidInput("input.name", "is empty; name the base model.");
      checkArchitecture(numbers, "input.architecture");
      const facts = input.pretrained
        ? { ...input.pretrained, license: input.pretrained.license ?? null }
        : null;
      if (facts) {
        checkPretrained(facts, "input.pretrained");
        await refuseSecondName(prisma, name, facts);
      }
      await prisma.baseModel.upsert({
        where: { name },
        create: { name, description: input.description ?? "", architecture: { ...numbers }, ...facts },
        update: {},
      });
      const known = await prisma.baseModel.findUniqueOrThrow({ where: { name } });
      refuseOther(known, numbers, facts);
      return prisma.baseModel.findUniqueOrThrow({ ...query, where: { name } });
    },
  }),
);

async function refuseSecondName(
  prisma: Pick<PrismaClient, "baseModel">,
  name: string,
  { contentHash }: Pretrained,
): Promise<void> {
  const same = await prisma.baseModel.findUnique({ where: { contentHash } });
  if (same === null || same.name === name) return;
  throw new Refusal(
    "CONFLICT",
    `input.name: the same files are registered as ${JSON.stringify(same.name)}; use that name.`,
    "input.name",
  );
}

/** @throws Refusal CONFLICT where the name stands for another model. */
function refuseOther(known: BaseModel, numbers: Architecture, facts: Pretrained | null): void {
  const isSame =
    canonicalize(known.architecture) === canonicalize(numbers) &&
    known.contentHash === (facts?.contentHash ?? null);
  if (isSame) return;
  const other =
    known.contentHash === (facts?.contentHash ?? null) ? "of another architecture" : "with other weights";
  throw new Refusal(
    "CONFLICT",
    `input.name: a base model ${JSON.stringify(known.name)} ${other} is registered; choose another name.`,
    "input.name",
  );
}

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

export const pretrained = builder.objectRef<Pretrained>("Pretrained").implement({
  description: "What is known of a base model that comes with weights.",
  fields: (t) => ({
    contentHash: t.exposeString("contentHash", { description: pretrainedFields.contentHash }),
    family: t.exposeString("family", { description: pretrainedFields.family }),
    weightCount: t.expose("weightCount", { type: "BigInt", description: pretrainedFields.weightCount }),
    weightFormat: t.exposeString("weightFormat", { description: pretrainedFields.weightFormat }),
    license: t.exposeString("license", { nullable: true, description: pretrainedFields.license }),
    isChat: t.exposeBoolean("isChat", { description: pretrainedFields.isChat }),
  }),
});

export const pretrainedInput = builder.inputType("PretrainedInput", {
  description: "What is known of a base model that comes with weights.",
  fields: (t) => ({
    contentHash: t.string({ required: true, description: pretrainedFields.contentHash }),
    family: t.string({ required: true, description: pretrainedFields.family }),
    weightCount: t.field({ type: "BigInt", required: true, description: pretrainedFields.weightCount }),
    weightFormat: t.string({ required: true, description: pretrainedFields.weightFormat }),
    license: t.string({ description: pretrainedFields.license }),
    isChat: t.boolean({ required: true, description: pretrainedFields.isChat }),
  }),
});
