import { answerClaim, type ClaimAnswer } from "../../trainer/comparison/answerClaim.ts";
import type { Contrast } from "../../trainer/comparison/contrast.ts";
import { type CrossedDifference, crossedDifference } from "../../trainer/comparison/crossedDifference.ts";
import { holm } from "../../trainer/comparison/holm.ts";
import { type BootstrapDifference, pairedBootstrap } from "../../trainer/comparison/pairedBootstrap.ts";
import { describeNeed, detectableDifference } from "../../trainer/comparison/power.ts";
import { signFlipTest } from "../../trainer/comparison/signFlipTest.ts";
import { varianceComponents } from "../../trainer/comparison/varianceComponents.ts";
import type { StudyData } from "./studyData.ts";
import type { Claim } from "./studyResult.ts";

export interface ClaimFigure {
  readonly claim: Claim;
  readonly answer: ClaimAnswer | "not measured";
  readonly evidence?: ClaimEvidence;
}

export interface ClaimEvidence extends CrossedDifference {
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
  const measured = claims.map((claim) => ({ claim, contrast: contrastFor(data, claim) }));
  const differences = measured.map(({ contrast }) => contrast && crossedDifference(contrast));
  const given = differences.filter((difference) => difference !== undefined);
  const adjusted = holm(given.map(({ pValue }) => pValue));
  return measured.map(({ claim, contrast }, index) => {
    const difference = differences[index];
    if (contrast === undefined || difference === undefined) return { claim, answer: "not measured" };
    const answer = answerClaim(difference);
    return {
      claim,
      answer,
      evidence: {
        ...difference,
        adjustedPValue: adjusted[given.indexOf(difference)]!,
        detectable: detectableDifference(difference.standardError ** 2),
        bootstrap: pairedBootstrap(contrast, { seed: resamplingSeed }),
        ...(!claim.moreThanOn && {
          permutationPValue: signFlipTest(contrast, { seed: resamplingSeed }).pValue,
        }),
        ...(answer === "not separable" && { need: needOf(contrast, difference.difference) }),
      },
    };
  });
}

function contrastFor(data: StudyData, { first, second, splits, moreThanOn }: Claim): Contrast | undefined {
  const chosen = splits ?? data.splits.filter((split) => !moreThanOn?.includes(split));
  const weights = new Map(chosen.map((split) => [split, 1 / chosen.length]));
  for (const split of moreThanOn ?? []) weights.set(split, -1 / moreThanOn!.length);
  return data.contrast(first, second, weights);
}

function needOf(contrast: Contrast, difference: number): string {
  if (difference === 0) return "nothing to tell apart";
  return describeNeed(difference, varianceComponents(contrast), {
    seedCount: Math.min(...contrast.blocks.map(({ seedCount }) => seedCount)),
    exampleCount: contrast.strata.flatMap(({ sizes }) => sizes).reduce((sum, size) => sum + size, 0),
  });
}
