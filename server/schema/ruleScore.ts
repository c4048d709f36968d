import type { Interval } from "../../statistics/intervals.ts";
import { meanInterval } from "../../statistics/meanScore.ts";
import { noVerdicts, subtractVerdicts, type VerdictSums } from "../../statistics/verdictSums.ts";
import type { Slice } from "../domain/evaluations/loadSlices.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";

export const interval = builder.objectRef<Interval>("Interval").implement({
  description: "95 % interval of a fraction; Wilson's unless stated otherwise.",
  fields: (t) => ({
    low: t.exposeFloat("low", { description: "Lower end, a fraction." }),
    high: t.exposeFloat("high", { description: "Upper end, a fraction." }),
  }),
});

/** The exclusion may change after an evaluation never does, so that its part is taken away when a score is read. */
async function withoutExcluded(
  score: VerdictSums & { evaluationId: string; position: number },
  excludedSums: Context["excludedSums"],
): Promise<VerdictSums> {
  const excluded = await excludedSums(score.evaluationId);
  return subtractVerdicts(score, excluded.get(score.position) ?? noVerdicts);
}

export const ruleScore = builder.prismaObject("EvaluationScore", {
  name: "RuleScore",
  description: "What one rule says of a complete evaluation.",
  select: {
    evaluationId: true,
    position: true,
    isGraded: true,
    exampleCount: true,
    verdictSum: true,
    sumOfSquares: true,
  },
  fields: (t) => ({
    rule: t.exposeString("rule", { description: "The rule's name, as in `strict`." }),
    version: t.exposeInt("version", { description: "The rule's version; other versions do not compare." }),
    isGraded: t.exposeBoolean("isGraded", {
      description: "True where a verdict is neither 0 nor 1, as with Soft-F1.",
    }),
    exampleCount: t.exposeInt("exampleCount", {
      description: "Examples that the rule applies to; at least one.",
    }),
    verdictSum: t.exposeFloat("verdictSum", {
      description: "Sum of the verdicts: how many are right, where none is graded.",
    }),
    accuracy: t.exposeFloat("accuracy", { description: "verdictSum / exampleCount." }),
    interval: t.field({
      type: interval,
      description: "95 % interval of the accuracy: Wilson's, or the normal one where verdicts are graded.",
      resolve: (score) => meanInterval(score),
    }),
    exampleCountWithoutExcluded: t.int({
      description: "Examples that the rule applies to and that are not excluded now.",
      resolve: async (score, _args, { excludedSums }) =>
        (await withoutExcluded(score, excludedSums)).exampleCount,
    }),
    accuracyWithoutExcluded: t.float({
      nullable: true,
      description: "Accuracy on the examples that are not excluded now; null where all are.",
      resolve: async (score, _args, { excludedSums }) => {
        const { verdictSum, exampleCount } = await withoutExcluded(score, excludedSums);
        return exampleCount === 0 ? null : verdictSum / exampleCount;
      },
    }),
  }),
});

export const slice = builder.objectRef<Slice>("Slice").implement({
  description: "The examples of an evaluation that share one value of a feature.",
  fields: (t) => ({
    dimension: t.exposeString("dimension", { description: "What is grouped by, as in `joins`." }),
    value: t.exposeString("value", { description: "Its value, as in `2`." }),
    exampleCount: t.exposeInt("exampleCount", { description: "Examples that the rule applies to." }),
    verdictSum: t.exposeFloat("verdictSum", { description: "Sum of their verdicts." }),
    accuracy: t.float({
      description: "verdictSum / exampleCount.",
      resolve: ({ verdictSum, exampleCount }) => verdictSum / exampleCount,
    }),
    interval: t.field({
      type: interval,
      description: "95 % interval of the accuracy.",
      resolve: (sums) => meanInterval(sums),
    }),
  }),
});
