import type { Contrast } from "./contrast.ts";
import { deviationsOf } from "./deviations.ts";
import { sampleVariance, sum } from "./variance.ts";

/**
 * Where the variance of a difference comes from, each as what it adds to the variance at the present number of
 * examples and seeds. More examples lessen the first and last, more seeds the last two.
 */
export interface VarianceComponents {
  readonly examples: number;
  readonly seeds: number;
  /** What a seed makes of one example and no other. */
  readonly residual: number;
}

/**
 * The components of the two-way crossed design by the method of moments (Searle, Casella & McCulloch 1992, chapter 4);
 * estimates below 0 are 0. Undefined with one seed of a method, whose spread cannot be known.
 */
export function varianceComponents(contrast: Contrast): VarianceComponents | undefined {
  if (contrast.blocks.some(({ seedCount }) => seedCount < 2)) return undefined;
  const { units, seeds, residuals } = deviationsOf(contrast);
  const perStratum = residuals.map((blocks, stratum) => {
    const unitCount = units[stratum]!.length;
    const perBlock = blocks.map((ofSeeds) => {
      if (unitCount < 2) return 0;
      const squares = sum(ofSeeds.flatMap((values) => values.map((value) => value ** 2)));
      return squares / ((unitCount - 1) * (ofSeeds.length - 1)) / ofSeeds.length / unitCount;
    });
    return { perBlock, unit: sampleVariance(units[stratum]!) / unitCount };
  });
  const ofBlock = (block: number) => sum(perStratum.map(({ perBlock }) => perBlock[block]!));
  return {
    examples: sum(perStratum.map(({ unit, perBlock }) => Math.max(0, unit - sum(perBlock)))),
    seeds: sum(
      seeds.map((perSeed, block) => Math.max(0, sampleVariance(perSeed) / perSeed.length - ofBlock(block))),
    ),
    residual: sum(perStratum.map(({ perBlock }) => sum(perBlock))),
  };
}
