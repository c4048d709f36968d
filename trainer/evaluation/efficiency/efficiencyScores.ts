import { ruleDefinitions } from "../../api/generated/catalogue.ts";
import type { MeasuredRule } from "../rules/rule.ts";
import type { Efficiency } from "./measureEfficiency.ts";

/**
 * BIRD's valid efficiency score of a right prediction: the square root of the ratio of times, so that half gold's time
 * is 1.41; a wrong prediction's is 0. Its script takes the mean of noisy ratios, here it is the ratio of medians.
 */
export const birdVes: MeasuredRule = ruleDefinitions.birdVes;

/**
 * BIRD's reward-based score of a right prediction: the root of a reward that rises in steps with the ratio of times, as
 * its script averages it; a wrong prediction's is 0.
 */
export const birdRewardVes: MeasuredRule = ruleDefinitions.birdRewardVes;

/**
 * The ratio of times as far as it is known: 1 where the quartiles lie on both sides of 1, since SQL as fast as gold
 * must not gain or lose by the noise of the clock.
 */
export function knownRatio({ ratio, spread }: Pick<Efficiency, "ratio" | "spread">): number {
  return spread.low <= 1 && spread.high >= 1 ? 1 : ratio;
}

/** See `birdVes`. */
export function vesOf(ratio: number): number {
  return Math.sqrt(ratio);
}

/** See `birdRewardVes`. */
export function rewardVesOf(ratio: number): number {
  return Math.sqrt(rewardSteps.find(({ from }) => ratio >= from)?.reward ?? 0);
}

/** What a prediction of at least this ratio earns. */
const rewardSteps = [
  { from: 2, reward: 1.25 },
  { from: 1, reward: 1 },
  { from: 0.5, reward: 0.75 },
  { from: 0.25, reward: 0.5 },
  { from: 0, reward: 0.25 },
];
