import {
  deepestLineage,
  type Lineage,
  type LineageEdge,
  type LineageKind,
  type LineageNode,
  loadLineage,
  mostLineageNodes,
} from "../domain/runs/loadLineage.ts";
import { builder } from "./builder.ts";
import { idOf } from "./ids.ts";

const lineageKind = builder.enumType("LineageKind", {
  description: "What stands in a lineage.",
  values: {
    GENERATION: { description: "Weights that an iteration made." },
    DATA: { description: "The split that was learnt." },
    BASE_MODEL: { description: "What the run started from." },
  } as const,
});

const lineageRelation = builder.enumType("LineageRelation", {
  description: "How one thing in a lineage went into another.",
  values: {
    PARENT: { description: "Training started from its weights." },
    OPPONENT: { description: "It answered the questions." },
    DATA: { description: "Its examples were learnt." },
    BASE_MODEL: { description: "The run's first generation started from it." },
    SAME_WEIGHTS: {
      description: "It has the very same weights and was the first to; they were taken over from it.",
    },
  } as const,
});

const lineageNode = builder.objectRef<LineageNode>("LineageNode").implement({
  description: "Something that weights follow from: a generation, data or a base model.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Unique in the graph; edges name it." }),
    kind: t.expose("kind", { type: lineageKind, description: "What it is." }),
    distance: t.exposeInt("distance", {
      description: "Steps from the generation that was asked for, by the shortest way.",
    }),
    hash: t.exposeString("hash", {
      nullable: true,
      description:
        "Content hash of the weights, the split or the model's files; null for an architecture without weights.",
    }),
    generation: t.prismaField({
      type: "Generation",
      nullable: true,
      description: "Which weights, with their run, attempt and evaluations; null unless it is a GENERATION.",
      resolve: (query, node, _args, { prisma }) =>
        isOf(node, "GENERATION") ? prisma.generation.findUnique({ ...query, where: { id: node.id } }) : null,
    }),
    split: t.prismaField({
      type: "Split",
      nullable: true,
      description: "Which split; null unless it is DATA.",
      resolve: (query, node, _args, { prisma }) =>
        isOf(node, "DATA") ? prisma.split.findUnique({ ...query, where: { id: node.id } }) : null,
    }),
    baseModel: t.prismaField({
      type: "BaseModel",
      nullable: true,
      description: "Which model; null unless it is a BASE_MODEL.",
      resolve: (query, node, _args, { prisma }) =>
        isOf(node, "BASE_MODEL") ? prisma.baseModel.findUnique({ ...query, where: { id: node.id } }) : null,
    }),
  }),
});

const isOf = ({ kind }: LineageNode, asked: LineageKind) => kind === asked;

const lineageEdge = builder.objectRef<LineageEdge>("LineageEdge").implement({
  description: "That one thing went into another.",
  fields: (t) => ({
    from: t.exposeString("from", { description: "Key of what went in." }),
    to: t.exposeString("to", { description: "Key of the generation that came of it." }),
    relation: t.expose("relation", { type: lineageRelation, description: "As what it went in." }),
    detail: t.exposeString("detail", {
      nullable: true,
      description:
        "How, in words: an opponent's way of decoding, synthetic examples; null where there is nothing to add.",
    }),
  }),
});

const lineage = builder.objectRef<Lineage>("Lineage").implement({
  description: "What the weights of a generation follow from, as a graph without cycles.",
  fields: (t) => ({
    nodes: t.field({
      type: [lineageNode],
      description: `By distance, the generation that was asked for first, at each distance generations before what else there is; at most ${mostLineageNodes}.`,
      resolve: ({ nodes }) => nodes,
    }),
    edges: t.field({
      type: [lineageEdge],
      description: "Each between two of the nodes.",
      resolve: ({ edges }) => edges,
    }),
    isCut: t.exposeBoolean("isCut", {
      description: "True where more lies beyond; ask again from a generation at the border.",
    }),
  }),
});

builder.queryField("lineage", (t) =>
  t.field({
    type: lineage,
    description:
      "What the weights of a generation follow from: parents, opponents, data, base model, and where the same weights were made first.",
    args: {
      generationId: t.arg.id({ required: true, description: "Of the generation." }),
      depth: t.arg.int({
        defaultValue: 20,
        description: `How many steps back; up to ${deepestLineage}.`,
      }),
    },
    resolve: (_root, { generationId, depth }, { prisma, budget }) =>
      loadLineage(prisma, idOf("Generation", generationId, "generationId"), depth ?? 20, budget.check),
  }),
);
