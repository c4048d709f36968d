import { type MeanScore, meanScoreOf } from "../../../statistics/meanScore.ts";
import { indexesOf, inOrder, type StudyData } from "./studyData.ts";

export interface GenerationScore {
  readonly method: string;
  readonly generation: number;
  readonly split: string;
  /** How many of the runs it stands for. */
  readonly resultCount: number;
  /** Over the seeds that reached this generation. */
  readonly score: MeanScore;
}

/** How each method fared from generation to generation. */
export function generationScores({ methods, splits, results }: StudyData): GenerationScore[] {
  return splits.flatMap((split) => {
    const indexes = indexesOf(results, split);
    return methods.flatMap((method) => {
      const own = results.filter((each) => each.method === method && each.split === split);
      return [...Map.groupBy(own, ({ generation }) => generation)]
        .sort(([a], [b]) => a - b)
        .map(([generation, ofGeneration]) => ({
          method,
          generation,
          split,
          resultCount: ofGeneration.filter(({ isResult }) => isResult).length,
          score: meanScoreOf(ofGeneration.map(({ verdicts }) => inOrder(verdicts, indexes))),
        }));
    });
  });
}
