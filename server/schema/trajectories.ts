import { invalidInput } from "../domain/errors.ts";
import { loadTrajectories, type RunTrajectories } from "../domain/evaluations/loadTrajectories.ts";
import type { ExampleTrajectory, TrajectoryStep } from "../domain/evaluations/trajectories.ts";
import type { Example } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import { exampleNode } from "./example.ts";
import { runNode } from "./run.ts";

const mostExamples = 200;

const trajectoryKind = builder.enumType("TrajectoryKind", {
  description: "How an example goes from the first generation of a run to the last.",
  values: {
    ALWAYS_RIGHT: { description: "Right in every generation." },
    ALWAYS_WRONG: { description: "Wrong in every generation." },
    BECAME_RIGHT: { description: "Wrong at first and right from some generation on." },
    REGRESSED: { description: "Right at first and wrong from some generation on." },
    FLIPPED: { description: "Changed more than once." },
  },
});

const trajectoryStep = builder.objectRef<TrajectoryStep>("TrajectoryStep").implement({
  description: "A generation, and what it gained and lost over the one before.",
  fields: (t) => ({
    generation: t.exposeInt("generation", { description: "Its number." }),
    rightCount: t.exposeInt("rightCount", { description: "Examples that it is right on." }),
    gainedCount: t.exposeInt("gainedCount", {
      description: "Right here and wrong in the generation before; 0 in the first.",
    }),
    lostCount: t.exposeInt("lostCount", {
      description: "Wrong here and right in the generation before; 0 in the first.",
    }),
  }),
});

const exampleTrajectory = builder
  .objectRef<ExampleTrajectory & { example: Example }>("ExampleTrajectory")
  .implement({
    description: "What becomes of one example over the generations.",
    fields: (t) => ({
      example: t.expose("example", { type: exampleNode, description: "What is asked." }),
      isRight: t.exposeBooleanList("isRight", { description: "One a generation, in the order of `steps`." }),
      kind: t.expose("kind", {
        type: trajectoryKind,
        description: "How it goes from the first to the last.",
      }),
      changeCount: t.exposeInt("changeCount", {
        description: "Changes between right and wrong from one generation to the next.",
      }),
    }),
  });

const runTrajectories = builder.objectRef<RunTrajectories>("RunTrajectories").implement({
  description:
    "The examples of a split over the generations of a run: those that were evaluated on it as the newest was.",
  fields: (t) => ({
    rule: t.exposeString("rule", { description: "Whose verdicts count; a graded one is right at 1." }),
    steps: t.field({
      type: [trajectoryStep],
      description: "The generations, in order.",
      resolve: ({ steps }) => steps,
    }),
    exampleCount: t.exposeInt("exampleCount", {
      description: "Examples that every generation was judged on; all counts are of these.",
    }),
    leftOutCount: t.exposeInt("leftOutCount", {
      description: "Examples that were judged in some generation and not in every one.",
    }),
    leftOutGenerations: t.exposeIntList("leftOutGenerations", {
      description:
        "Generations that were evaluated on the split under other terms alone, or without verdicts of the rule.",
    }),
    forgetting: t.field({
      type: t.listRef(t.listRef("Int")),
      description:
        "The forgetting matrix: row i, column j has the examples right in generation i and wrong in generation j, both in the order of `steps`.",
      resolve: ({ forgetting }) => forgetting,
    }),
    countOf: t.int({
      description: "How many examples go this way.",
      args: { kind: t.arg({ type: trajectoryKind, required: true, description: "Which." }) },
      resolve: ({ examples }, { kind }) => examples.filter((each) => each.kind === kind).length,
    }),
    examples: t.field({
      type: [exampleTrajectory],
      description: "The examples, in the order of the split.",
      args: {
        kind: t.arg({ type: [trajectoryKind], description: "Only those that go this way. Default: all." }),
        first: t.arg.int({
          required: true,
          defaultValue: 50,
          description: `How many at most; up to ${mostExamples}.`,
        }),
        afterIndex: t.arg.int({ description: "Only those behind this position of the split." }),
      },
      resolve: async ({ examples, splitId }, { kind, first, afterIndex }, { prisma }) => {
        if (first < 0 || first > mostExamples)
          throw invalidInput("first", `must lie between 0 and ${mostExamples}.`);
        const wanted = examples
          .filter((each) => (kind == null || kind.includes(each.kind)) && each.index > (afterIndex ?? -1))
          .slice(0, first);
        const rows = await prisma.example.findMany({
          where: { splitId, index: { in: wanted.map(({ index }) => index) } },
        });
        const byIndex = new Map(rows.map((row) => [row.index, row]));
        return wanted.flatMap((each) => {
          const example = byIndex.get(each.index);
          return example === undefined ? [] : [{ ...each, example }];
        });
      },
    }),
  }),
});

builder.prismaObjectField(runNode, "trajectories", (t) =>
  t.field({
    type: runTrajectories,
    nullable: true,
    description:
      "What became right, regressed and flipped on a split over its generations; null where none has a complete evaluation on it.",
    args: {
      split: t.arg.string({ required: true, description: "Name of the split." }),
      rule: t.arg.string({
        description: "Name of the rule whose verdicts count. Default: the one that decides the outcomes.",
      }),
    },
    select: { id: true, benchmarkId: true },
    resolve: async (run, { split, rule }, { prisma, requireRule }) => {
      if (rule != null) await requireRule(rule, "rule");
      return loadTrajectories(prisma, run, { split, rule: rule ?? undefined });
    },
  }),
);
