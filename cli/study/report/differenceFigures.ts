import { type CrossedDifference, crossedDifference } from "../../../statistics/crossedDifference.ts";
import { holm } from "../../../statistics/holm.ts";
import { columnsOf } from "./scoreMethods.ts";
import { meanOver, type StudyData } from "./studyData.ts";

export interface DifferenceFigure extends CrossedDifference {
  readonly method: string;
  readonly against: string;
  /** A split's name or `allSplits`. */
  readonly split: string;
  /** After Holm, over all figures given together. */
  readonly adjustedPValue: number;
}

/** Each method less another on every split and on their mean; those without results are left out. */
export function differenceFigures(
  data: StudyData,
  comparisons: readonly { readonly method: string; readonly against: string }[],
): DifferenceFigure[] {
  const figures = comparisons.flatMap(({ method, against }) =>
    columnsOf(data).flatMap(({ name, splits }) => {
      const contrast = data.contrast(method, against, meanOver(splits));
      return contrast ? [{ method, against, split: name, ...crossedDifference(contrast) }] : [];
    }),
  );
  const adjusted = holm(figures.map(({ pValue }) => pValue));
  return figures.map((figure, index) => ({ ...figure, adjustedPValue: adjusted[index]! }));
}
