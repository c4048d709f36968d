import { builder } from "../builder.ts";
import { recordPredictions } from "../domain/recordPredictions.ts";
import { idOf } from "../ids.ts";
import { outcome } from "./enums.ts";
import { evaluationKeyInput } from "./evaluationKey.ts";
import { leaseInput, leaseOf } from "./lease.ts";
import { recordedCount } from "./recordedCount.ts";

builder.prismaObject("Prediction", {
  description: "The one SQL submitted for an example, and what became of it.",
  fields: (t) => ({
    example: t.relation("example", { description: "What was asked." }),
    sql: t.exposeString("sql", { description: "What was submitted." }),
    outcome: t.expose("outcome", { type: outcome, description: "What became of it." }),
    milliseconds: t.exposeFloat("milliseconds", { description: "How long it executed." }),
    reason: t.exposeString("reason", {
      nullable: true,
      description: "What the database said, where it refused.",
    }),
  }),
});

const predictionFilter = builder.inputType("PredictionFilter", {
  description: "Which predictions.",
  fields: (t) => ({ outcome: t.field({ type: [outcome], description: "With one of these outcomes." }) }),
});

function predictionWhere(args: {
  evaluationId: string;
  filter?: typeof predictionFilter.$inferInput | null | undefined;
}) {
  return {
    evaluationId: idOf("Evaluation", args.evaluationId, "evaluationId"),
    ...(args.filter?.outcome ? { outcome: { in: args.filter.outcome } } : {}),
  };
}

builder.queryField("predictions", (t) =>
  t.prismaConnection({
    type: "Prediction",
    cursor: "evaluationId_exampleId",
    description: "Predictions of one evaluation, in the order of its split.",
    args: {
      evaluationId: t.arg.id({ required: true, description: "Which evaluation." }),
      filter: t.arg({ type: predictionFilter, description: "Which ones; all unless told." }),
    },
    resolve: (query, _root, args, { prisma }) =>
      prisma.prediction.findMany({
        ...query,
        where: predictionWhere(args),
        orderBy: { example: { index: "asc" } },
      }),
    totalCount: (_root, args, { prisma }) => prisma.prediction.count({ where: predictionWhere(args) }),
  }),
);

const recordPredictionsInput = builder.inputType("RecordPredictionsInput", {
  description: "Predictions of one evaluation. Columns of equal length, one entry an example.",
  fields: (t) => ({
    lease: t.field({ type: leaseInput, required: true, description: "Under which the trainer speaks." }),
    evaluation: t.field({ type: evaluationKeyInput, required: true, description: "Which evaluation." }),
    exampleIndexes: t.intList({ required: true, description: "Positions in the split, from 0." }),
    sql: t.stringList({ required: true, description: "What was submitted; empty where nothing came." }),
    outcomes: t.field({ type: [outcome], required: true, description: "What became of it." }),
    milliseconds: t.floatList({ required: true, description: "How long it executed." }),
    reasons: t.stringList({
      required: { list: true, items: false },
      description: "What the database said, where it refused; null elsewhere.",
    }),
  }),
});

builder.mutationField("recordPredictions", (t) =>
  t.field({
    type: recordedCount,
    description:
      "Stores predictions. A repeated one replaces the stored one until the evaluation is complete; then a differing one is refused with EVALUATION_COMPLETE.",
    extensions: { role: "TRAINER" },
    args: { input: t.arg({ type: recordPredictionsInput, required: true, description: "What to record." }) },
    resolve: async (_root, { input }, { prisma }) => {
      const { lease, evaluation, ...columns } = input;
      return { recordedCount: await recordPredictions(prisma, leaseOf(lease), evaluation, columns) };
    },
  }),
);
