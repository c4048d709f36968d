import { type Moments, meanInterval, noMoments, subtractMoments } from "../domain/leaderboard/moments.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { interval } from "./interval.ts";

/** The exclusion may change after an evaluation never does, so that its part is taken away when a score is read. */
async function withoutExcluded(
  score: Moments & { evaluationId: string; position: number },
  excludedMoments: Context["excludedMoments"],
): Promise<Moments> {
  const excluded = await excludedMoments(score.evaluationId);
  return subtractMoments(score, excluded.get(score.position) ?? noMoments);
}

export const ruleScore = builder.prismaObject("EvaluationScore", {
  name: "RuleScore",
  description: "What one rule says of a complete evaluation.",
  select: {
    evaluationId: true,
    position: true,
    isGraded: true,
    exampleCount: true,
    correct: true,
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
    correct: t.exposeFloat("correct", {
      description: "Sum of the verdicts: how many are right, where none is graded.",
    }),
    accuracy: t.exposeFloat("accuracy", { description: "correct / exampleCount." }),
    interval: t.field({
      type: interval,
      description:
        "95 % interval of the accuracy: Wilson's, or mean ± 1.96 standard errors where verdicts are graded.",
      resolve: (score) => meanInterval(score),
    }),
    exampleCountWithoutExcluded: t.int({
      description: "Examples that the rule applies to and that are not excluded now.",
      resolve: async (score, _args, { excludedMoments }) =>
        (await withoutExcluded(score, excludedMoments)).exampleCount,
    }),
    accuracyWithoutExcluded: t.float({
      nullable: true,
      description: "Accuracy on the examples that are not excluded now; null where all are.",
      resolve: async (score, _args, { excludedMoments }) => {
        const { correct, exampleCount } = await withoutExcluded(score, excludedMoments);
        return exampleCount === 0 ? null : correct / exampleCount;
      },
    }),
  }),
});
