import { builder } from "../builder.ts";
import { resolveConfiguration } from "../domain/resolveConfiguration.ts";
import { runConfiguration } from "./configuration.ts";

export const methodNode = builder.prismaNode("Method", {
  id: { field: "id" },
  description: "A training recipe: a named preset of the configuration.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "By which experiments refer to it." }),
    title: t.exposeString("title", { description: "As tables show it." }),
    description: t.exposeString("description", { description: "For people." }),
    source: t.exposeString("source", { description: "Publication the preset follows." }),
    preset: t.expose("preset", { type: "JSON", description: "What it sets apart from the defaults." }),
    configuration: t.field({
      type: runConfiguration,
      description: "The whole configuration with this preset and no overrides.",
      resolve: (method) => ({ ...resolveConfiguration("preset", method.preset).configuration }),
    }),
  }),
});

builder.queryField("methods", (t) =>
  t.prismaField({
    type: ["Method"],
    description: "All methods, in the order in which tables show them.",
    resolve: (query, _root, _args, { prisma }) =>
      prisma.method.findMany({ ...query, where: { deletedAt: null }, orderBy: { position: "asc" } }),
  }),
);
