import { type CrossedDifference, crossedDifference } from "../../../statistics/crossedDifference.ts";
import { holm } from "../../../statistics/holm.ts";
import { columnsOf } from "./scoreMethods.ts";
import { meanOver, type StudyData } from "./studyData.ts";

export interface MethodDifference extends CrossedDifference {
  readonly method: string;
  readonly against: string;
  /** A split's name or `allSplits`. */
  readonly split: string;
  /** After Holm, over all differences given together. */
  readonly adjustedPValue: number;
}

/** Each method less another on every split and on their mean; those without results are left out. */
export function methodDifferences(
  data: StudyData,
  comparisons: readonly { readonly method: string; readonly against: string }[],
): MethodDifference[] {
  const differences = comparisons.flatMap(({ method, against }) =>
    columnsOf(data).flatMap(({ name, splits }) => {
      const contrast = data.contrast(method, against, meanOver(splits));
      return contrast ? [{ method, against, split: name, ...crossedDifference(contrast) }] : [];
    }),
  );
  const adjusted = holm(differences.map(({ pValue }) => pValue));
  return differences.map((difference, index) => ({ ...difference, adjustedPValue: adjusted[index]! }));
}
