import { type ResolveCursorConnectionArgs, resolveCursorConnection } from "@pothos/plugin-relay";
import { conclude, describeConclusion } from "../../statistics/conclusion.ts";
import type { BootstrapDifference } from "../../statistics/pairedBootstrap.ts";
import { invalidInput } from "../domain/errors.ts";
import {
  bootstrapOf,
  cohensH,
  compareEvaluations,
  detectableOf,
  differenceOverDatabases,
  type EvaluationComparison,
  kappaOf,
  mcnemarOf,
  needOf,
  type PairedOutcome,
  pairedCounts,
  pairedOutcome as pairedOutcomeOf,
} from "../domain/evaluations/compareEvaluations.ts";
import type { ScoreDifference } from "../domain/leaderboard/rankEntries.ts";
import type { Example, Prediction, PrismaClient } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import { conclusion, pairedOutcome } from "./enums.ts";
import { evaluationNode } from "./evaluation.ts";
import { exampleNode } from "./example.ts";
import { idOf } from "./ids.ts";
import { predictionObject } from "./prediction.ts";
import { ruleVersion } from "./rule.ts";
import { interval } from "./ruleScore.ts";

export const pairedDifference = builder.objectRef<ScoreDifference>("PairedDifference").implement({
  description:
    "A difference of two scores on the same examples, as fractions, with Student's 95 % interval after Satterthwaite; examples and seeds cross. One seed of each speaks for those weights only.",
  fields: (t) => ({
    difference: t.exposeFloat("difference", { description: "First − second, a fraction." }),
    low: t.exposeFloat("low", { description: "Lower end of the 95 % interval." }),
    high: t.exposeFloat("high", { description: "Upper end." }),
    standardError: t.exposeFloat("standardError", { description: "Of the difference." }),
    pValue: t.exposeFloat("pValue", { description: "Two-sided, that there is no difference." }),
    adjustedPValue: t.exposeFloat("adjustedPValue", {
      nullable: true,
      description:
        "After Holm's correction over all differences that were asked for together; null for one alone.",
    }),
  }),
});

interface PairedExample {
  index: number;
  outcome: PairedOutcome;
  example: Example;
  first: Prediction;
  second: Prediction;
}

const pairedExample = builder.objectRef<PairedExample>("PairedExample").implement({
  description: "One example with both answers.",
  fields: (t) => ({
    outcome: t.expose("outcome", { type: pairedOutcome, description: "Who is right." }),
    example: t.expose("example", { type: exampleNode, description: "What was asked." }),
    first: t.expose("first", { type: predictionObject, description: "The first one's answer." }),
    second: t.expose("second", { type: predictionObject, description: "The second one's answer." }),
  }),
});

const mcnemarTest = builder.objectRef<NonNullable<ReturnType<typeof mcnemarOf>>>("McNemarTest").implement({
  description: "McNemar's test of two predictions of the same examples.",
  fields: (t) => ({
    onlyFirstCount: t.exposeInt("b", { description: "Right by the first alone." }),
    onlySecondCount: t.exposeInt("c", { description: "Right by the second alone." }),
    exact: t.exposeFloat("exact", { description: "Exact two-sided p-value." }),
    midP: t.exposeFloat("midP", { description: "Mid-p: nearer to its level, rarely above it." }),
  }),
});

export const pairedBootstrapResult = builder.objectRef<BootstrapDifference>("PairedBootstrap").implement({
  description: "Paired bootstrap over examples, 10,000 resamples under a fixed seed.",
  fields: (t) => ({
    interval: t.expose("bca", {
      type: interval,
      description: "95 %, bias-corrected and accelerated.",
    }),
    percentile: t.expose("percentile", { type: interval, description: "95 %, plain percentiles." }),
    probabilityOfImprovement: t.exposeFloat("probabilityOfImprovement", {
      description: "Share of resamples in which the first is above the second, ties counted half.",
    }),
  }),
});

