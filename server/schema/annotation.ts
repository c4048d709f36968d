import {
  annotateExperiment,
  annotateRun,
  longestName,
  longestNotes,
  longestTag,
  mostTags,
} from "../domain/experiments/annotate.ts";
import { builder } from "./builder.ts";
import { experimentNode } from "./experiment.ts";
import type { MutationArguments } from "./guardMutations.ts";
import { idOf } from "./ids.ts";
import { runNode } from "./run.ts";

const describe = {
  notes: "What people found out, for people.",
  tags: "Words to find it by, in the order of letters.",
  archivedAt: "Since when lists and leaderboards leave it out unless asked for; null where they do not.",
};

builder.prismaObjectFields(experimentNode, (t) => ({
  notes: t.exposeString("notes", { description: describe.notes }),
  tags: t.exposeStringList("tags", { description: describe.tags }),
  archivedAt: t.expose("archivedAt", { type: "DateTime", nullable: true, description: describe.archivedAt }),
}));

builder.prismaObjectFields(runNode, (t) => ({
  notes: t.exposeString("notes", { description: describe.notes }),
  tags: t.exposeStringList("tags", { description: describe.tags }),
  archivedAt: t.expose("archivedAt", { type: "DateTime", nullable: true, description: describe.archivedAt }),
}));

const inputOf = (what: string) =>
  builder.inputType(`Update${what}Input`, {
    description: "What people say of it; fields left out stay as they are.",
    fields: (t) => ({
      id: t.id({ required: true, description: "Which." }),
      name: t.string({ description: `Its new name, at most ${longestName} characters.` }),
      notes: t.string({ description: `Its new notes, at most ${longestNotes} characters.` }),
      tags: t.stringList({
        description: `All its tags from now on: at most ${mostTags}, each of at most ${longestTag} characters, without commas.`,
      }),
      isArchived: t.boolean({
        description:
          "True to leave it out of lists and leaderboards, false to bring it back; nothing is lost either way. What has not ended cannot be put away.",
      }),
    }),
  });

const updateExperimentInput = inputOf("Experiment");
const updateRunInput = inputOf("Run");

builder.mutationFields((t) => ({
  updateExperiment: t.prismaField({
    type: "Experiment",
    description: "Renames an experiment, notes and tags it, puts it into the archive or takes it out.",
    extensions: {
      role: "EDITOR",
      scopeOf: ({ input }: MutationArguments) => ({
        experimentId: idOf("Experiment", input.id, "input.id"),
      }),
    },
    args: { input: t.arg({ type: updateExperimentInput, required: true, description: "What to change." }) },
    resolve: async (query, _root, { input: { id: nodeId, ...annotation } }, { prisma }) => {
      const id = idOf("Experiment", nodeId, "input.id");
      await annotateExperiment(prisma, id, annotation);
      return prisma.experiment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateRun: t.prismaField({
    type: "Run",
    description: "Renames a run, notes and tags it, puts it into the archive or takes it out.",
    extensions: {
      role: "EDITOR",
      scopeOf: ({ input }: MutationArguments) => ({ runId: idOf("Run", input.id, "input.id") }),
    },
    args: { input: t.arg({ type: updateRunInput, required: true, description: "What to change." }) },
    resolve: async (query, _root, { input: { id: nodeId, ...annotation } }, { prisma }) => {
      const id = idOf("Run", nodeId, "input.id");
      await annotateRun(prisma, id, annotation);
      return prisma.run.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
