import { wilsonInterval } from "../../statistics/intervals.ts";
import { completeEvaluation } from "../domain/evaluations/completeEvaluation.ts";
import type { Disagreement } from "../domain/evaluations/loadDisagreements.ts";
import { readRuleVersion } from "../domain/evaluations/ruleVersion.ts";
import { requireNames, requireRecord } from "../domain/requireKnown.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { evaluationStatus, orderDirection } from "./enums.ts";
import { askedNames, stringFilter, textCondition } from "./filters.ts";
import { idOf } from "./ids.ts";
import { leaseInput, leaseOf } from "./lease.ts";
import { pageOf, sortKeys } from "./pages.ts";
import { ruleVersion } from "./rule.ts";
import { interval, ruleScore, slice } from "./ruleScore.ts";
import { runFilter, runWhere } from "./runFilter.ts";

export const evaluationNode = builder.prismaNode("Evaluation", {
  id: { field: "id" },
  description:
    "A generation on a split, under one way of decoding and one outcome rule. Immutable once complete.",
  fields: (t) => ({
    generation: t.relation("generation", { description: "What was evaluated." }),
    split: t.relation("split", { description: "On what." }),
    decoding: t.exposeString("decoding", { description: "How SQL was decoded, as in `greedy`." }),
    outcomeRule: t.exposeString("outcomeRule", {
      description: "Name and version of the rule that told right from wrong, as in `strict@1`.",
    }),
    executor: t.exposeString("executor", { description: "Name and version of what executed the SQL." }),
    rules: t.field({
      type: [ruleVersion],
      description: "All rules that gave a verdict; none where only outcomes were recorded.",
      resolve: ({ rules }) => rules.map(readRuleVersion),
    }),
    status: t.expose("status", {
      type: evaluationStatus,
      description: "Whether it is still being recorded.",
    }),
    exampleCount: t.exposeInt("exampleCount", {
      description: "Examples evaluated, from the first of the split on.",
    }),
    recordedCount: t.relationCount("predictions", { description: "Predictions stored so far." }),
    judgedCount: t.exposeInt("judgedCount", {
      nullable: true,
      description: "Predictions whose gold SQL executes, so that `outcomeRule` applies. Null until complete.",
    }),
    correctCount: t.exposeInt("correctCount", {
      nullable: true,
      description: "Predictions that are CORRECT. Null until complete.",
    }),
    executableCount: t.exposeInt("executableCount", {
      nullable: true,
      description: "Judged predictions whose SQL executes: CORRECT or WRONG. Null until complete.",
    }),
    executionAccuracy: t.exposeFloat("executionAccuracy", {
      nullable: true,
      description: "correctCount / judgedCount. Null until complete, and if no example could be judged.",
    }),
    interval: t.field({
      type: interval,
      nullable: true,
      description: "95 % Wilson interval of the execution accuracy; null where that is null.",
      resolve: ({ correctCount, judgedCount }) =>
        correctCount === null || !judgedCount ? null : wilsonInterval(correctCount, judgedCount),
    }),
    scores: t.relation("scores", {
      type: ruleScore,
      description: "Its score under each rule, in the order of `rules`; empty until it is complete.",
      query: { orderBy: { position: "asc" } },
    }),
    slices: t.field({
      type: [slice],
      description:
        "Accuracy by the features of the examples, by default under the evaluation's outcome rule. Empty for a rule without verdicts here.",
      args: {
        rule: t.arg.string({ description: "Name of the rule, as in `spiderExecution`." }),
        dimension: t.arg.string({ description: "Only by this feature, as in `joins`. Default: by all." }),
      },
      resolve: async (
        { id, outcomeRule },
        { rule, dimension },
        { slices, requireRule, requireDimension },
      ) => {
        const isOwnRule = rule == null || rule === readRuleVersion(outcomeRule).rule;
        if (!isOwnRule) await requireRule(rule, "rule");
        const found = await slices({
          evaluationId: id,
          rule: rule ?? null,
          isOwnRule,
          dimension: dimension ?? null,
        });
        if (dimension != null && found.length === 0) await requireDimension(dimension, "dimension");
        return found;
      },
    }),
    verdicts: t.field({
      type: ["Float"],
      nullable: { list: false, items: true },
      description:
        "One per example in the order of the split, by default under the evaluation's outcome rule: 1 right, 0 wrong, a graded rule's number, null where it does not apply, as where the gold SQL fails. Empty until the evaluation is complete, and for a rule without verdicts here.",
      args: { rule: t.arg.string({ description: "Name of the rule, as in `spiderExecution`." }) },
      resolve: async ({ id, outcomeRule }, { rule }, { verdicts, requireRule }) => {
        const isOwnRule = rule == null || rule === readRuleVersion(outcomeRule).rule;
        if (!isOwnRule) await requireRule(rule, "rule");
        return verdicts({ evaluationId: id, rule: rule ?? null, isOwnRule });
      },
    }),
    disagreements: t.field({
      type: [disagreement],
      description: "Every pair of binary rules, in the order of `rules`; empty until it is complete.",
      resolve: ({ id }, _args, { disagreements }) => disagreements(id),
    }),
    startedAt: t.expose("startedAt", { type: "DateTime", description: "When its first record came." }),
    completedAt: t.expose("completedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it became immutable.",
    }),
  }),
});

