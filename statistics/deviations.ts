import type { Contrast, Stratum } from "./contrast.ts";
import { mean, sum } from "./variance.ts";

/** A contrast taken apart into what its units and seeds contribute. */
export interface Deviations {
  readonly difference: number;
  /**
   * A list a stratum: what each unit, averaged over seeds, lies off the stratum's mean, times the stratum's weight.
   * Clusters are linearised as those of a ratio: (sum − size · mean) · units / examples.
   */
  readonly units: readonly (readonly number[])[];
  /** A list a block: the contrast of each seed alone, over all strata, with the block's sign. */
  readonly seeds: readonly (readonly number[])[];
  /** `residuals[stratum][block][seed][unit]`: what is left of a seed's unit after its unit and its seed, weighted. */
  readonly residuals: readonly (readonly (readonly (readonly number[])[])[])[];
}

export function deviationsOf({ blocks, strata }: Contrast): Deviations {
  const seeds = blocks.map(({ sign, seedCount }, block) =>
    Array.from({ length: seedCount }, (_, seed) =>
      sum(strata.map((stratum) => sign * stratum.weight * meanOf(stratum, block, seed))),
    ),
  );
  const perBlock = strata.map((stratum) =>
    blocks.map(({ sign, seedCount }, block) =>
      Array.from({ length: seedCount }, (_, seed) => unitDeviations(stratum, block, seed, sign)),
    ),
  );
  const unitMeans = perBlock.map((ofBlocks) => ofBlocks.map(meanByUnit));
  return {
    difference: sum(seeds.map(mean)),
    units: unitMeans.map((ofBlocks, index) =>
      strata[index]!.sizes.map((_, unit) => sum(ofBlocks.map((means) => means[unit]!))),
    ),
    seeds,
    residuals: perBlock.map((ofBlocks, stratum) =>
      ofBlocks.map((ofSeeds, block) =>
        ofSeeds.map((values) => values.map((value, unit) => value - unitMeans[stratum]![block]![unit]!)),
      ),
    ),
  };
}

function meanOf({ sums, sizes }: Stratum, block: number, seed: number): number {
  return sum(sums[block]![seed]!) / sum(sizes);
}

function unitDeviations(stratum: Stratum, block: number, seed: number, sign: number): number[] {
  const { sizes, sums, weight } = stratum;
  const centre = meanOf(stratum, block, seed);
  const scale = (sign * weight * sizes.length) / sum(sizes);
  return sums[block]![seed]!.map((value, unit) => scale * (value - sizes[unit]! * centre));
}

function meanByUnit(ofSeeds: readonly (readonly number[])[]): number[] {
  return ofSeeds[0]!.map((_, unit) => mean(ofSeeds.map((values) => values[unit]!)));
}
