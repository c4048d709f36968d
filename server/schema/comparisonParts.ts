/** A comparison taken apart: by slice, by split, by configuration; and several at once. */
import { compareOnSplits, type SplitComparison } from "../domain/evaluations/compareOnSplits.ts";
import { compareSlices, type SliceComparison } from "../domain/evaluations/compareSlices.ts";
import {
  type ComparedPair,
  compareTogether,
  type JointComparison,
  mostTogether,
} from "../domain/evaluations/compareTogether.ts";
import { configurationDifferences } from "../domain/experiments/ablation/configurationDifferences.ts";
import { configurationDifference } from "./ablation.ts";
import { builder } from "./builder.ts";
import { compareArguments, evaluationComparison, pairedDifference } from "./comparison.ts";
import { evaluationNode } from "./evaluation.ts";
import { idOf } from "./ids.ts";
import { ruleVersion } from "./rule.ts";

const sliceComparison = builder.objectRef<SliceComparison>("SliceComparison").implement({
  description: "Both evaluations on the examples that share a feature.",
  fields: (t) => ({
    dimension: t.exposeString("dimension", { description: "The feature, as in `difficulty`." }),
    value: t.exposeString("value", { description: "Its value, as in `hard`." }),
    exampleCount: t.exposeInt("exampleCount", { description: "Examples compared." }),
    first: t.exposeFloat("first", { description: "The first one's score, a fraction." }),
    second: t.exposeFloat("second", { description: "The second one's score, a fraction." }),
    difference: t.expose("difference", {
      type: pairedDifference,
      description: "First − second over more questions; adjusted over all slices asked for.",
    }),
  }),
});

const splitComparison = builder.objectRef<SplitComparison>("SplitComparison").implement({
  description: "The same two generations on one split.",
  fields: (t) => ({
    comparison: t.expose("comparison", { type: evaluationComparison, description: "Whole." }),
    difference: t.expose("difference", {
      type: pairedDifference,
      description: "First − second over more questions; adjusted over all splits.",
    }),
  }),
});

builder.objectFields(evaluationComparison, (t) => ({
  slices: t.field({
    type: [sliceComparison],
    description: "By the features of the examples, by dimension and value.",
    args: {
      dimension: t.arg.string({ description: "Only by this feature, as in `joins`. Default: by all." }),
    },
    resolve: async (comparison, { dimension }, { prisma, requireDimension }) => {
      const found = await compareSlices(prisma, comparison, dimension ?? undefined);
      if (dimension != null && found.length === 0) await requireDimension(dimension, "dimension");
      return found;
    },
  }),
  splits: t.field({
    type: [splitComparison],
    description:
      "Both generations on every split that each was evaluated on under the same rule and decoding, in the order of the splits, this one among them.",
    resolve: (comparison, _args, { prisma }) => compareOnSplits(prisma, comparison),
  }),
  configurationDifferences: t.field({
    type: [configurationDifference],
    nullable: true,
    description:
      "Where the runs' configurations differ: `base` is the first one's value, `value` the second one's. Null where one of them has no configuration of ours.",
    resolve: async ({ firstId, secondId }, _args, { prisma }) => {
      const found = await prisma.evaluation.findMany({
        where: { id: { in: [firstId, secondId] } },
        select: {
          id: true,
          generation: { select: { run: { select: { kind: true, configuration: true } } } },
        },
      });
      const [first, second] = [firstId, secondId].map(
        (id) => found.find((each) => each.id === id)?.generation.run,
      );
      if (first?.kind !== "TRAINING" || second?.kind !== "TRAINING") return null;
      return configurationDifferences(first.configuration as object, second.configuration as object);
    },
  }),
}));

const comparedPair = builder.objectRef<ComparedPair>("ComparedPair").implement({
  description: "Two of several evaluations.",
  fields: (t) => ({
    comparison: t.expose("comparison", { type: evaluationComparison, description: "Whole." }),
    difference: t.expose("difference", {
      type: pairedDifference,
      description: "First − second over more questions; adjusted over all pairs.",
    }),
  }),
});

const jointComparison = builder.objectRef<JointComparison>("JointComparison").implement({
  description: "Several evaluations of one split under one rule, every two of them.",
  fields: (t) => ({
    evaluations: t.field({
      type: [evaluationNode],
      description: "As asked for.",
      resolve: async ({ ids }, _args, { prisma }) => {
        const found = await prisma.evaluation.findMany({ where: { id: { in: [...ids] } } });
        return ids.map((id) => found.find((each) => each.id === id)!);
      },
    }),
    rule: t.field({
      type: ruleVersion,
      description: "Whose verdicts are compared.",
      resolve: ({ pairs }) => pairs[0]!.comparison.rule,
    }),
    pairs: t.field({
      type: [comparedPair],
      description: "Every two, the one asked for earlier first.",
      resolve: ({ pairs }) => [...pairs],
    }),
    exampleCount: t.exposeInt("exampleCount", {
      description: "Examples on which all have a verdict; the counts are of these.",
    }),
    rightByAllCount: t.exposeInt("rightByAllCount", { description: "All are right." }),
    rightByNoneCount: t.exposeInt("rightByNoneCount", { description: "None is right." }),
    rightAloneCounts: t.field({
      type: ["Int"],
      description: "Of each in the order of `evaluations`: examples that it alone is right on.",
      resolve: ({ rightAloneCounts }) => [...rightAloneCounts],
    }),
  }),
});

builder.queryField("compareTogether", (t) =>
  t.field({
    type: jointComparison,
    description: `Two to ${mostTogether} evaluations of one split compared, every two of them, with Holm's correction over all pairs.`,
    args: {
      evaluations: t.arg.idList({ required: true, description: `Two to ${mostTogether}, each once.` }),
      rule: t.arg.string({
        description: "The rule by name, or by name and version. Default: that of the first.",
      }),
      withoutExcluded: t.arg.boolean({
        defaultValue: false,
        required: true,
        description: compareArguments.withoutExcluded,
      }),
      margin: t.arg.float({ defaultValue: 0.02, required: true, description: compareArguments.margin }),
    },
    resolve: (_root, { evaluations, rule, ...request }, { prisma }) =>
      compareTogether(
        prisma,
        evaluations.map((id, index) => idOf("Evaluation", id, `evaluations[${index}]`)),
        { ...request, rule: rule ?? undefined },
      ),
  }),
);
