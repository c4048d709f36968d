import { formatDecimal, formatPoints } from "../../../statistics/format.ts";
import type { PairQuality } from "./pairQuality.ts";

/** Each is looked at only where it is given; fractions of 1. */
export interface PairQualityGateThresholds {
  readonly minimumPairs?: number;
  /** Of rejected SQL that is in fact right. */
  readonly maximumCorrectFraction?: number;
  readonly minimumExecutableRate?: number;
  readonly maximumOverlapFraction?: number;
  /** Nats that the mean log p(chosen) of the player may lose in the iteration. */
  readonly maximumChosenFall?: number;
}

/** Why an iteration with such pairs should stop, in a sentence; undefined where it may go on. */
export function pairQualityGate(
  quality: PairQuality,
  thresholds: PairQualityGateThresholds,
): string | undefined {
  const { pairs, correctFraction, executableRate, overlapFraction, meanLogProbabilities } = quality;
  const { minimumPairs = 0, maximumCorrectFraction = 1, maximumOverlapFraction = 1 } = thresholds;
  if (pairs < minimumPairs) {
    return `There are ${pairs} pairs, fewer than the ${minimumPairs} an iteration needs.`;
  }
  if (pairs === 0) return undefined;
  if (correctFraction > maximumCorrectFraction) {
    return (
      `${percent(correctFraction)} of the rejected SQL executes to the gold result, more than ` +
      `${percent(maximumCorrectFraction)}: training on these pairs would unlearn right answers.`
    );
  }
  if (executableRate < (thresholds.minimumExecutableRate ?? 0)) {
    return (
      `${percent(executableRate)} of the rejected SQL executes, less than ` +
      `${percent(thresholds.minimumExecutableRate ?? 0)}: the opponent no longer writes SQL.`
    );
  }
  if (overlapFraction > maximumOverlapFraction) {
    return (
      `${percent(overlapFraction)} of the pairs reject a beginning or continuation of what they choose, more than ` +
      `${percent(maximumOverlapFraction)}: both would be pushed the same way.`
    );
  }
  return explainFall(meanLogProbabilities, thresholds.maximumChosenFall);
}

function explainFall(
  { playerBefore, playerAfter }: PairQuality["meanLogProbabilities"],
  maximumFall: number | undefined,
): string | undefined {
  if (playerBefore === undefined || playerAfter === undefined || maximumFall === undefined) return undefined;
  const fall = playerBefore.chosen - playerAfter.chosen;
  if (fall <= maximumFall) return undefined;
  return (
    `The mean log-probability of the chosen SQL fell by ${formatDecimal(fall, 2)} nats, from ` +
    `${formatDecimal(playerBefore.chosen, 2)} to ${formatDecimal(playerAfter.chosen, 2)}, more than ${maximumFall}: ` +
    "likelihood displacement."
  );
}

function percent(fraction: number): string {
  return `${formatPoints(fraction)} %`;
}
