/** What runs are found and compared by: their scores and their settings. */
import { invalidInput } from "../domain/errors.ts";
import { builder } from "./builder.ts";
import { runNode } from "./run.ts";

const mostSettings = 50;

builder.prismaObject("RunScore", {
  name: "CountedScore",
  description:
    "What a run counts with on a split under a rule: the score of its result generation or, until it names one, of its last that is evaluated on as many splits as any.",
  fields: (t) => ({
    split: t.relation("split", { description: "On what." }),
    rule: t.exposeString("rule", { description: "The rule's name." }),
    version: t.exposeInt("version", { description: "The rule's version." }),
    accuracy: t.exposeFloat("accuracy", { description: "Mean verdict." }),
    exampleCount: t.exposeInt("exampleCount", { description: "Examples that the rule applies to." }),
    evaluation: t.relation("evaluation", { description: "Whose score it is." }),
  }),
});

const runSetting = builder.objectRef<{ path: string; text: string | null }>("RunSetting").implement({
  description: "One setting of a run.",
  fields: (t) => ({
    path: t.exposeString("path", { description: "Names from the outside in, as in `selfPlay.loss`." }),
    text: t.exposeString("text", {
      nullable: true,
      description:
        "As text, numbers and switches too; of more than 200 characters the first, and their MD5. Null for null.",
    }),
  }),
});

builder.prismaObjectFields(runNode, (t) => ({
  scores: t.relation("scores", {
    description: "What it counts with on each split, in the order of the splits.",
    args: {
      rule: t.arg.string({
        description: "Name of the rule whose verdicts count. Default: the one that decides the outcomes.",
      }),
    },
    query: ({ rule }) => ({
      where: rule == null ? { isOutcomeRule: true } : { rule },
      orderBy: { split: { position: "asc" as const } },
    }),
  }),
  settings: t.field({
    type: [runSetting],
    description: "Some of its settings, in the order asked for, those that it lacks left out.",
    args: {
      paths: t.arg.stringList({
        required: true,
        description: `Names from the outside in, as in \`selfPlay.loss\`; at most ${mostSettings}.`,
      }),
    },
    select: ({ paths }) => ({
      settings: {
        select: { values: { where: { path: { in: paths } }, select: { path: true, text: true } } },
      },
    }),
    resolve: ({ settings }, { paths }) => {
      if (paths.length > mostSettings)
        throw invalidInput("paths", `has ${paths.length} entries; ask for at most ${mostSettings} at once.`);
      return settings.values.toSorted((one, other) => paths.indexOf(one.path) - paths.indexOf(other.path));
    },
  }),
}));