const agreement = builder.objectRef<EvaluationComparison>("Agreement").implement({
  description: "On how many examples two answers are right together, apart and not at all.",
  fields: (t) => ({
    bothRightCount: t.int({
      description: "Both right.",
      resolve: (comparison) => pairedCounts(comparison).BOTH_RIGHT,
    }),
    onlyFirstCount: t.int({
      description: "The first alone.",
      resolve: (comparison) => pairedCounts(comparison).ONLY_FIRST,
    }),
    onlySecondCount: t.int({
      description: "The second alone.",
      resolve: (comparison) => pairedCounts(comparison).ONLY_SECOND,
    }),
    bothWrongCount: t.int({
      description: "Both wrong.",
      resolve: (comparison) => pairedCounts(comparison).BOTH_WRONG,
    }),
    kappa: t.float({
      nullable: true,
      description: "Cohen's κ; null where verdicts are graded or never vary.",
      resolve: (comparison) => kappaOf(comparison) ?? null,
    }),
  }),
});

const alone = { adjustedPValue: null };

export const evaluationComparison = builder
  .objectRef<EvaluationComparison>("EvaluationComparison")
  .implement({
    description: "Two evaluations of one split under one rule, example by example.",
    fields: (t) => ({
      first: t.prismaField({
        type: evaluationNode,
        description: "The one.",
        resolve: (query, { firstId }, _args, { prisma }) =>
          prisma.evaluation.findUniqueOrThrow({ ...query, where: { id: firstId } }),
      }),
      second: t.prismaField({
        type: evaluationNode,
        description: "The other.",
        resolve: (query, { secondId }, _args, { prisma }) =>
          prisma.evaluation.findUniqueOrThrow({ ...query, where: { id: secondId } }),
      }),
      rule: t.expose("rule", { type: ruleVersion, description: "Whose verdicts are compared." }),
      exampleCount: t.int({
        description: "Examples compared: those on which both have a verdict.",
        resolve: ({ pairs }) => pairs.indexes.length,
      }),
      leftOutCount: t.int({
        description: "Examples on which only one has a verdict, which are not compared.",
        resolve: ({ pairs }) => pairs.leftOutCount,
      }),
      databaseCount: t.int({
        description: "Databases that the examples are on.",
        resolve: ({ clusters }) => new Set(clusters).size,
      }),
      overQuestions: t.field({
        type: pairedDifference,
        description: "First − second; the interval is for more questions on these databases.",
        resolve: ({ difference }) => ({ ...difference, ...alone }),
      }),
      overDatabases: t.field({
        type: pairedDifference,
        nullable: true,
        description:
          "The same with the interval for new databases: examples clustered by database (Miller 2024, arXiv 2411.00640). Null where all are on one.",
        resolve: (comparison) => {
          const difference = differenceOverDatabases(comparison);
          return difference === undefined ? null : { ...difference, ...alone };
        },
      }),
      mcnemar: t.field({
        type: mcnemarTest,
        nullable: true,
        description: "Exact McNemar's test; null where verdicts are graded.",
        resolve: (comparison) => mcnemarOf(comparison) ?? null,
      }),
      bootstrap: t.field({
        type: pairedBootstrapResult,
        description: "Paired bootstrap of the difference over questions.",
        resolve: bootstrapOf,
      }),
      effectSize: t.float({
        description: "Cohen's h: 0.2 is small, 0.5 medium, 0.8 large.",
        resolve: cohensH,
      }),
      detectable: t.float({
        description: "The smallest true difference that so many examples tell with 80 % power, a fraction.",
        resolve: detectableOf,
      }),
      need: t.string({
        nullable: true,
        description: "What would tell a difference of the size measured; null where this comparison does.",
        resolve: (comparison) => needOf(comparison) ?? null,
      }),
      agreement: t.field({
        type: agreement,
        description: "How often both are right.",
        resolve: (comparison) => comparison,
      }),
      conclusion: t.field({
        type: conclusion,
        description: "What the interval over questions says, given `margin`.",
        resolve: ({ difference, margin }) => conclude(difference, margin),
      }),
      sentence: t.string({
        description: "The conclusion in words.",
        resolve: (comparison) =>
          describeConclusion({
            ...comparison.difference,
            first: comparison.firstName,
            second: comparison.secondName,
            where: comparison.splitName,
            margin: comparison.margin,
            seedCount: 1,
            need: needOf(comparison),
          }),
      }),
      examples: t.connection({
        type: pairedExample,
        description: "The examples compared, in the order of the split.",
        args: {
          outcome: t.arg({
            type: [pairedOutcome],
            description: "Only these. Default: those that differ.",
            defaultValue: ["ONLY_FIRST", "ONLY_SECOND"] as const,
          }),
        },
        resolve: async (comparison, args, { prisma }) => {
          const outcomes = new Set<PairedOutcome>(args.outcome ?? []);
          const page = await resolveCursorConnection(
            { args, toCursor: ({ index }: PairedExample) => String(index) },
            ({ before, after, limit, inverted }: ResolveCursorConnectionArgs) =>
              loadPairedExamples(prisma, comparison, {
                outcomes,
                after: cursorIndex(after, "after"),
                before: cursorIndex(before, "before"),
                limit,
                isFromTheEnd: inverted,
              }),
          );
          const counts = pairedCounts(comparison);
          const totalCount = [...outcomes].reduce((sum, outcome) => sum + counts[outcome], 0);
          return { ...page, totalCount: async () => totalCount };
        },
      }),
    }),
  });

