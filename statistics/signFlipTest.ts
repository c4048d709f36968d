import type { Contrast, Stratum } from "./contrast.ts";
import { uniform } from "./random.ts";
import { mean, sum } from "./variance.ts";

export interface SignFlipOptions {
  /** The same seed gives the same p-value; unused where it is exact. */
  readonly seed: number;
  /** Where it is not exact; 10,000 unless given. */
  readonly resamples?: number;
}

export interface SignFlipTest {
  /** Two-sided. */
  readonly pValue: number;
  /** Computed over all 2ⁿ signs; else estimated as (hits + 1) / (resamples + 1), after Phipson & Smyth 2010. */
  readonly isExact: boolean;
}

/** Additions that the exact distribution may take: some 0.2 s. */
const maximumWork = 2e8;

/**
 * The paired permutation test: under no difference each example's difference, averaged over seeds (of a cluster: their
 * sum), is as likely to have the other sign. It speaks of the weights compared and says nothing of the spread between
 * seeds; for one seed and verdicts of 0 and 1 it is McNemar's exact test.
 *
 * Throws a RangeError where a stratum's weight is negative: that two differences are equal does not make each of
 * them symmetric around 0.
 */
export function signFlipTest(
  contrast: Contrast,
  { seed, resamples = 10_000 }: SignFlipOptions,
): SignFlipTest {
  if (contrast.strata.some(({ weight }) => weight < 0)) {
    throw new RangeError("Signs cannot be flipped in a contrast between strata; use crossedDifference.");
  }
  const values = contrast.strata.flatMap((stratum) => unitValues(stratum, contrast));
  const pulls = values.filter((value) => Math.abs(value) > 1e-12);
  if (pulls.length === 0) return { pValue: 1, isExact: true };
  const steps = wholeSteps(contrast, pulls);
  return steps === undefined
    ? { pValue: estimate(pulls, seed, resamples), isExact: false }
    : { pValue: enumerate(steps), isExact: true };
}

/** What each unit adds to the contrast. */
function unitValues({ weight, sizes, sums }: Stratum, { blocks }: Contrast): number[] {
  const scale = weight / sum(sizes);
  return sizes.map(
    (_, unit) =>
      scale * sum(blocks.map(({ sign }, block) => sign * mean(sums[block]!.map((ofSeed) => ofSeed[unit]!)))),
  );
}

/** The values as small whole multiples of one step, as verdicts of 0 and 1 make them; undefined where they are not. */
function wholeSteps({ blocks, strata }: Contrast, pulls: readonly number[]): number[] | undefined {
  const [stratum] = strata;
  const step =
    stratum!.weight /
    sum(stratum!.sizes) /
    blocks.reduce((lcm, { seedCount }) => leastCommonMultiple(lcm, seedCount), 1);
  const steps = pulls.map((pull) => Math.round(Math.abs(pull) / step));
  const isWhole = pulls.every((pull, index) => Math.abs(Math.abs(pull) / step - steps[index]!) < 1e-6);
  return isWhole && steps.length * sum(steps) <= maximumWork ? withSigns(steps, pulls) : undefined;
}

function withSigns(steps: readonly number[], pulls: readonly number[]): number[] {
  return steps.map((step, index) => (pulls[index]! < 0 ? -step : step));
}

function leastCommonMultiple(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small > 0) [large, small] = [small, large % small];
  return (a / large) * b;
}

/** P(|Σ ± step| ≥ |Σ step|), from the distribution of the sum of those whose sign turns out positive. */
function enumerate(steps: readonly number[]): number {
  const sizes = steps.map(Math.abs);
  const total = sum(sizes);
  const observed = Math.abs(sum(steps));
  const chances = new Float64Array(total + 1);
  chances[0] = 1;
  let reached = 0;
  for (const size of sizes) {
    for (let at = reached; at >= 0; at -= 1) {
      const half = chances[at]! / 2;
      chances[at] = half;
      chances[at + size]! += half;
    }
    reached += size;
  }
  let pValue = 0;
  for (const [positive, chance] of chances.entries()) {
    if (Math.abs(2 * positive - total) >= observed) pValue += chance;
  }
  return Math.min(1, pValue);
}

function estimate(pulls: readonly number[], seed: number, resamples: number): number {
  const observed = Math.abs(sum(pulls)) - 1e-12;
  let hits = 0;
  for (let round = 0; round < resamples; round += 1) {
    let total = 0;
    for (let index = 0; index < pulls.length; index += 1) {
      total += uniform(seed, round, index) < 0.5 ? pulls[index]! : -pulls[index]!;
    }
    if (Math.abs(total) >= observed) hits += 1;
  }
  return (hits + 1) / (resamples + 1);
}
