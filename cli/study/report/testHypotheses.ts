import type { Contrast } from "../../../statistics/contrast.ts";
import { type CrossedDifference, crossedDifference } from "../../../statistics/crossedDifference.ts";
import { holm } from "../../../statistics/holm.ts";
import type { Interval } from "../../../statistics/intervals.ts";
import {
  type BootstrapDifference,
  pairedBootstrap,
  resamplingSeed,
} from "../../../statistics/pairedBootstrap.ts";
import { describeNeed, detectableDifference } from "../../../statistics/power.ts";
import { signFlipTest } from "../../../statistics/signFlipTest.ts";
import { varianceComponents } from "../../../statistics/varianceComponents.ts";
import { meanOver, type StudyData } from "./studyData.ts";
import type { Hypothesis } from "./studyResult.ts";

export interface HypothesisTest {
  readonly hypothesis: Hypothesis;
  readonly answer: HypothesisAnswer | "not measured";
  readonly evidence?: HypothesisEvidence;
}

export interface HypothesisEvidence extends CrossedDifference {
  /** Of hypotheses that set splits against splits: the difference on their own splits, which the hypothesis wants above 0, too. */
  readonly help?: CrossedDifference;
  /** After Holm over all hypotheses measured. */
  readonly adjustedPValue: number;
  readonly bootstrap: BootstrapDifference;
  /** Of the paired permutation test; undefined for hypotheses that set splits against splits. */
  readonly permutationPValue?: number;
  /** The smallest difference that this study tells with 80 % power, as a fraction. */
  readonly detectable: number;
  /** What a difference as large as the one measured would need to be told so, where it was not. */
  readonly need?: string;
}

/** The answers rest on the crossed 95 % interval; the other tests stand beside it. */
export function testHypotheses(data: StudyData, hypotheses: readonly Hypothesis[]): HypothesisTest[] {
  const measured = hypotheses.map((hypothesis) => ({
    hypothesis,
    contrast: contrastFor(data, hypothesis),
    help:
      hypothesis.moreThanOn &&
      data.contrast(hypothesis.first, hypothesis.second, meanOver(ownSplits(data, hypothesis))),
  }));
  const differences = measured.map(({ contrast }) => contrast && crossedDifference(contrast));
  const given = differences.filter((difference) => difference !== undefined);
  const adjusted = holm(given.map(({ pValue }) => pValue));
  return measured.map(({ hypothesis, contrast, help }, index) => {
    const difference = differences[index];
    if (contrast === undefined || difference === undefined) return { hypothesis, answer: "not measured" };
    const helpDifference = help && crossedDifference(help);
    const answer = allOf([difference, ...(helpDifference ? [helpDifference] : [])].map(answerHypothesis));
    const inDoubt = answerHypothesis(difference) === "yes" && help ? help : contrast;
    return {
      hypothesis,
      answer,
      evidence: {
        ...difference,
        ...(helpDifference && { help: helpDifference }),
        adjustedPValue: adjusted[given.indexOf(difference)]!,
        detectable: detectableDifference(difference.standardError ** 2),
        bootstrap: pairedBootstrap(contrast, { seed: resamplingSeed }),
        ...(!hypothesis.moreThanOn && {
          permutationPValue: signFlipTest(contrast, { seed: resamplingSeed }).pValue,
        }),
        ...(answer === "not separable" && { need: needOf(inDoubt) }),
      },
    };
  });
}

function contrastFor(data: StudyData, hypothesis: Hypothesis): Contrast | undefined {
  const weights = new Map(meanOver(ownSplits(data, hypothesis)));
  for (const split of hypothesis.moreThanOn ?? []) weights.set(split, -1 / hypothesis.moreThanOn!.length);
  return data.contrast(hypothesis.first, hypothesis.second, weights);
}

function ownSplits(data: StudyData, { splits, moreThanOn }: Hypothesis): readonly string[] {
  return splits ?? data.splits.filter((split) => !moreThanOn?.includes(split));
}

/** What harms everywhere and least on some splits does not help most there. */
function allOf(answers: readonly HypothesisAnswer[]): HypothesisAnswer {
  if (answers.includes("no")) return "no";
  return answers.includes("not separable") ? "not separable" : "yes";
}

function needOf(contrast: Contrast): string {
  const { difference } = crossedDifference(contrast);
  if (difference === 0) return "nothing to tell apart";
  return describeNeed(difference, varianceComponents(contrast), {
    seedCount: Math.min(...contrast.blocks.map(({ seedCount }) => seedCount)),
    exampleCount: contrast.strata.flatMap(({ sizes }) => sizes).reduce((sum, size) => sum + size, 0),
  });
}

export type HypothesisAnswer = "yes" | "no" | "not separable";

/** Whether "the first is above the second" holds, from the 95 % interval of first − second. */
export function answerHypothesis({ low, high }: Interval): HypothesisAnswer {
  if (low > 0) return "yes";
  return high < 0 ? "no" : "not separable";
}