interface PageOfPairs {
  outcomes: ReadonlySet<PairedOutcome>;
  after: number | undefined;
  before: number | undefined;
  limit: number;
  isFromTheEnd: boolean;
}

/** Two SQL statements, however long the page. */
async function loadPairedExamples(
  prisma: PrismaClient,
  { pairs, splitId, firstId, secondId }: EvaluationComparison,
  { outcomes, after = -1, before = Number.POSITIVE_INFINITY, limit, isFromTheEnd }: PageOfPairs,
): Promise<PairedExample[]> {
  const [first, second] = [pairs.first[0]!, pairs.second[0]!];
  const wanted = pairs.indexes.flatMap((index, at) => {
    const outcome = pairedOutcomeOf(first[at]!, second[at]!);
    return outcomes.has(outcome) && index > after && index < before ? [{ index, outcome }] : [];
  });
  const page = (isFromTheEnd ? wanted.toReversed() : wanted).slice(0, limit);
  const examples = await prisma.example.findMany({
    where: { splitId, index: { in: page.map(({ index }) => index) } },
  });
  const predictions = await prisma.prediction.findMany({
    where: {
      evaluationId: { in: [firstId, secondId] },
      exampleId: { in: examples.map(({ id }) => id) },
    },
  });
  const answerOf = (evaluationId: string, exampleId: string) =>
    predictions.find((each) => each.evaluationId === evaluationId && each.exampleId === exampleId)!;
  return page.map(({ index, outcome }) => {
    const example = examples.find((each) => each.index === index)!;
    return {
      index,
      outcome,
      example,
      first: answerOf(firstId, example.id),
      second: answerOf(secondId, example.id),
    };
  });
}

function cursorIndex(cursor: string | undefined, field: string): number | undefined {
  if (cursor === undefined) return undefined;
  if (!/^\d{1,9}$/.test(cursor)) {
    throw invalidInput(
      field,
      `${JSON.stringify(cursor)} is not a cursor of this list; use one that it returned.`,
    );
  }
  return Number(cursor);
}

export const compareArguments = {
  rule: "The rule by name, or by name and version. Default: the outcome rule of `a`.",
  withoutExcluded: "Leave out examples that are excluded now.",
  margin: "Within how much two are called equal, as a fraction: 0.02 is two points.",
} as const;

builder.queryField("compareEvaluations", (t) =>
  t.field({
    type: evaluationComparison,
    description: "Two evaluations of one split compared example by example: difference, tests, agreement.",
    args: {
      a: t.arg.id({ required: true, description: "The first." }),
      b: t.arg.id({ required: true, description: "The second." }),
      rule: t.arg.string({ description: compareArguments.rule }),
      withoutExcluded: t.arg.boolean({
        defaultValue: false,
        required: true,
        description: compareArguments.withoutExcluded,
      }),
      margin: t.arg.float({ defaultValue: 0.02, required: true, description: compareArguments.margin }),
    },
    resolve: (_root, { a, b, rule, withoutExcluded, margin }, { prisma }) =>
      compareEvaluations(prisma, {
        firstId: idOf("Evaluation", a, "a"),
        secondId: idOf("Evaluation", b, "b"),
        rule: rule ?? undefined,
        withoutExcluded,
        margin,
      }),
  }),
);
