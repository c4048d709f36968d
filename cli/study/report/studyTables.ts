import { type GenerationScore, generationScores } from "./generationScores.ts";
import {
  ablationTable,
  differenceTable,
  generationTable,
  hypothesisTable,
  scoreTable,
} from "./layOutTables.ts";
import { type MethodDifference, methodDifferences } from "./methodDifferences.ts";
import { type MethodScore, scoreMethods } from "./scoreMethods.ts";
import { studyData } from "./studyData.ts";
import type { Ablation, StudyPlan, StudyResult } from "./studyResult.ts";
import type { StudyTable } from "./studyTable.ts";
import { type HypothesisTest, testHypotheses } from "./testHypotheses.ts";

export interface StudyTables {
  readonly scores: readonly MethodScore[];
  /** An entry for each baseline that was run. */
  readonly differences: readonly {
    readonly baseline: string;
    readonly comparisons: readonly MethodDifference[];
  }[];
  readonly ablations: readonly {
    readonly ablation: Ablation;
    readonly comparisons: readonly MethodDifference[];
  }[];
  readonly hypotheses: readonly HypothesisTest[];
  readonly generations: readonly GenerationScore[];
  /** All of the above set out, ready to be rendered. */
  readonly tables: readonly StudyTable[];
}

/** The tables of a study, every number from the results given. Throws where results do not compare (`studyData`). */
export function studyTables(results: readonly StudyResult[], plan: StudyPlan): StudyTables {
  const data = studyData(results, plan);
  const scores = scoreMethods(data);
  const differences = plan.baselines
    .filter((baseline) => data.methods.includes(baseline))
    .map((baseline) => ({
      baseline,
      comparisons: methodDifferences(
        data,
        data.methods.filter((method) => method !== baseline).map((method) => ({ method, against: baseline })),
      ),
    }));
  const ablations = (plan.ablations ?? []).map((ablation) => ({
    ablation,
    comparisons: methodDifferences(
      data,
      ablation.variants.map(({ method }) => ({ method, against: ablation.base })),
    ),
  }));
  const hypotheses = testHypotheses(data, plan.hypotheses ?? []);
  const generations = generationScores(data);
  return {
    scores,
    differences,
    ablations,
    hypotheses,
    generations,
    tables: [
      scoreTable(data, scores),
      ...differences.map(({ baseline, comparisons }) => differenceTable(data, baseline, comparisons)),
      ...ablations.map(({ ablation, comparisons }) => ablationTable(data, ablation, scores, comparisons)),
      ...(hypotheses.length > 0 ? [hypothesisTable(hypotheses)] : []),
      generationTable(data, generations),
    ],
  };
}
