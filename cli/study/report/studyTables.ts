import { type ClaimFigure, claimFigures } from "./claimFigures.ts";
import { type DifferenceFigure, differenceFigures } from "./differenceFigures.ts";
import { type GenerationFigure, generationFigures } from "./generationFigures.ts";
import { ablationTable, claimTable, differenceTable, generationTable, scoreTable } from "./layOutTables.ts";
import { type ScoreFigure, scoreMethods } from "./scoreMethods.ts";
import { studyData } from "./studyData.ts";
import type { Ablation, StudyPlan, StudyResult } from "./studyResult.ts";
import type { StudyTable } from "./studyTable.ts";

export interface StudyTables {
  readonly scores: readonly ScoreFigure[];
  /** An entry for each baseline that was played. */
  readonly differences: readonly {
    readonly baseline: string;
    readonly figures: readonly DifferenceFigure[];
  }[];
  readonly ablations: readonly {
    readonly ablation: Ablation;
    readonly figures: readonly DifferenceFigure[];
  }[];
  readonly claims: readonly ClaimFigure[];
  readonly generations: readonly GenerationFigure[];
  /** All of the above set out, ready to be rendered. */
  readonly tables: readonly StudyTable[];
}

/** The tables of a study, every figure from the results given. Throws where results do not compare (`studyData`). */
export function studyTables(results: readonly StudyResult[], plan: StudyPlan): StudyTables {
  const data = studyData(results, plan);
  const scores = scoreMethods(data);
  const differences = plan.baselines
    .filter((baseline) => data.methods.includes(baseline))
    .map((baseline) => ({
      baseline,
      figures: differenceFigures(
        data,
        data.methods.filter((method) => method !== baseline).map((method) => ({ method, against: baseline })),
      ),
    }));
  const ablations = (plan.ablations ?? []).map((ablation) => ({
    ablation,
    figures: differenceFigures(
      data,
      ablation.variants.map(({ method }) => ({ method, against: ablation.base })),
    ),
  }));
  const claims = claimFigures(data, plan.claims ?? []);
  const generations = generationFigures(data);
  return {
    scores,
    differences,
    ablations,
    claims,
    generations,
    tables: [
      scoreTable(data, scores),
      ...differences.map(({ baseline, figures }) => differenceTable(data, baseline, figures)),
      ...ablations.map(({ ablation, figures }) => ablationTable(data, ablation, scores, figures)),
      ...(claims.length > 0 ? [claimTable(claims)] : []),
      generationTable(data, generations),
    ],
  };
}