const evaluationFilter = builder.inputType("EvaluationFilter", {
  description: "Which evaluations; all conditions must hold.",
  fields: (t) => ({
    runId: t.id({ description: "Of this run's generations." }),
    run: t.field({ type: runFilter, description: "Of generations of such runs." }),
    generationId: t.id({ description: "Of this generation." }),
    split: t.field({ type: stringFilter, description: "By the split's name." }),
    status: t.field({ type: evaluationStatus, description: "In this state." }),
  }),
});

const evaluationOrderBy = builder.inputType("EvaluationOrderBy", {
  description: "Order of evaluations; newest first by default.",
  fields: (t) => ({
    startedAt: t.field({ type: orderDirection, description: "By start." }),
    executionAccuracy: t.field({
      type: orderDirection,
      description:
        "By accuracy, those without one last; pages after the first show it as it was when that was asked for.",
    }),
  }),
});

const evaluationKeys = {
  startedAt: { field: "startedAt", kind: "date" },
  executionAccuracy: {
    field: "executionAccuracy",
    kind: "number",
    isNullable: true,
    changes: "Evaluation.executionAccuracy",
  },
} as const;

async function evaluationWhere(
  context: Context,
  filter: typeof evaluationFilter.$inferInput | null | undefined,
): Promise<Prisma.EvaluationWhereInput> {
  const { prisma } = context;
  const runId = filter?.runId ? idOf("Run", filter.runId, "filter.runId") : undefined;
  const generationId = filter?.generationId
    ? idOf("Generation", filter.generationId, "filter.generationId")
    : undefined;
  await requireRecord(prisma, "run", runId, "filter.runId");
  await requireRecord(prisma, "generation", generationId, "filter.generationId");
  await requireNames(prisma, "split", askedNames(filter?.split, "filter.split"));
  const split = textCondition(filter?.split);
  return {
    ...(runId === undefined ? {} : { generation: { runId } }),
    ...(filter?.run
      ? { AND: [{ generation: { run: await runWhere(context, filter.run, "filter.run") } }] }
      : {}),
    ...(generationId === undefined ? {} : { generationId }),
    ...(split ? { split: { name: split } } : {}),
    ...(filter?.status ? { status: filter.status } : {}),
  };
}

builder.queryField("evaluations", (t) =>
  t.connection({
    type: evaluationNode,
    description: "Evaluations.",
    args: {
      filter: t.arg({ type: evaluationFilter, description: "Filter. Default: all." }),
      orderBy: t.arg({
        type: [evaluationOrderBy],
        description: "In which order: by the first, equals by the second, and so on; nulls last.",
      }),
    },
    resolve: async (_root, args, context, info) => {
      const own = await evaluationWhere(context, args.filter);
      return pageOf({
        list: "evaluations",
        keys: sortKeys(args.orderBy, evaluationKeys, {
          usual: [{ ...evaluationKeys.startedAt, direction: "desc" }],
          last: [{ field: "id", kind: "id", direction: "desc" }],
        }),
        args,
        context,
        info,
        find: (client, where, query) =>
          client.evaluation.findMany({ ...query, where: { AND: [own, where] } }),
        count: () => context.prisma.evaluation.count({ where: own }),
      });
    },
  }),
);

const completeEvaluationInput = builder.inputType("CompleteEvaluationInput", {
  description: "An evaluation whose predictions are all recorded.",
  fields: (t) => ({
    lease: t.field({ type: leaseInput, required: true, description: "Under which the trainer speaks." }),
    evaluation: t.field({ type: evaluationKeyInput, required: true, description: "Which evaluation." }),
  }),
});

builder.mutationField("completeEvaluation", (t) =>
  t.prismaField({
    type: "Evaluation",
    description:
      "Closes an evaluation. Accuracy is computed by the server from the recorded predictions; refused with EVALUATION_INCOMPLETE while some are missing.",
    extensions: { role: "TRAINER" },
    args: { input: t.arg({ type: completeEvaluationInput, required: true, description: "Which one." }) },
    resolve: async (query, _root, { input }, context) => {
      const lease = leaseOf(input.lease);
      const id = await completeEvaluation(context.prisma, lease, input.evaluation);
      return context.prisma.evaluation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

export const disagreement = builder.objectRef<Disagreement>("Disagreement").implement({
  description: "Two rules that only know right and wrong, compared on the examples that both apply to.",
  fields: (t) => ({
    first: t.exposeString("first", { description: "Name of one rule." }),
    second: t.exposeString("second", { description: "Name of the other." }),
    onlyFirstCount: t.exposeInt("onlyFirstCount", { description: "Right under the first alone." }),
    onlySecondCount: t.exposeInt("onlySecondCount", { description: "Right under the second alone." }),
    agreedCount: t.exposeInt("agreedCount", { description: "Right under both, or wrong under both." }),
  }),
});

export const evaluationKeyInput = builder.inputType("EvaluationKeyInput", {
  description: "Which evaluation: found or started by generation, split, decoding, rule and executor.",
  fields: (t) => ({
    generationNumber: t.int({ required: true, description: "Number of the run's generation." }),
    split: t.string({ required: true, description: "Name of the split." }),
    decoding: t.string({ required: true, description: "How SQL is decoded, as in `greedy`." }),
    outcomeRule: t.string({
      required: true,
      description: "Name and version of the rule that tells right from wrong, as in `strict@1`.",
    }),
    executor: t.string({ required: true, description: "Name and version of what executes the SQL." }),
    exampleCount: t.int({
      required: true,
      description: "Examples evaluated, from the first of the split on.",
    }),
  }),
});
