import { contrastOf } from "../../../statistics/contrast.ts";
import { crossedDifference } from "../../../statistics/crossedDifference.ts";
import { clampInterval } from "../../../statistics/intervals.ts";
import { type MeanScore, meanScoreOf } from "../../../statistics/meanScore.ts";
import { sum } from "../../../statistics/variance.ts";
import { meanOver, type StudyData } from "./studyData.ts";

/** Stands for the mean of all splits, each of the same weight. */
export const allSplits = "mean of splits";

export interface MethodScore {
  readonly method: string;
  /** A split's name or `allSplits`. */
  readonly split: string;
  /** Undefined where the method has no result. */
  readonly score?: MeanScore;
  /** Best of its column, or not separable from the best by the paired 95 % interval. */
  readonly isBest: boolean;
}

/** Methods × splits, and the mean of the splits where there are several. */
export function scoreMethods(data: StudyData): MethodScore[] {
  return columnsOf(data).flatMap(({ name, splits }) => {
    const scored = data.methods.map((method) => ({ method, score: scoreOf(data, method, splits) }));
    const best = scored.reduce((top, each) =>
      (each.score?.mean ?? -1) > (top.score?.mean ?? -1) ? each : top,
    );
    return scored.map(({ method, score }) => ({
      method,
      split: name,
      ...(score && { score }),
      isBest: score !== undefined && isInseparable(data, best.method, method, splits),
    }));
  });
}

/** A table's columns: each split alone, and all together. */
export function columnsOf({
  splits,
}: StudyData): { readonly name: string; readonly splits: readonly string[] }[] {
  const single = splits.map((split) => ({ name: split, splits: [split] }));
  return splits.length > 1 ? [...single, { name: allSplits, splits }] : single;
}

function isInseparable(data: StudyData, best: string, method: string, splits: readonly string[]): boolean {
  if (best === method) return true;
  const contrast = data.contrast(best, method, meanOver(splits));
  return contrast !== undefined && crossedDifference(contrast).low <= 0;
}

function scoreOf(data: StudyData, method: string, splits: readonly string[]): MeanScore | undefined {
  const given = data.of(method, splits);
  const [only] = given?.verdicts ?? [];
  if (given === undefined || only === undefined) return undefined;
  if (splits.length === 1) return meanScoreOf(only);
  const parts = given.verdicts.map((first) => ({
    first,
    second: first.map((row) => row.map(() => 0)),
    weight: 1 / splits.length,
  }));
  const { difference, ...interval } = crossedDifference(contrastOf(parts, "paired"));
  return {
    mean: difference,
    ...clampInterval(interval, 0, 1),
    seedCount: given.seeds.length,
    exampleCount: sum(parts.map(({ first }) => first[0]!.length)),
  };
}
