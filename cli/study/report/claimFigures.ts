import type { Contrast } from "../../../statistics/contrast.ts";
import { type CrossedDifference, crossedDifference } from "../../../statistics/crossedDifference.ts";
import { holm } from "../../../statistics/holm.ts";
import { type BootstrapDifference, pairedBootstrap } from "../../../statistics/pairedBootstrap.ts";
import { describeNeed, detectableDifference } from "../../../statistics/power.ts";
import { signFlipTest } from "../../../statistics/signFlipTest.ts";
import { varianceComponents } from "../../../statistics/varianceComponents.ts";
import { answerClaim, type ClaimAnswer } from "./answerClaim.ts";
import { meanOver, type StudyData } from "./studyData.ts";
import type { Claim } from "./studyResult.ts";

export interface ClaimFigure {
  readonly claim: Claim;
  readonly answer: ClaimAnswer | "not measured";
  readonly evidence?: ClaimEvidence;
}

export interface ClaimEvidence extends CrossedDifference {
  /** Of claims that set splits against splits: the difference on their own splits, which the claim wants above 0, too. */
  readonly help?: CrossedDifference;
  /** After Holm over all claims measured. */
  readonly adjustedPValue: number;
  readonly bootstrap: BootstrapDifference;
  /** Of the paired permutation test; undefined for claims that set splits against splits. */
  readonly permutationPValue?: number;
  /** The smallest difference that this study tells with 80 % power, as a fraction. */
  readonly detectable: number;
  /** What a difference as large as the one measured would need to be told so, where it was not. */
  readonly need?: string;
}

/** Fixed, so that a table made twice says the same. */
const resamplingSeed = 1;

/** The answers rest on the crossed 95 % interval; the other tests stand beside it. */
export function claimFigures(data: StudyData, claims: readonly Claim[]): ClaimFigure[] {
  const measured = claims.map((claim) => ({
    claim,
    contrast: contrastFor(data, claim),
    help: claim.moreThanOn && data.contrast(claim.first, claim.second, meanOver(ownSplits(data, claim))),
  }));
  const differences = measured.map(({ contrast }) => contrast && crossedDifference(contrast));
  const given = differences.filter((difference) => difference !== undefined);
  const adjusted = holm(given.map(({ pValue }) => pValue));
  return measured.map(({ claim, contrast, help }, index) => {
    const difference = differences[index];
    if (contrast === undefined || difference === undefined) return { claim, answer: "not measured" };
    const helpDifference = help && crossedDifference(help);
    const answer = allOf([difference, ...(helpDifference ? [helpDifference] : [])].map(answerClaim));
    const inDoubt = answerClaim(difference) === "yes" && help ? help : contrast;
    return {
      claim,
      answer,
      evidence: {
        ...difference,
        ...(helpDifference && { help: helpDifference }),
        adjustedPValue: adjusted[given.indexOf(difference)]!,
        detectable: detectableDifference(difference.standardError ** 2),
        bootstrap: pairedBootstrap(contrast, { seed: resamplingSeed }),
        ...(!claim.moreThanOn && {
          permutationPValue: signFlipTest(contrast, { seed: resamplingSeed }).pValue,
        }),
        ...(answer === "not separable" && { need: needOf(inDoubt) }),
      },
    };
  });
}

function contrastFor(data: StudyData, claim: Claim): Contrast | undefined {
  const weights = new Map(meanOver(ownSplits(data, claim)));
  for (const split of claim.moreThanOn ?? []) weights.set(split, -1 / claim.moreThanOn!.length);
  return data.contrast(claim.first, claim.second, weights);
}

function ownSplits(data: StudyData, { splits, moreThanOn }: Claim): readonly string[] {
  return splits ?? data.splits.filter((split) => !moreThanOn?.includes(split));
}

/** What harms everywhere and least on some splits does not help most there. */
function allOf(answers: readonly ClaimAnswer[]): ClaimAnswer {
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
