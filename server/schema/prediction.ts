import {
  loadDisagreeingExamples,
  loadExamplesJudged,
} from "../domain/evaluations/loadDisagreeingExamples.ts";
import { longestGiven } from "../domain/evaluations/predictionColumns.ts";
import { recordPredictions } from "../domain/evaluations/recordPredictions.ts";
import { type RuleVerdict, ruleVerdicts } from "../domain/evaluations/ruleVersion.ts";
import { notFound, requireRecord } from "../domain/requireKnown.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import { outcome } from "./enums.ts";
import { evaluationKeyInput } from "./evaluation.ts";
import { idOf } from "./ids.ts";
import { leaseInput, leaseOf } from "./lease.ts";
import { pageOf } from "./pages.ts";
import { recordedCount } from "./recordedCount.ts";

const ruleVerdict = builder.objectRef<RuleVerdict>("RuleVerdict").implement({
  description: "What one rule says of a prediction.",
  fields: (t) => ({
    rule: t.exposeString("rule", { description: "The rule's name, as in `strict`." }),
    version: t.exposeInt("version", { description: "The rule's version." }),
    value: t.exposeFloat("value", { description: "1 right, 0 wrong, or a graded rule's number." }),
  }),
});

export const predictionObject = builder.prismaObject("Prediction", {
  description: "The one SQL submitted for an example, and what became of it.",
  fields: (t) => ({
    example: t.relation("example", { description: "What was asked." }),
    sql: t.exposeString("sql", { description: "What was submitted." }),
    given: t.exposeString("given", {
      nullable: true,
      description: `The answer that the SQL was taken from, its first ${longestGiven} characters; null where it is no more than the SQL.`,
    }),
    outcome: t.expose("outcome", { type: outcome, description: "What became of it." }),
    milliseconds: t.exposeFloat("milliseconds", { description: "How long it executed." }),
    reason: t.exposeString("reason", {
      nullable: true,
      description: "What the database said, where it refused.",
    }),
    verdicts: t.field({
      type: [ruleVerdict],
      description:
        "What each rule says, in the order of the evaluation's rules; those that do not apply are left out.",
      select: { verdicts: true, evaluation: { select: { rules: true } } },
      resolve: ({ verdicts, evaluation }) => ruleVerdicts(evaluation.rules, verdicts),
    }),
    hasDisagreement: t.exposeBoolean("hasDisagreement", {
      description: "True if two binary rules disagree; set when the evaluation completes.",
    }),
  }),
});

const predictionFilter = builder.inputType("PredictionFilter", {
  description: "Which predictions; all conditions must hold.",
  fields: (t) => ({
    outcome: t.field({ type: [outcome], description: "With one of these outcomes." }),
    hasDisagreement: t.boolean({
      description: "Only those on which rules that only know right and wrong disagree, or only the others.",
    }),
    disagreementBetween: t.stringList({
      description: "Names of two rules: only predictions to which both apply and whose verdicts differ.",
    }),
    rightUnder: t.string({
      description: "Only those that this rule calls right, by its name; a graded rule's 1 or more is right.",
    }),
    wrongUnder: t.string({
      description:
        "Only those that this rule applies to and does not call right, by its name; with `rightUnder`, those that one rule alone calls right.",
    }),
    database: t.string({ description: "On the database of this name (Spider's db_id)." }),
    feature: t.string({ description: "With this feature, as in `joins=2`." }),
  }),
});

interface PredictionArguments {
  evaluationId: string;
  filter?: typeof predictionFilter.$inferInput | null | undefined;
}

/** @throws Refusal NOT_FOUND for a database or a feature that no example of the evaluation's split has. */
async function requireInSplit(
  prisma: PrismaClient,
  evaluationId: string,
  { database, feature }: { database?: string | null | undefined; feature?: string | null | undefined },
): Promise<void> {
  const inSplit = { split: { evaluations: { some: { id: evaluationId } } } };
  if (
    database != null &&
    (await prisma.example.count({ where: { ...inSplit, database: { name: database } } })) === 0
  ) {
    const known = await prisma.database.findMany({
      where: { examples: { some: inSplit } },
      orderBy: { name: "asc" },
    });
    const names = known.map(({ name }) => name);
    throw notFound({ field: "filter.database", name: database }, "database of this split", names);
  }
  if (
    feature != null &&
    (await prisma.example.count({ where: { ...inSplit, features: { has: feature } } })) === 0
  ) {
    const examples = await prisma.example.findMany({ where: inSplit, select: { features: true } });
    const known = [...new Set(examples.flatMap(({ features }) => features))].sort();
    throw notFound({ field: "filter.feature", name: feature }, "feature of this split's examples", known);
  }
}

