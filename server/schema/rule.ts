import { mostRegisteredRules } from "../domain/evaluations/registerRules.ts";
import { loadRules, type RuleDescription } from "../domain/evaluations/ruleCatalogue.ts";
import type { RuleVersion } from "../domain/evaluations/ruleVersion.ts";
import { builder } from "./builder.ts";

const describe = {
  name: "Its name, as in `strict`.",
  version: "Raised with every change that can change a verdict; scores of different versions do not compare.",
  title: "For column heads, as in `BIRD EX`.",
  meaning: "What it calls right, or what it grades, in whole sentences.",
  source: "Paper or script that it comes from.",
  isGraded: "Whether a verdict may lie between right and wrong, or beyond right, as with Soft F1.",
};

const rule = builder.objectRef<RuleDescription>("Rule").implement({
  description: "A way of telling right from wrong.",
  fields: (t) => ({
    name: t.exposeString("name", { description: describe.name }),
    version: t.exposeInt("version", { description: describe.version }),
    title: t.exposeString("title", { description: describe.title }),
    meaning: t.exposeString("meaning", { description: describe.meaning }),
    source: t.exposeString("source", { description: describe.source }),
    isGraded: t.exposeBoolean("isGraded", { description: describe.isGraded }),
    trainer: t.prismaField({
      type: "Trainer",
      nullable: true,
      description: "Who brought it; null where it is built in.",
      resolve: (query, { trainerId }, _args, { prisma }) =>
        trainerId === null ? null : prisma.trainer.findUniqueOrThrow({ ...query, where: { id: trainerId } }),
    }),
  }),
});

builder.queryField("rules", (t) =>
  t.field({
    type: [rule],
    description: `All rules that are described, in the order of tables: those built in, in their newest versions, then at most ${mostRegisteredRules} that trainers brought, in the order in which they came. Evaluations name these, or earlier versions of those built in.`,
    resolve: (_root, _args, { prisma }) => loadRules(prisma),
  }),
);

export const ruleDefinitionInput = builder.inputType("RuleDefinitionInput", {
  description: "A rule that a trainer brings.",
  fields: (t) => ({
    name: t.string({ required: true, description: describe.name }),
    version: t.int({ required: true, description: describe.version }),
    title: t.string({ required: true, description: describe.title }),
    meaning: t.string({ required: true, description: describe.meaning }),
    source: t.string({ required: true, description: `${describe.source} May be empty.` }),
    isGraded: t.boolean({ required: true, description: describe.isGraded }),
  }),
});

export const ruleVersion = builder.objectRef<RuleVersion>("RuleVersion").implement({
  description: "A rule that tells right from wrong. Scores of different versions do not compare.",
  fields: (t) => ({
    rule: t.exposeString("rule", { description: "Its name, as in `strict`." }),
    version: t.exposeInt("version", { description: "Raised with every change that can change a verdict." }),
  }),
});
