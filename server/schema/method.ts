import { deviationsOf, type NamedDeviation } from "../domain/presets/deviationsOf.ts";
import { presetFor } from "../domain/presets/pretrained.ts";
import { resolveConfiguration } from "../domain/presets/resolveConfiguration.ts";
import { requireNames } from "../domain/requireKnown.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import { runConfiguration } from "./configuration.ts";
import { methodKind } from "./enums.ts";

/** Stands for any base model without weights. */
const scratch = { contentHash: null, isChat: null };

async function findBaseModel(prisma: PrismaClient, name: string) {
  await requireNames(prisma, "base model", [{ field: "baseModel", name }]);
  return prisma.baseModel.findUniqueOrThrow({ where: { name } });
}

const deviation = builder.objectRef<NamedDeviation>("Deviation").implement({
  description: "A value of the publication that a preset leaves at another one.",
  fields: (t) => ({
    path: t.exposeString("path", { description: "As in `selfPlay.lambda`." }),
    published: t.exposeString("published", {
      description: "The publication's value; where the reason says so, what is usual for its models.",
    }),
    value: t.exposeString("value", { description: "The preset's value." }),
    reason: t.exposeString("reason", { description: "Why, for people." }),
  }),
});

export const methodNode = builder.prismaNode("Method", {
  id: { field: "id" },
  description:
    "A training recipe, which is a named preset of the configuration; a system elsewhere whose predictions were imported; or what programs elsewhere do whose runs are logged here.",
  fields: (t) => ({
    kind: t.expose("kind", { type: methodKind, description: "Which of them." }),
    name: t.exposeString("name", { description: "By which experiments and imports refer to it." }),
    title: t.exposeString("title", { description: "As tables show it." }),
    description: t.exposeString("description", { description: "For people." }),
    source: t.exposeString("source", { description: "Publication it follows or comes from." }),
    preset: t.expose("preset", {
      type: "JSON",
      nullable: true,
      description: "What it sets apart from the defaults; null unless it is a preset.",
    }),
    configuration: t.field({
      type: runConfiguration,
      nullable: true,
      description:
        "The whole configuration with this preset and no overrides, for a base model trained from scratch or the one named; null unless it is a preset.",
      args: {
        baseModel: t.arg.string({ description: "Name of a base model. Default: one trained from scratch." }),
      },
      resolve: async (method, { baseModel: name }, { prisma }) => {
        if (method.preset === null) return null;
        const found = name == null ? undefined : await findBaseModel(prisma, name);
        return { ...resolveConfiguration("preset", presetFor(method, found ?? scratch)).configuration };
      },
    }),
    deviations: t.field({
      type: [deviation],
      description:
        "Values of the publication that the preset leaves at others, and why; none unless it is a preset.",
      resolve: ({ kind, name }) => (kind === "PRESET" ? deviationsOf(name) : []),
    }),
  }),
});

builder.queryField("methods", (t) =>
  t.prismaField({
    type: ["Method"],
    description:
      "All methods, in the order in which tables show them: presets, then those of elsewhere by name.",
    args: { kind: t.arg({ type: methodKind, description: "Only of this kind." }) },
    resolve: (query, _root, { kind }, { prisma }) =>
      prisma.method.findMany({
        ...query,
        where: { deletedAt: null, ...(kind ? { kind } : {}) },
        orderBy: [{ position: "asc" }, { name: "asc" }],
      }),
  }),
);