async function predictionWhere(prisma: PrismaClient, args: PredictionArguments) {
  const evaluationId = idOf("Evaluation", args.evaluationId, "evaluationId");
  const { outcome: outcomes, hasDisagreement, database, feature } = args.filter ?? {};
  await requireRecord(prisma, "evaluation", evaluationId, "evaluationId");
  await requireInSplit(prisma, evaluationId, { database, feature });
  return {
    evaluationId,
    ...(outcomes ? { outcome: { in: outcomes } } : {}),
    ...(hasDisagreement == null ? {} : { hasDisagreement }),
    AND: (await examplesByVerdicts(prisma, evaluationId, args.filter)).map((ids) => ({
      exampleId: { in: ids },
    })),
    example: {
      ...(database == null ? {} : { database: { name: database } }),
      ...(feature == null ? {} : { features: { has: feature } }),
    },
  };
}

/** For each condition on verdicts, the ids of the examples that meet it. */
function examplesByVerdicts(
  prisma: PrismaClient,
  evaluationId: string,
  filter: PredictionArguments["filter"],
): Promise<string[][]> {
  const { disagreementBetween, rightUnder, wrongUnder } = filter ?? {};
  const judged = (judgement: "right" | "wrong", rule: string) =>
    loadExamplesJudged(prisma, evaluationId, judgement, { rule, field: `filter.${judgement}Under` });
  return Promise.all([
    ...(disagreementBetween ? [loadDisagreeingExamples(prisma, evaluationId, disagreementBetween)] : []),
    ...(rightUnder == null ? [] : [judged("right", rightUnder)]),
    ...(wrongUnder == null ? [] : [judged("wrong", wrongUnder)]),
  ]);
}

builder.queryField("predictions", (t) =>
  t.connection({
    type: predictionObject,
    description: "Predictions of one evaluation, in the order of its split.",
    args: {
      evaluationId: t.arg.id({ required: true, description: "Which evaluation." }),
      filter: t.arg({ type: predictionFilter, description: "Filter. Default: all." }),
    },
    resolve: async (_root, args, context, info) => {
      const own = await predictionWhere(context.prisma, args);
      return pageOf({
        list: `predictions of ${args.evaluationId}`,
        keys: [{ field: "example.index", kind: "number", direction: "asc" }],
        include: { example: true },
        args,
        context,
        info,
        find: (client, where, query) =>
          client.prediction.findMany({ ...query, where: { AND: [own, where] } }),
        count: () => context.prisma.prediction.count({ where: own }),
      });
    },
  }),
);

const recordPredictionsInput = builder.inputType("RecordPredictionsInput", {
  description: "Predictions of one evaluation. Columns of equal length, one entry an example.",
  fields: (t) => ({
    lease: t.field({ type: leaseInput, required: true, description: "Under which the trainer speaks." }),
    evaluation: t.field({ type: evaluationKeyInput, required: true, description: "Which evaluation." }),
    exampleIndexes: t.intList({ required: true, description: "Positions in the split, from 0." }),
    sql: t.stringList({ required: true, description: "The submitted SQL; empty if there was none." }),
    outcomes: t.field({ type: [outcome], required: true, description: "What became of it." }),
    milliseconds: t.floatList({ required: true, description: "How long it executed." }),
    reasons: t.stringList({
      required: { list: true, items: false },
      description: "What the database said, where it refused; null elsewhere.",
    }),
    given: t.stringList({
      required: { list: false, items: false },
      description: `The answers that the SQL was taken from; null where one is no more than the SQL. So much is kept of each: ${longestGiven} characters.`,
    }),
    rules: t.stringList({
      description:
        "Names and versions of the rules that gave verdicts, as in `strict@1`; the same in every batch.",
    }),
    verdicts: t.field({
      type: t.listRef(t.listRef("Float", { required: false })),
      description:
        "One list a rule, one entry an example: 1 right, 0 wrong, a graded rule's number, null where it does not apply. Those of the evaluation's `outcomeRule` must agree with the outcomes: 1 with CORRECT, null with GOLD_FAILED, 0 with the others.",
    }),
  }),
});

builder.mutationField("recordPredictions", (t) =>
  t.field({
    type: recordedCount,
    description:
      "Stores predictions. A repeated one replaces the stored one until the evaluation is complete; then a differing one is refused with EVALUATION_COMPLETE.",
    extensions: { role: "TRAINER", record: "never" },
    args: { input: t.arg({ type: recordPredictionsInput, required: true, description: "What to record." }) },
    resolve: async (_root, { input }, { prisma }) => {
      const { lease, evaluation, rules, verdicts, ...others } = input;
      const columns = {
        ...others,
        given: others.given ?? null,
        rules: rules ?? [],
        verdicts: verdicts ?? [],
      };
      return { recordedCount: await recordPredictions(prisma, leaseOf(lease), evaluation, columns) };
    },
  }),
);
